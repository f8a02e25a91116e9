package dev.portolan.ui.canvas;

import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Subject;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Detail;
import dev.portolan.paint.Excerpt;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;

/**
 * The drawing itself, on tiles that are painted only where something has changed. What moves during a gesture is lifted
 * off the tiles, so that until it is over only that has to be painted again and again: above, by whoever asks for it.
 */
final class DocumentLayer {

    private static final double COARSE_BELOW = 0.4;

    private final DesignPainter painter;
    private final Tiles tiles = new Tiles(this::paint);
    private final Dots dots = new Dots();
    private final AnimationTimer ahead = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!tiles.paintAhead()) {
                stop();
            }
        }
    };
    private Sight sight;
    private Set<Subject> lifted = Set.of();

    /** All that is to be seen, wherever one looks. */
    record Scene(Diagram diagram, Marks marks, Palette palette, boolean dotted) {

        boolean looksLike(Scene other) {
            return palette == other.palette && dotted == other.dotted;
        }

        /** Whether it is the same, not only alike. */
        @SuppressWarnings("ReferenceEquality") // comparing all that is drawn would take as long as drawing it
        boolean isAs(Scene other) {
            return looksLike(other) && diagram == other.diagram && marks == other.marks;
        }
    }

    /** What the tiles show. */
    private record Sight(Scene scene, double zoom) {}

    DocumentLayer(DesignPainter painter, Scene first) {
        this.painter = painter;
        sight = new Sight(first, 1);
    }

    Node node() {
        return tiles.node();
    }

    /** Names below 40 % could not be read and would only be in the way. */
    static Detail detail(double zoom) {
        return zoom < COARSE_BELOW ? Detail.COARSE : Detail.FULL;
    }

    /** What the tiles show: the scene before the gesture, if there is one. */
    Scene settled() {
        return sight.scene;
    }

    /** What is not on the tiles, as it is being moved. */
    Set<Subject> lifted() {
        return lifted;
    }

    /** Has everything painted again when it is shown next, though nothing looks otherwise. */
    void soil() {
        tiles.soil();
    }

    /** Shows a scene that stays, in a window of this size. */
    void settle(Scene next, Viewport view, Rect window) {
        Set<Subject> changed = new HashSet<>(lifted);
        lifted = Set.of();
        update(next, view, changed);
        look(view, window);
    }

    /** Shows a scene that is there for a moment; answers with what of it is lifted. */
    Set<Subject> pass(Scene next, Viewport view, Rect window) {
        Scene scene = sight.scene;
        if (!scene.looksLike(next) || !next.marks.tracks().isEmpty() || view.zoom() != sight.zoom) {
            settle(next, view, window);
            return lifted;
        }
        Set<Subject> moving = next.diagram.changes(scene.diagram);
        Set<Subject> still = new HashSet<>(moving);
        still.removeAll(Carried.of(moving, scene.diagram, next.diagram).subjects()); // that lies on what it passes
        moving.addAll(covered(still, next.diagram));
        moving.removeAll(lifted);
        if (!moving.isEmpty()) {
            Set<Subject> all = new HashSet<>(lifted);
            all.addAll(moving);
            lifted = all;
            moving.forEach(subject -> soil(subject, scene.diagram));
        }
        look(view, window);
        return lifted;
    }

    /** What stands in or runs over containers that are lifted, which would be painted over it. */
    private static Set<Subject> covered(Set<Subject> moving, Diagram diagram) {
        Set<Subject> covered = new HashSet<>();
        diagram.shapes().stream()
                .filter(shape -> shape.isContainer() && moving.contains(Subject.of(shape.id())))
                .forEach(container -> {
                    diagram.shapesIn(container.bounds()).stream()
                            .filter(shape -> shape.depth() > container.depth())
                            .forEach(shape -> covered.add(Subject.of(shape.id())));
                    diagram.routesIn(container.bounds()).forEach(route -> covered.add(Subject.of(route.id())));
                    diagram.remarks().stream()
                            .filter(remark -> remark.bounds().intersects(container.bounds()))
                            .forEach(remark ->
                                    covered.add(Subject.note(remark.note().id())));
                });
        return covered;
    }

    private void look(Viewport view, Rect window) {
        tiles.look(window.moved(-view.shift().x(), -view.shift().y()));
        ahead.start();
    }

    private void update(Scene next, Viewport view, Set<Subject> changed) {
        Sight old = sight;
        sight = new Sight(next, view.zoom());
        if (old.zoom != view.zoom()
                || !old.scene.looksLike(next)
                || !old.scene.marks.tracks().equals(next.marks.tracks())) {
            tiles.soil();
            return;
        }
        if (old.scene.diagram != next.diagram) {
            changed.addAll(next.diagram.changes(old.scene.diagram));
        }
        if (!old.scene.marks.equals(next.marks)) {
            changed.addAll(otherwise(old.scene.marks, next.marks));
        }
        if (!changed.isEmpty() && !next.marks.tracks().isEmpty()) {
            tiles.soil(); // tracks and what they dim lie all over
            return;
        }
        changed.forEach(subject -> soil(subject, old.scene.diagram));
        changed.forEach(subject -> soil(subject, next.diagram));
    }

    /** What has another sign, or is shaded otherwise. */
    private static Set<Subject> otherwise(Marks before, Marks now) {
        Set<Subject> changed = new HashSet<>();
        unlike(before.highlights(), now.highlights()).forEach(one -> changed.add(one.subject()));
        unlike(before.shades(), now.shades()).forEach(one -> changed.add(one.subject()));
        return changed;
    }

    private static <T> Set<T> unlike(Collection<T> before, Collection<T> now) {
        Set<T> unlike = new HashSet<>(before);
        unlike.addAll(now);
        Set<T> same = new HashSet<>(before);
        same.retainAll(now);
        unlike.removeAll(same);
        return unlike;
    }

    private void soil(Subject subject, Diagram diagram) {
        double zoom = sight.zoom;
        diagram.place(subject)
                .map(place -> place.grown(DesignPainter.REACH))
                .ifPresent(place -> tiles.soil(
                        new Rect(place.x() * zoom, place.y() * zoom, place.width() * zoom, place.height() * zoom)));
    }

    private void paint(Rect piece, GraphicsContext graphics) {
        Scene scene = sight.scene;
        double zoom = sight.zoom;
        CanvasSurface surface = new CanvasSurface(graphics, scene.palette);
        surface.fill(Outline.of(new Rect(0, 0, piece.width(), piece.height())), Ink.PAPER);
        if (scene.dotted) {
            dots.paint(piece, zoom, scene.palette, graphics);
        }
        Rect visible = new Rect(piece.x() / zoom, piece.y() / zoom, piece.width() / zoom, piece.height() / zoom);
        Excerpt excerpt = new Excerpt(visible, detail(zoom), subject -> !lifted.contains(subject));
        surface.scaled(
                new Point(-piece.x(), -piece.y()),
                zoom,
                () -> painter.paint(scene.diagram, scene.marks, excerpt, surface));
    }
}
