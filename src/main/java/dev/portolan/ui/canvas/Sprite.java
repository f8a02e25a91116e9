package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Subject;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Excerpt;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A picture of what is carried: painted once, from then on only laid where it is by now. */
final class Sprite {

    /** How far outside of the view it is painted ahead, in pixels. */
    private static final double AHEAD = 256;

    private final DesignPainter painter;
    private final Canvas canvas = new Canvas();
    private Optional<Painted> painted = Optional.empty();

    /**
     * What the picture shows.
     *
     * @param part how much of it, in pixels of the plane on which everything stands where it was before the gesture
     */
    private record Painted(Set<Subject> subjects, DocumentLayer.Scene home, double zoom, Rect part) {

        boolean shows(Set<Subject> others, DocumentLayer.Scene scene, double otherZoom, Rect needed) {
            return home.isAs(scene) && zoom == otherZoom && part.contains(needed) && subjects.equals(others);
        }
    }

    Sprite(DesignPainter painter) {
        this.painter = painter;
        canvas.setVisible(false);
    }

    Node node() {
        return canvas;
    }

    /**
     * Shows what is carried where it is by now.
     *
     * @param home the scene before the gesture
     */
    void show(Carried carried, DocumentLayer.Scene home, Viewport view, Rect window) {
        double zoom = view.zoom();
        Point moved = new Point(
                Math.rint(carried.by().x() * zoom) + view.shift().x(),
                Math.rint(carried.by().y() * zoom) + view.shift().y());
        Rect seen = window.moved(-moved.x(), -moved.y());
        Optional<Rect> whole =
                carried.home(home.diagram()).map(place -> pixels(place.grown(DesignPainter.REACH), zoom));
        Optional<Rect> needed = whole.flatMap(place -> CanvasPicture.common(place, seen));
        canvas.setVisible(needed.isPresent());
        needed.ifPresent(place -> {
            if (!painted.filter(old -> old.shows(carried.subjects(), home, zoom, place))
                    .isPresent()) {
                Rect part = CanvasPicture.common(whole.orElseThrow(), seen.grown(AHEAD))
                        .orElseThrow();
                paint(new Painted(carried.subjects(), home, zoom, part));
            }
            Rect part = painted.orElseThrow().part;
            canvas.setLayoutX(part.x() + moved.x());
            canvas.setLayoutY(part.y() + moved.y());
        });
    }

    /** The smallest area of whole pixels around a place of the drawing. */
    private static Rect pixels(Rect place, double zoom) {
        return Rect.between(
                new Point(Math.floor(place.x() * zoom), Math.floor(place.y() * zoom)),
                new Point(Math.ceil(place.right() * zoom), Math.ceil(place.bottom() * zoom)));
    }

    private void paint(Painted next) {
        painted = Optional.of(next);
        Rect part = next.part;
        canvas.setWidth(part.width());
        canvas.setHeight(part.height());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, part.width(), part.height());
        CanvasSurface surface = new CanvasSurface(graphics, next.home.palette());
        double zoom = next.zoom;
        Rect visible = new Rect(part.x() / zoom, part.y() / zoom, part.width() / zoom, part.height() / zoom);
        Excerpt excerpt = new Excerpt(visible, DocumentLayer.detail(zoom), next.subjects::contains);
        surface.scaled(
                new Point(-part.x(), -part.y()),
                zoom,
                () -> painter.paint(next.home.diagram(), next.home.marks(), excerpt, surface));
    }
}
