package dev.portolan.ui.canvas;

import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Subject;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.ui.controls.Density;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Canvas map = new Canvas(WIDTH, HEIGHT);
    private final Canvas frame = new Canvas(WIDTH, HEIGHT);
    private final Runnable repaint = Tasks.oncePerPulse(this::paint);
    private final Runnable look = Tasks.oncePerPulse(this::paintFrame);

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
        getChildren().addAll(map, frame);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        StackPane.setMargin(this, FROM_EDGES);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("canvas.map"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
        view.viewport().addListener((what, before, now) -> look.run());
        view.widthProperty().addListener((what, before, now) -> look.run());
        view.heightProperty().addListener((what, before, now) -> look.run());
        model.design().addListener((what, before, now) -> settle());
        model.assessment().addListener((what, before, now) -> repaint.run());
        wanted.addListener((what, before, now) -> repaint.run());
        view.onPalette(repaint);
        Density.follow(this, repaint);
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

    /** What is dragged is on the map once it stands. */
    private void settle() {
        if (!view.isPassing()) {
            repaint.run();
        }
    }

    private Rect seen() {
        return view.viewport().get().visible(view.getWidth(), view.getHeight());
    }

    private void paint() {
        GraphicsContext graphics = map.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        CanvasSurface surface = new CanvasSurface(graphics, view.palette());
        scale().ifPresent(scale -> {
            for (Shape shape : view.diagram().shapes()) {
                paint(shape, scale, surface);
            }
            Map<Subject, Severity> worst = new LinkedHashMap<>();
            for (Finding finding : model.assessment().get().findings()) {
                finding.subjects().forEach(subject -> worst.merge(subject, finding.severity(), Minimap::worse));
            }
            worst.forEach((subject, severity) -> paint(subject, severity, scale, surface));
        });
        paintFrame();
    }

    private void paintFrame() {
        boolean all = view.diagram().bounds().map(seen()::contains).orElse(true);
        setVisible(wanted.getValue() && !all);
        GraphicsContext graphics = frame.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        CanvasSurface surface = new CanvasSurface(graphics, view.palette());
        scale().ifPresent(scale ->
                surface.stroke(Outline.rounded(clamped(onMap(seen(), scale)), 3), Line.solid(Ink.SELECTION, 1.5)));
    }

    private static void paint(Shape shape, Viewport map, CanvasSurface surface) {
        Outline outline = Outline.of(onMap(shape.bounds(), map));
        Ink tint = Ink.text(shape.spec().tint());
        if (shape.isContainer()) {
            surface.stroke(outline, Line.solid(tint, 1));
        } else {
            surface.fill(outline, tint);
        }
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void paint(Subject subject, Severity severity, Viewport map, CanvasSurface surface) {
        if (subject.type() == Subject.Type.COMPONENT) {
            view.diagram().place(subject).ifPresent(bounds -> {
                Rect place = onMap(bounds, map);
                surface.fill(Outline.circle(new Point(place.right(), place.y()), 2.5), ink(severity));
            });
        }
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
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
