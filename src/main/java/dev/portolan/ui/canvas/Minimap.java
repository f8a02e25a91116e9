package dev.portolan.ui.canvas;

import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Finding;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The whole drawing in a corner, with what is seen of it and where findings are; a press or a drag looks there. It is gone
 * while all of the drawing is seen, as it would only cover some of it.
 */
public final class Minimap extends StackPane {

    private static final double WIDTH = 156;
    private static final double HEIGHT = 96;
    private static final double INSET = 8;
    private static final Insets FROM_EDGES = new Insets(12);

    private final CanvasView view;
    private final EditorModel model;
    private final ObservableValue<Boolean> wanted;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Runnable repaint = Tasks.oncePerPulse(this::paint);

    /**
     * The map of a drawing.
     *
     * @param wanted whether the user wants it at all
     */
    public Minimap(CanvasView view, EditorModel model, ObservableValue<Boolean> wanted) {
        this.view = view;
        this.wanted = wanted;
        this.model = model;
        setId("minimap");
        getStyleClass().add("minimap");
        getChildren().add(canvas);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        StackPane.setMargin(this, FROM_EDGES);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of the drawing");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
        view.viewport().addListener((what, before, now) -> repaint.run());
        view.widthProperty().addListener((what, before, now) -> repaint.run());
        view.heightProperty().addListener((what, before, now) -> repaint.run());
        model.design().addListener((what, before, now) -> repaint.run());
        model.assessment().addListener((what, before, now) -> repaint.run());
        wanted.addListener((what, before, now) -> repaint.run());
        view.onPalette(repaint);
        repaint.run();
    }

    private void look(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            scale().ifPresent(map -> view.centre(map.toDiagram(event.getX(), event.getY())));
            event.consume();
        }
    }

    /** How the drawing lies on the map; empty where nothing is drawn. */
    private Optional<Viewport> scale() {
        return view.diagram().bounds().map(all -> {
            double zoom = Math.min(
                    (WIDTH - 2 * INSET) / Math.max(1, all.width()), (HEIGHT - 2 * INSET) / Math.max(1, all.height()));
            Point centre = all.centre();
            return new Viewport(zoom, new Point(WIDTH / 2 - centre.x() * zoom, HEIGHT / 2 - centre.y() * zoom));
        });
    }

    private void paint() {
        Rect seen = view.viewport().get().visible(view.getWidth(), view.getHeight());
        boolean all = view.diagram().bounds().map(seen::contains).orElse(true);
        setVisible(wanted.getValue() && !all);
        if (!isVisible()) {
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        CanvasSurface surface = new CanvasSurface(graphics, view.palette());
        scale().ifPresent(map -> {
            for (Shape shape : view.diagram().shapes()) {
                paint(shape, map, surface);
            }
            model.assessment().get().findings().forEach(finding -> paint(finding, map, surface));
            Rect frame = clamped(onMap(seen, map));
            surface.stroke(Outline.rounded(frame, 3), Line.solid(Ink.SELECTION, 1.5));
        });
    }

    private static void paint(Shape shape, Viewport map, CanvasSurface surface) {
        Outline outline = Outline.rounded(onMap(shape.bounds(), map), 1.5);
        Ink tint = Ink.text(shape.spec().tint());
        if (shape.isContainer()) {
            surface.stroke(outline, Line.solid(tint, 1));
        } else {
            surface.fill(outline, tint);
        }
    }

    private void paint(Finding finding, Viewport map, CanvasSurface surface) {
        finding.subjects().stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT)
                .flatMap(subject -> view.diagram().drawn(new ComponentId(subject.id())).stream())
                .forEach(shape -> {
                    Rect place = onMap(shape.bounds(), map);
                    surface.fill(Outline.circle(new Point(place.right(), place.y()), 2.5), ink(finding));
                });
    }

    private static Ink ink(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.WARNING;
            case INFO -> Ink.INFO;
        };
    }

    /** Within the map, where more is seen than the drawing takes. */
    private static Rect clamped(Rect frame) {
        return Rect.between(
                new Point(Math.max(1, frame.x()), Math.max(1, frame.y())),
                new Point(Math.min(WIDTH - 1, frame.right()), Math.min(HEIGHT - 1, frame.bottom())));
    }

    private static Rect onMap(Rect bounds, Viewport map) {
        return Rect.between(map.toScreen(bounds.topLeft()), map.toScreen(new Point(bounds.right(), bounds.bottom())));
    }
}
