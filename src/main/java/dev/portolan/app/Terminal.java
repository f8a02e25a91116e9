package dev.portolan.app;

import java.io.PrintWriter;

/** Whatever carries out a command line and answers with its exit code. */
@FunctionalInterface
interface Terminal {

    int run(String[] args, PrintWriter out, PrintWriter err);
}
