package dev.portolan.cli;

import dev.portolan.io.importing.ImportProgress;
import java.io.PrintWriter;

/** How far an import is, on standard error: a line for each step where that is asked for, else one that is written over. */
final class ImportWatch implements ImportProgress {

    private final PrintWriter err;
    private final boolean asked;
    private final Progress line;

    /** @param asked whether every step is told, wherever it goes */
    ImportWatch(PrintWriter err, boolean asked) {
        this.err = err;
        this.asked = asked;
        this.line = Progress.on(err);
    }

    @Override
    public void at(String what, int done, int all) {
        String words = all > 1 ? "%s (%d of %d)".formatted(what, done + 1, all) : what;
        if (asked) {
            err.println(words);
        } else {
            line.say(words);
        }
    }

    void end() {
        line.end();
    }
}
