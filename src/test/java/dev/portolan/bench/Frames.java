package dev.portolan.bench;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKScene;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * How long the frames of a window take: processor time of the application thread and of the thread that renders, which a
 * busy machine does not change as it does the time on the clock. A frame counts from one picture to the next, so that
 * work which is put off is in the frame that does it.
 */
final class Frames {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PATIENCE_SECONDS = 300;

    private final Scene scene;
    private final int count;
    private final double[] application;
    private final double[] total;
    private final CountDownLatch done = new CountDownLatch(1);
    private int shown = -1;
    private long applicationBefore;
    private long renderingBefore;

    private Frames(Scene scene, int count) {
        this.scene = scene;
        this.count = count;
        application = new double[count];
        total = new double[count];
    }

    /** Medians and 95th percentiles in milliseconds; the total is that of both threads. */
    record Figures(double applicationMedian, double applicationP95, double totalMedian, double totalP95) {

        @Override
        public String toString() {
            return "application %5.1f / %5.1f ms   total %5.1f / %5.1f ms   (median / 95th percentile)"
                    .formatted(applicationMedian, applicationP95, totalMedian, totalP95);
        }
    }

    /** Runs {@code step} before each of {@code count} frames; not to be called on the FX thread. */
    static Figures measure(Scene scene, int count, IntConsumer step) {
        Frames frames = new Frames(scene, count);
        Platform.runLater(() -> frames.next(step));
        try {
            if (!frames.done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("after frame " + frames.shown + " no picture came any more");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the measurement was interrupted", e);
        }
        return new Figures(
                at(frames.application, 0.5),
                at(frames.application, 0.95),
                at(frames.total, 0.5),
                at(frames.total, 0.95));
    }

    /** Nanoseconds that this thread has run so far. */
    static long spent() {
        return THREADS.getThreadCpuTime(Thread.currentThread().getId());
    }

    /** Nanoseconds that this thread and the one that renders have run so far. */
    static long drawing() {
        return spent() + rendering();
    }

    private void next(IntConsumer step) {
        if (shown >= 0) {
            long here = spent() - applicationBefore;
            application[shown] = here / 1e6;
            total[shown] = (here + rendering() - renderingBefore) / 1e6;
        }
        shown++;
        if (shown == count) {
            done.countDown();
            return;
        }
        applicationBefore = spent();
        renderingBefore = rendering();
        step.accept(shown);
        Platform.runLater(() -> atNextPicture(scene, () -> next(step))); // after whatever the step has put off
    }

    /** Runs {@code work} once the next picture of {@code scene} is there. */
    static void atNextPicture(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> {
                    TKScene peer = SceneHelper.getPeer(scene);
                    peer.waitForRenderingToComplete();
                    work.run();
                });
            }
        });
        Platform.requestNextPulse();
    }

    private static long rendering() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static double at(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
    }
}
