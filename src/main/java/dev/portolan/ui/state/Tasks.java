package dev.portolan.ui.state;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Work off the FX thread, one piece after the other; the only place that starts a thread or comes back from one. */
public final class Tasks {

    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "portolan-background");
        thread.setDaemon(true);
        return thread;
    });

    private final ExecutorService lengthy = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "portolan-lengthy");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts work that may take long beside everything else; what it returns gives it up: the thread is interrupted, and
     * whatever comes of it is dropped.
     */
    public <T> Runnable start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Future<?> running = lengthy.submit(() -> attempt(
                work,
                done,
                failure -> {
                    if (wanted.get()) {
                        failed.accept(failure);
                    }
                },
                wanted::get));
        return () -> {
            wanted.set(false);
            running.cancel(true);
        };
    }

    /**
     * Has {@code work} done on the FX thread again and again, this long after it was asked for or last done; what it
     * returns ends that.
     */
    public static Runnable every(Supplier<Duration> pause, Runnable work) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        again(pause, work, wanted);
        return () -> wanted.set(false);
    }

    private static void again(Supplier<Duration> pause, Runnable work, AtomicBoolean wanted) {
        Executor later = CompletableFuture.delayedExecutor(pause.get().toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> Platform.runLater(() -> {
            if (wanted.get()) {
                work.run();
                again(pause, work, wanted);
            }
        }));
    }

    /** Runs {@code work} in the background and hands what came of it to the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        background.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) { // whatever goes wrong is for the one who asked
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }

    /** Has {@code work} done in the background, and nobody told; once no further work is taken, at once. */
    public void behind(Runnable work) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }

    /**
     * Takes no further work, and waits until what was begun is done, such as an export, but no longer than this; what may
     * take long is given up.
     *
     * @return whether all is done
     */
    public boolean finish(Duration patience) {
        lengthy.shutdownNow();
        background.shutdown();
        try {
            return background.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Work of which only the newest result counts: older requests are skipped, older results dropped. */
    public <I, O> Consumer<I> newest(Function<I, O> work, Consumer<O> done, Consumer<Exception> failed) {
        AtomicLong wanted = new AtomicLong();
        return input -> {
            long mine = wanted.incrementAndGet();
            background.execute(() -> {
                if (mine == wanted.get()) {
                    attempt(() -> work.apply(input), done, failed, () -> mine == wanted.get());
                }
            });
        };
    }

    private static <O> void attempt(Callable<O> work, Consumer<O> done, Consumer<Exception> failed, Check stillWanted) {
        try {
            O result = work.call();
            Platform.runLater(() -> {
                if (stillWanted.holds()) {
                    done.accept(result);
                }
            });
        } catch (Exception e) { // whatever goes wrong is for the one who asked
            Platform.runLater(() -> failed.accept(e));
        }
    }

    /** Shows what background work tells, the newest of what comes within one pulse of the FX thread. */
    public static <T> Consumer<T> onScreen(T first, Consumer<T> shown) {
        AtomicReference<T> newest = new AtomicReference<>(first);
        Runnable show = oncePerPulse(() -> shown.accept(newest.get()));
        return told -> {
            newest.set(told);
            show.run();
        };
    }

    /** Has these done on the FX thread one after the other; what else there is to do there comes between them. */
    public static void inTurn(List<Runnable> works) {
        if (!works.isEmpty()) {
            Platform.runLater(() -> {
                works.get(0).run();
                inTurn(works.subList(1, works.size()));
            });
        }
    }

    /** Has this done on the FX thread after the next picture: what it would delay is seen first. */
    public static void onceSeen(Runnable work) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) { // comes before each picture
                if (drawn) {
                    stop();
                    work.run();
                }
                drawn = true;
            }
        }.start();
    }

    /** Lets many requests within one pulse of the FX thread lead to one call of {@code work}. */
    public static Runnable oncePerPulse(Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    waiting.set(false);
                    work.run();
                });
            }
        };
    }

    /** A question with yes or no for an answer. */
    private interface Check {
        boolean holds();
    }
}
