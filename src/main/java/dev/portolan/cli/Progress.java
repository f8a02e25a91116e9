package dev.portolan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** How far a long run is: a line on standard error that is written over, where somebody watches and it takes long. */
final class Progress {

    private static final long LONG = 1_000_000_000L;
    private static final long PAUSE = 200_000_000L;

    private final PrintWriter err;
    private final boolean watched;
    private final String done;
    private long next = System.nanoTime() + LONG;
    private int width;

    /** @param done what is done with each design, such as {@code checked} */
    Progress(PrintWriter err, boolean watched, String done) {
        this.err = err;
        this.watched = watched;
        this.done = done;
    }

    static Progress on(PrintWriter err) {
        return on(err, "checked");
    }

    static Progress on(PrintWriter err, String done) {
        return new Progress(err, isTerminal(), done);
    }

    /** Java does not tell what standard error is, so Linux is asked; elsewhere nobody watches. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    void done(int count, int all) {
        say("%s %,d of %,d designs".formatted(done, count, all));
    }

    /** Writes a line over the last one. */
    void say(String line) {
        if (!watched || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + PAUSE;
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        width = Math.max(width, line.length());
        err.flush();
    }

    void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
