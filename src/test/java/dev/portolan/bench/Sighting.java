package dev.portolan.bench;

import dev.portolan.diagram.Diagram;
import dev.portolan.ui.canvas.CanvasView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * When what is opened in a window is seen: the drawing, the last panel around it, and all lines, which of a large drawing
 * take their plainest course at first. Looks at each picture that is shown, and has them shown one after the other.
 */
final class Sighting {

    private static final int PATIENCE_SECONDS = 120;

    /** Pictures in which nothing is otherwise any more, after which all is there. */
    private static final int ENOUGH = 60;

    private final Scene scene;
    private final Optional<CanvasView> before;
    private final long start;
    private final long spentBefore = Frames.drawing();
    private final CountDownLatch done = new CountDownLatch(1);
    private Times times = new Times(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
    private Optional<Diagram> drawn = Optional.empty();
    private int nodes;
    private int unchanged;

    /**
     * Waits for a drawing in front of what is there.
     *
     * @param start in nanoseconds, as {@link System#nanoTime} counts
     */
    Sighting(Scene scene, long start) {
        this.scene = scene;
        this.start = start;
        before = canvas();
    }

    /**
     * On the clock, and how long the threads that draw were at work until the drawing was seen.
     *
     * @param work in milliseconds
     */
    record Times(Duration drawing, Duration panels, Duration lines, double work) {

        @Override
        public String toString() {
            return "drawing seen after %5d ms (%4.0f ms of work), panels %5d ms, all lines %5d ms"
                    .formatted(drawing.toMillis(), work, panels.toMillis(), lines.toMillis());
        }
    }

    /** Looks until everything is there; not to be called on the FX thread. */
    Times await() {
        DrawingTable.onFx(() -> Frames.atNextPicture(scene, this::look));
        await(done);
        return times;
    }

    /** Looks at pictures for as long as the start page takes to fill; not to be called on the FX thread. */
    static void awaitRest(Scene scene) {
        CountDownLatch resting = new CountDownLatch(ENOUGH);
        DrawingTable.onFx(() -> rest(scene, resting));
        await(resting);
    }

    private static void rest(Scene scene, CountDownLatch resting) {
        resting.countDown();
        if (resting.getCount() > 0) {
            Frames.atNextPicture(scene, () -> rest(scene, resting));
        }
    }

    private static void await(CountDownLatch end) {
        try {
            if (!end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not everything was seen");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the measurement was interrupted", e);
        }
    }

    private void look() {
        canvas().filter(canvas -> before.filter(canvas::equals).isEmpty()).ifPresent(this::look);
        if (unchanged < ENOUGH) {
            Frames.atNextPicture(scene, this::look);
        } else {
            done.countDown();
        }
    }

    private void look(CanvasView canvas) {
        Duration now = Duration.ofNanos(System.nanoTime() - start);
        boolean first = drawn.isEmpty();
        boolean redrawn = drawn.filter(canvas.diagram()::equals).isEmpty();
        int count = count(scene.getRoot());
        boolean more = count > nodes;
        double work = first ? (Frames.drawing() - spentBefore) / 1e6 : times.work;
        times = new Times(first ? now : times.drawing, more ? now : times.panels, redrawn ? now : times.lines, work);
        unchanged = redrawn || count != nodes ? 0 : unchanged + 1;
        drawn = Optional.of(canvas.diagram());
        nodes = count;
    }

    private Optional<CanvasView> canvas() {
        return Optional.ofNullable((CanvasView) scene.lookup("#canvas"));
    }

    private static int count(Node node) {
        return node instanceof Parent parent
                ? 1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(Sighting::count)
                                .sum()
                : 1;
    }
}
