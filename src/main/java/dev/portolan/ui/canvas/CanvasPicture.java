package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.Component;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Detail;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.tools.Folding;
import dev.portolan.tools.Handle;
import dev.portolan.tools.Overlay;
import dev.portolan.trace.Branch;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.state.Tracing;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The two layers of the drawing, each of the size of the window: the document, and what gestures show above it. */
final class CanvasPicture {

    private static final double DOT_DISTANCE = 24;
    private static final double COARSE_BELOW = 0.4;

    private final CanvasView view;
    private final EditorModel model;
    private final DesignPainter painter;
    private final TypeMeasure measure;
    private final ObservableValue<Boolean> grid;
    private final Canvas document = new Canvas();
    private final Canvas above = new Canvas();
    private final Runnable repaint = Tasks.oncePerPulse(this::paint);
    private Overlay overlay = Overlay.NONE;

    CanvasPicture(CanvasView view, EditorModel model, TypeMeasure measure, ObservableValue<Boolean> grid) {
        this.view = view;
        this.model = model;
        this.measure = measure;
        this.grid = grid;
        painter = new DesignPainter(measure);
        above.setMouseTransparent(true);
    }

    List<Node> layers() {
        return List.of(document, above);
    }

    /** Takes another size; answers whether it was another. */
    boolean resize(double width, double height) {
        if (document.getWidth() == width && document.getHeight() == height) {
            return false;
        }
        List.of(document, above).forEach(layer -> {
            layer.setWidth(width);
            layer.setHeight(height);
        });
        repaint();
        return true;
    }

    void repaint() {
        repaint.run();
    }

    void overlay(Overlay next) {
        overlay = next;
        repaint();
    }

    private void paint() {
        Viewport viewport = view.viewport().get();
        Palette palette = view.palette();
        double width = document.getWidth();
        double height = document.getHeight();
        Rect window = new Rect(0, 0, width, height);
        GraphicsContext graphics = document.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        CanvasSurface surface = new CanvasSurface(graphics, palette);
        surface.fill(Outline.of(window), Ink.PAPER);
        if (grid.getValue()) {
            dots(surface, viewport, width, height);
        }
        Rect visible = viewport.visible(width, height);
        Marks marks = marks();
        Detail detail = detail(viewport.zoom());
        surface.within(
                window,
                viewport.shift(),
                viewport.zoom(),
                () -> painter.paint(view.diagram(), marks, visible, detail, surface));
        paintAbove(viewport, palette, window);
    }

    /** Names below 40 % could not be read and would only be in the way. */
    static Detail detail(double zoom) {
        return zoom < COARSE_BELOW ? Detail.COARSE : Detail.FULL;
    }

    /** What the finding in the spotlight shows goes before the trace; an edit on trial is judged as if it were made. */
    private Marks marks() {
        Assessment judged = model.shown();
        Optional<Branch> path = model.spotlight().path();
        return path.isPresent()
                ? PathMarks.of(judged, model.design().get(), path, Tracing.WHOLE)
                : PathMarks.of(
                        judged,
                        model.design().get(),
                        model.tracing().branch().get(),
                        model.tracing().step().get());
    }

    private void paintAbove(Viewport viewport, Palette palette, Rect window) {
        GraphicsContext graphics = above.getGraphicsContext2D();
        graphics.clearRect(0, 0, window.width(), window.height());
        CanvasSurface surface = new CanvasSurface(graphics, palette);
        OverlaySketch sketch = new OverlaySketch(surface, measure, 1 / viewport.zoom());
        surface.within(window, viewport.shift(), viewport.zoom(), () -> {
            boolean alone = model.selection().get().size() == 1;
            for (Component component : model.selectedComponents()) {
                view.diagram()
                        .shape(component.id())
                        .ifPresent(shape -> sketch.selected(
                                shape.bounds(), alone && Handle.areOn(shape.bounds(), viewport.zoom())));
            }
            for (Link link : model.selectedLinks()) {
                List<Point> corners = model.design().get().layout().bendsOf(link.id());
                view.diagram().route(link.id()).ifPresent(route -> sketch.selected(route.points(), corners, alone));
            }
            folded(sketch, viewport);
            overlay.draw(sketch);
        });
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

    private static void dots(CanvasSurface surface, Viewport viewport, double width, double height) {
        double step = DOT_DISTANCE * viewport.zoom();
        if (step < 10) {
            return;
        }
        double left = Math.floorMod((int) Math.round(viewport.shift().x()), (int) Math.round(step));
        double top = Math.floorMod((int) Math.round(viewport.shift().y()), (int) Math.round(step));
        for (double x = left; x < width; x += step) {
            for (double y = top; y < height; y += step) {
                surface.fill(Outline.of(new Rect(Math.round(x), Math.round(y), 1.5, 1.5)), Ink.GRID);
            }
        }
    }
}
