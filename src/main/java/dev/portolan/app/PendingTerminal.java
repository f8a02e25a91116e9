package dev.portolan.app;

import java.io.PrintWriter;

/** The terminal of a build that has no commands yet. */
final class PendingTerminal {

    private PendingTerminal() {}

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        err.println("This build of Portolan has no command line yet.");
        return 2;
    }
}
