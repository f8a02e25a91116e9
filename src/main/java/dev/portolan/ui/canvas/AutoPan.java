package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Moves the view while something is dragged near its edge: the nearer, the faster, and never faster than the eye follows. */
final class AutoPan {

    private static final double MARGIN = 28;
    private static final double FASTEST_PER_SECOND = 900;
    private static final double NANOS = 1e9;

    /** A frame that came late must not throw the view. */
    private static final double LONGEST_FRAME = 0.05;

    private final Consumer<Point> pan;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };
    private Point speed = Point.ORIGIN;
    private long last;

    /** @param pan moves the drawing by this way in pixels */
    AutoPan(Consumer<Point> pan) {
        this.pan = pan;
    }

    /** The pointer is dragged here in a view of this size. */
    void at(Point pointer, double width, double height) {
        boolean resting = speed.equals(Point.ORIGIN);
        speed = speed(pointer, width, height);
        if (resting && !speed.equals(Point.ORIGIN)) {
            last = System.nanoTime();
            timer.start();
        } else if (speed.equals(Point.ORIGIN)) {
            timer.stop();
        }
    }

    void stop() {
        speed = Point.ORIGIN;
        timer.stop();
    }

    private void step(long now) {
        double seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - last) / NANOS));
        last = now;
        pan.accept(new Point(speed.x() * seconds, speed.y() * seconds));
    }

    /** How fast the drawing moves, in pixels per second; nothing away from the edges. */
    static Point speed(Point pointer, double width, double height) {
        return new Point(along(pointer.x(), width), along(pointer.y(), height));
    }

    private static double along(double at, double extent) {
        double before = MARGIN - at;
        double beyond = at - (extent - MARGIN);
        double depth = before > 0 ? before : beyond > 0 ? -beyond : 0;
        return Math.max(-1, Math.min(1, depth / MARGIN)) * FASTEST_PER_SECOND;
    }
}
