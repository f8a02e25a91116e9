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
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
 * <p>The limit is for what comes after something was first shown: an event that puts more nodes into the windows may take
 * {@link #PER_NODE} more for each. Cold code is allowed for too: an event that loads classes, lambdas among them, is the first of its kind in this JVM, which
 * reads and verifies them and runs them uncompiled. Each of them may take {@link #PER_CLASS} more, and the first
 * {@link #WARM_UP} tests of a JVM are not looked at. A user meets that once.
 */
public final class Watchdog implements BeforeEachCallback, AfterEachCallback {

    /** Milliseconds. */
    private static final long LIMIT = Long.getLong("portolan.watchdog.millis", 100);

    /** Milliseconds; about what JavaFX takes to style, measure and lay out a node of which it has not seen the like. */
    private static final long PER_NODE = 2;

    /** Milliseconds; what takes less lays nothing out. */
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

        /** Nodes that came in the event before; the pulse after it lays them out. */
        private int pending;

        /** How many nodes there were in each window. */
        private final Map<Window, Integer> nodes = new WeakHashMap<>();

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
            int more = millis > 0 ? came() : 0;
            if (cpu >= 0 && millis > LIMIT * crowding() + PER_CLASS * first + PER_NODE * (more + pending)) {
                synchronized (slow) {
                    slow.add(millis + " ms, " + first + " classes loaded, " + more + " nodes more, in\n" + where);
                }
            }
            pending = millis > WORTH_IT ? more : pending + more;
            boolean worked = cpu >= 0 && millis > 0;
            thread = Thread.currentThread().getId();
            classes = loaded;
            where = "";
            cpu = THREADS.getCurrentThreadCpuTime();
            return worked;
        }

        /** How many nodes came into windows since this was asked last, as far as the others stayed. */
        private int came() {
            int more = 0;
            for (Window window : Window.getWindows()) {
                Scene scene = window.getScene();
                int now = scene == null ? 0 : nodes(scene.getRoot());
                Integer before = nodes.put(window, now);
                more += Math.max(0, now - (before == null ? 0 : before));
            }
            return more;
        }

        private static int nodes(Node node) {
            return node instanceof Parent parent
                    ? 1
                            + parent.getChildrenUnmodifiable().stream()
                                    .mapToInt(Watch::nodes)
                                    .sum()
                    : 1;
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
