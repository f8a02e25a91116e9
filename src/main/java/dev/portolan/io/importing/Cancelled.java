package dev.portolan.io.importing;

import java.util.concurrent.CancellationException;

/** Lets an import that somebody gave up end where it is, in the middle of a large file. */
public final class Cancelled {

    private Cancelled() {}

    /**
     * To be called wherever work goes on for long.
     *
     * @throws CancellationException where this thread was interrupted, which is how work in the background is given up
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the import was given up");
        }
    }
}
