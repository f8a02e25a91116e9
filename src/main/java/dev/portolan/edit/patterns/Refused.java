package dev.portolan.edit.patterns;

/** A pattern does not fit the design; the message says why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
