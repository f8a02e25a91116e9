package dev.portolan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things at a time, as many at once as there are cores; results keep their order. */
final class Parallel {

    private Parallel() {}

    static <T, R> List<R> each(List<T> things, Function<T, R> work, Progress progress) {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), things.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> running = things.stream()
                    .map(thing -> pool.submit(() -> work.apply(thing)))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(future.get());
                progress.done(results.size(), things.size());
            }
            return results;
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
