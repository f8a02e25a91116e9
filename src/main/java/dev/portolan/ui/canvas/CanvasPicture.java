package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.Component;
import dev.portolan.model.Link;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Excerpt;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Surface;
import dev.portolan.tools.Folding;
import dev.portolan.tools.Handle;
import dev.portolan.tools.Overlay;
import dev.portolan.ui.controls.Density;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The layers of the drawing, each of the size of the window: the document, and what gestures show above it. */
final class CanvasPicture {

    private final CanvasView view;
    private final EditorModel model;
    private final DesignPainter painter;
    private final TypeMeasure measure;
    private final ObservableValue<Boolean> grid;
    private final DocumentLayer document;
    private final Sprite sprite;
    private final AboveLayer below = new AboveLayer();
    private final AboveLayer above = new AboveLayer();
    private final Pane window = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ShownMarks marks;
    private final Runnable repaint = Tasks.oncePerPulse(this::paint);
    private final ObservableValue<Double> density;
    private Overlay overlay = Overlay.NONE;

    CanvasPicture(CanvasView view, EditorModel model, TypeMeasure measure, ObservableValue<Boolean> grid) {
        this.view = view;
        this.model = model;
        this.measure = measure;
        this.grid = grid;
        painter = new DesignPainter(measure);
        document = new DocumentLayer(
                painter, new DocumentLayer.Scene(view.diagram(), Marks.NONE, view.palette(), grid.getValue()));
        sprite = new Sprite(painter);
        marks = new ShownMarks(model);
        window.setManaged(false);
        window.setMouseTransparent(true);
        window.setClip(clip);
        window.getChildren().setAll(document.node(), below.node(), sprite.node(), above.node());
        density = Density.of(window).orElse(1.0);
        Density.follow(window, this::paintAnew);
    }

    Node node() {
        return window;
    }

    /** Takes another size; answers whether it was another. */
    boolean resize(double width, double height) {
        if (clip.getWidth() == width && clip.getHeight() == height) {
            return false;
        }
        clip.setWidth(width);
        clip.setHeight(height);
        repaint();
        return true;
    }

    void repaint() {
        repaint.run();
    }

    /** Paints also what looks as before, as for a screen with more pixels. */
    private void paintAnew() {
        document.soil();
        repaint();
    }

    void overlay(Overlay next) {
        overlay = next;
        repaint();
    }

    private void paint() {
        Viewport viewport = view.viewport().get().onPixels(density.getValue());
        Rect area = new Rect(0, 0, clip.getWidth(), clip.getHeight());
        DocumentLayer.Scene scene =
                new DocumentLayer.Scene(view.diagram(), marks.now(), view.palette(), grid.getValue());
        if (view.isPassing()) {
            document.pass(scene, viewport, area);
        } else {
            document.settle(scene, viewport, area);
        }
        paintAbove(scene, viewport, area);
    }

    private void paintAbove(DocumentLayer.Scene scene, Viewport viewport, Rect area) {
        Set<Subject> lifted = document.lifted();
        DocumentLayer.Scene home = document.settled();
        Carried carried = lifted.isEmpty() ? Carried.NOTHING : Carried.of(lifted, home.diagram(), scene.diagram());
        sprite.show(carried, home, viewport, area);
        // what is carried lies on what it passes, and under the lines that lead to it
        Predicate<Subject> others =
                subject -> lifted.contains(subject) && !carried.subjects().contains(subject);
        Predicate<Subject> shape = subject -> subject.type() == Subject.Type.COMPONENT;
        Notebook under = new Notebook(measure);
        Notebook over = new Notebook(measure);
        if (!lifted.isEmpty()) {
            paint(scene, viewport, area, others.and(shape), under);
            paint(scene, viewport, area, others.and(shape.negate()), over);
        }
        sketch(over, viewport);
        below.show(under, scene.palette(), viewport, area);
        above.show(over, scene.palette(), viewport, area);
    }

    private void paint(
            DocumentLayer.Scene scene, Viewport viewport, Rect area, Predicate<Subject> shown, Surface surface) {
        Rect visible = viewport.visible(area.width(), area.height());
        Excerpt excerpt = new Excerpt(visible, DocumentLayer.detail(viewport.zoom()), shown);
        painter.paint(scene.diagram(), scene.marks(), excerpt, surface);
    }

    /** What gestures and the selection show. */
    private void sketch(Surface surface, Viewport viewport) {
        OverlaySketch sketch = new OverlaySketch(
                surface, measure, 1 / viewport.zoom(), viewport.visible(clip.getWidth(), clip.getHeight()));
        boolean alone = model.selection().get().size() == 1;
        for (Component component : model.selectedComponents()) {
            view.diagram()
                    .shape(component.id())
                    .ifPresent(shape ->
                            sketch.selected(shape.bounds(), alone && Handle.areOn(shape.bounds(), viewport.zoom())));
        }
        for (Link link : model.selectedLinks()) {
            List<Point> corners = model.design().get().layout().bendsOf(link.id());
            view.diagram().route(link.id()).ifPresent(route -> sketch.selected(route.points(), corners, alone));
        }
        for (Note note : model.selectedNotes()) {
            view.diagram()
                    .remark(note.id())
                    .ifPresent(remark ->
                            sketch.selected(remark.bounds(), alone && Handle.areOn(remark.bounds(), viewport.zoom())));
        }
        folded(sketch, viewport);
        overlay.draw(sketch);
    }

    /** What two areas share; empty where that is nothing. */
    static Optional<Rect> common(Rect one, Rect other) {
        double left = Math.max(one.x(), other.x());
        double top = Math.max(one.y(), other.y());
        double right = Math.min(one.right(), other.right());
        double bottom = Math.min(one.bottom(), other.bottom());
        return left < right && top < bottom
                ? Optional.of(new Rect(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** Says of collapsed containers that there is more in them. */
    private void folded(OverlaySketch sketch, Viewport viewport) {
        model.design().get().layout().placements().forEach((id, placement) -> {
            if (placement.is(Placement.Mark.COLLAPSED)) {
                view.diagram()
                        .shape(id)
                        .ifPresent(shape -> sketch.toggle(Folding.on(shape.bounds(), viewport.zoom()), true));
            }
        });
    }
}
