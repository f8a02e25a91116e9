package dev.portolan;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a window test in which one event holds the FX thread for more CPU time than {@code portolan.watchdog.millis} says,
 * once the window is shown; without that property it does not look.
 * It sends a beat through the queue of events every few milliseconds; what the thread has worked between two beats is
 * the work of the event between them. CPU time is measured, so that a busy machine does no harm.
 *
 * <p>One allowance is made: an event that loads many classes is the first of its kind in this JVM, which runs it
 * uncompiled for the first time. It may take {@link #FIRST} instead.
 */
public final class Watchdog implements BeforeEachCallback, AfterEachCallback {

    private static final long LIMIT = Long.getLong("portolan.watchdog.millis", 0);
    private static final long FIRST = Long.getLong("portolan.watchdog.first", 2_000);

    /** Classes; an event that was there before loads next to none, lambdas included. */
    private static final long MANY = 25;

    private static final long PAUSE = 2;
    private static final int FRAMES = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Watchdog.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        if (LIMIT > 0
                && AnnotationSupport.findAnnotation(context.getTestClass(), Unwatched.class)
                        .isEmpty()) {
            Watch watch = new Watch();
            context.getStore(SPACE).put("watch", watch);
            watch.start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        Watch watch = context.getStore(SPACE).remove("watch", Watch.class);
        if (watch == null) {
            return;
        }
        List<String> slow = watch.end();
        if (!slow.isEmpty()) {
            throw new AssertionError(
                    "an event held the window for more than " + LIMIT + " ms of CPU time:\n" + String.join("\n", slow));
        }
    }

    /** Sends the beats during one test. */
    private static final class Watch extends Thread {

        private final List<String> slow = new ArrayList<>();
        private volatile boolean wanted = true;
        private volatile long thread;
        private volatile long cpu = -1;
        private volatile long classes;
        private volatile String where = "";

        Watch() {
            super("watchdog");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (wanted) {
                    CountDownLatch beat = new CountDownLatch(1);
                    Platform.runLater(() -> {
                        beat();
                        beat.countDown();
                    });
                    while (wanted && !beat.await(10, TimeUnit.MILLISECONDS)) {
                        look();
                    }
                    sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        /** On the FX thread, between two events. */
        private void beat() {
            long now = THREADS.getCurrentThreadCpuTime();
            long loaded = CLASSES.getTotalLoadedClassCount();
            long millis = (now - cpu) / 1_000_000;
            long first = loaded - classes;
            if (cpu >= 0 && millis > (first > MANY ? FIRST : LIMIT)) {
                synchronized (slow) {
                    slow.add(millis + " ms, " + first + " classes loaded, in\n" + where);
                }
            }
            thread = Thread.currentThread().getId();
            classes = loaded;
            where = "";
            cpu = THREADS.getCurrentThreadCpuTime();
        }

        /** Remembers what the FX thread does while an event takes long. */
        private void look() {
            long begun = cpu;
            if (begun >= 0 && where.isEmpty() && THREADS.getThreadCpuTime(thread) - begun > LIMIT * 500_000) {
                ThreadInfo info = THREADS.getThreadInfo(thread, Integer.MAX_VALUE);
                where = info == null ? "" : inWords(info.getStackTrace());
            }
        }

        private static String inWords(StackTraceElement[] frames) {
            String ours = Arrays.stream(frames)
                    .filter(frame -> frame.getClassName().startsWith("dev.portolan."))
                    .limit(FRAMES)
                    .map(frame -> "    at " + frame)
                    .collect(Collectors.joining("\n"));
            return ours.isEmpty()
                    ? Arrays.stream(frames)
                            .limit(FRAMES)
                            .map(frame -> "    at " + frame)
                            .collect(Collectors.joining("\n"))
                    : ours;
        }

        List<String> end() throws InterruptedException {
            wanted = false;
            join(1_000);
            synchronized (slow) {
                return List.copyOf(slow);
            }
        }
    }
}
