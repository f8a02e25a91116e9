package dev.portolan.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same with many things at a time, as many at once as there are cores; results keep their order. */
final class Parallel {

    /** How many results, per core, may wait for a slow one before them. */
    private static final int AHEAD = 4;

    private Parallel() {}

    static <T, R> List<R> each(List<T> things, Function<T, R> work, Progress progress) {
        List<R> results = new ArrayList<>();
        each(things, work, results::add, progress);
        return results;
    }

    /**
     * Keeps no result.
     *
     * @param taker is given each result on the calling thread
     */
    static <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> taker, Progress progress) {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), things.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<R>> running = new ArrayDeque<>();
        try {
            int done = 0;
            for (T thing : things) {
                running.add(pool.submit(() -> work.apply(thing)));
                if (running.size() > threads * AHEAD) {
                    taker.accept(running.remove().get());
                    progress.done(++done, things.size());
                }
            }
            while (!running.isEmpty()) {
                taker.accept(running.remove().get());
                progress.done(++done, things.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInput("interrupted");
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }
}
