package dev.portolan;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a window test in which one event holds the FX thread for more than 100 ms of CPU time, once the window is shown. The
 * property {@code portolan.watchdog.millis} says another limit, and 0 that it should not look.
 * A beat is always in the queue of events, and pulses are heard when they begin and end; what the thread has worked between
 * two of these is the work of the event between them. CPU time is measured, and the limit stretched while the machine is
 * crowded.
 *
 * <p>Cold code is allowed for: an event that loads classes, lambdas among them, is the first of its kind in this JVM, which
 * reads and verifies them and runs them uncompiled. Each of them may take {@link #PER_CLASS} more, and the first
 * {@link #WARM_UP} tests of a JVM are not looked at. A user meets that once.
 */
public final class Watchdog implements BeforeEachCallback, AfterEachCallback {

    /** Milliseconds. */
    private static final long LIMIT = Long.getLong("portolan.watchdog.millis", 100);

    /** Times the limit, for the event that shows a window for the first time and the pulse that lays it out. */
    private static final int FIRST_SHOWING = 4;

    /** Milliseconds; what takes less shows nothing. */
    private static final long WORTH_IT = 5;

    /** Milliseconds. */
    private static final long PER_CLASS = 3;

    /** Tests; each opens a window, so that what styles and lays it out is compiled after them. */
    private static final int WARM_UP = 3;

    private static final AtomicInteger BEGUN = new AtomicInteger();

    /** Nanoseconds that the FX thread rests where nothing is to be done. */
    private static final long PAUSE = 1_000_000;

    /** Milliseconds between two looks at what it does. */
    private static final long LOOK = 10;

    private static final int FRAMES = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Watchdog.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        if (LIMIT > 0 && BEGUN.incrementAndGet() > WARM_UP && !isUnwatched(context)) {
            Watch watch = new Watch();
            context.getStore(SPACE).put("watch", watch);
            watch.start();
        }
    }

    private static boolean isUnwatched(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestClass(), Unwatched.class)
                || AnnotationSupport.isAnnotated(context.getTestMethod(), Unwatched.class);
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

        /** The toolkit keeps no more than a weak reference. */
        private final TKPulseListener pulse = this::measure;

        /** Windows that were shown before. */
        private final Set<Window> known = Collections.newSetFromMap(new WeakHashMap<>());

        /** So many pieces of work may be part of showing a window that was not there before. */
        private int showing;

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
            Platform.runLater(() -> {
                Toolkit.getToolkit().addStageTkPulseListener(pulse);
                Toolkit.getToolkit().addPostSceneTkPulseListener(pulse);
                beat();
            });
            try {
                while (wanted) {
                    look();
                    sleep(LOOK);
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        private void beat() {
            if (!measure()) {
                LockSupport.parkNanos(PAUSE);
                cpu = THREADS.getCurrentThreadCpuTime();
            }
            if (wanted) { // queued by now, it comes right after whatever comes next
                Platform.runLater(this::beat);
            } else {
                Toolkit.getToolkit().removeStageTkPulseListener(pulse);
                Toolkit.getToolkit().removePostSceneTkPulseListener(pulse);
            }
        }

        /** On the FX thread, between two events; whether the last one was any work. */
        private boolean measure() {
            long now = THREADS.getCurrentThreadCpuTime();
            long loaded = CLASSES.getTotalLoadedClassCount();
            long millis = (now - cpu) / 1_000_000;
            long first = loaded - classes;
            if (cpu >= 0 && millis > LIMIT * crowding() * showing(millis) + PER_CLASS * first) {
                synchronized (slow) {
                    slow.add(millis + " ms, " + first + " classes loaded, in\n" + where);
                }
            }
            boolean worked = cpu >= 0 && millis > 0;
            thread = Thread.currentThread().getId();
            classes = loaded;
            where = "";
            cpu = THREADS.getCurrentThreadCpuTime();
            return worked;
        }

        /** The limit is for what comes after a window was first shown; styling all of it is allowed to take longer. */
        private int showing(long millis) {
            if (known.addAll(Window.getWindows())) {
                showing = 2;
            }
            int times = showing > 0 ? FIRST_SHOWING : 1;
            if (millis > WORTH_IT) {
                showing = Math.max(0, showing - 1);
            }
            return times;
        }

        /** From 1 to 2: on a crowded machine the same work takes more CPU time, as caches are shared. */
        private static double crowding() {
            double perProcessor = SYSTEM.getSystemLoadAverage() / SYSTEM.getAvailableProcessors();
            return Math.max(1, Math.min(2, 1 + (perProcessor - 1) / 4));
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
