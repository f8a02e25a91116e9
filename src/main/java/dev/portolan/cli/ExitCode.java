package dev.portolan.cli;

/** What a command's exit code means. */
final class ExitCode {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
