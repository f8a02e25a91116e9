package dev.portolan.io.importing.drawio;

/** A file that cannot be read, with its line and the sentence that says why. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    Unreadable(int line, String why) {
        super(why);
        this.line = line;
    }

    int line() {
        return line;
    }
}
