package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.app.GuidedAnalyst;
import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Hit;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Palette;
import dev.portolan.store.DesignStore;
import dev.portolan.ui.canvas.CanvasLook;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.canvas.Minimap;
import dev.portolan.ui.canvas.Viewport;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A drawing of a generated estate in a window of 1600 × 1000, with a hand for mouse and wheel. */
final class DrawingTable {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private final EditorModel model;
    private final CanvasView canvas;
    private final Scene scene;

    private DrawingTable(Design design) {
        Catalog catalog = Catalog.azure();
        model = new EditorModel(new DesignStore(design), new GuidedAnalyst(catalog), new Tasks());
        SimpleObjectProperty<Boolean> yes = new SimpleObjectProperty<>(true);
        CanvasLook look = new CanvasLook(
                new SimpleObjectProperty<>(Palette.LIGHT), yes, yes, new SimpleObjectProperty<>(8), yes, yes);
        canvas = new CanvasView(model, catalog, new BundledTypeMeasure(), look);
        scene = new Scene(new StackPane(canvas, new Minimap(canvas, model, yes)), WIDTH, HEIGHT);
    }

    /** Starts JavaFX; once in a process. */
    static void start() {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        await(started);
        Platform.setImplicitExit(false);
    }

    /** Opens the file of an estate of {@code size} components, has it judged, and closes what was open. */
    static DrawingTable open(Stage stage, int size) {
        String text = DesignWriter.write(Estate.of(size));
        CountDownLatch judged = new CountDownLatch(1);
        DrawingTable[] made = new DrawingTable[1];
        long before = System.nanoTime();
        double[] spent = new double[1];
        onFx(() -> {
            long start = Frames.spent();
            made[0] =
                    new DrawingTable(DesignReader.read("estate", text).design().orElseThrow());
            stage.setScene(made[0].scene);
            stage.show();
            made[0].model.assessment().addListener((what, old, now) -> judged.countDown());
            spent[0] = (Frames.spent() - start) / 1e6;
        });
        Frames.Figures first = Frames.measure(made[0].scene, 1, frame -> {});
        System.out.printf(
                "%5d components  opened and seen after %.0f ms of processor time, %d ms on the clock%n",
                size, spent[0] + first.totalMedian(), (System.nanoTime() - before) / 1_000_000);
        await(judged);
        return made[0];
    }

    /** Sees all of the drawing. */
    void all() {
        onFx(canvas::fit);
    }

    /** Looks at one component, at actual size. */
    void lookAt(String component) {
        onFx(() -> {
            canvas.actualSize();
            model.reveal(Subject.of(new ComponentId(component)));
            model.select(List.of());
        });
    }

    void zoomOut() {
        onFx(canvas::zoomOut);
    }

    /** Pans there and back. */
    Frames.Figures pan(int frames) {
        return Frames.measure(scene, frames, frame -> {
            double way = frame / 60 % 2 == 0 ? -1 : 1;
            scroll(19 * way, 13 * way);
        });
    }

    /** Drags a component in a circle away from where it stands and back, again and again, and lets it go there. */
    Frames.Figures drag(String component, int frames) {
        Point[] start = new Point[1];
        onFx(() -> {
            model.select(List.of()); // else the corner of what is selected is a handle
            start[0] = canvas.viewport().get().toScreen(grip(component));
            mouse(MouseEvent.MOUSE_PRESSED, start[0]);
        });
        Rect before = bounds(component);
        Viewport seen = canvas.viewport().get();
        Frames.Figures figures = Frames.measure(scene, frames, frame -> {
            double angle = frame * 0.13;
            mouse(
                    MouseEvent.MOUSE_DRAGGED,
                    start[0].plus(60 - 60 * Math.cos(angle) + frame % 5, 40 - 40 * Math.sin(angle)));
        });
        onFx(() -> {
            Rect now = bounds(component);
            Viewport view = canvas.viewport().get();
            mouse(MouseEvent.MOUSE_RELEASED, start[0]);
            requireDragged(before, now, seen, view);
        });
        return figures;
    }

    /** A place where a press takes hold of a component and of nothing else, such as a line or a port. */
    private Point grip(String component) {
        Rect bounds = bounds(component);
        double reach = 8 / canvas.viewport().get().zoom();
        Hit wanted = new Hit.OnComponent(new ComponentId(component));
        return IntStream.range(1, 20)
                .mapToObj(i -> bounds.topLeft().plus(i * bounds.width() / 20, reach))
                .filter(at -> canvas.diagram().at(at, reach).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private Rect bounds(String component) {
        return canvas.diagram().shape(new ComponentId(component)).orElseThrow().bounds();
    }

    /** What was measured must not have been something else: a handle that was pulled, or the view that moved along. */
    private static void requireDragged(Rect before, Rect now, Viewport seen, Viewport view) {
        boolean moved = !now.topLeft().equals(before.topLeft());
        if (!moved || !now.moved(before.topLeft().minus(now.topLeft())).equals(before)) {
            throw new IllegalStateException("from " + before + " to " + now + " is no drag");
        }
        if (!view.equals(seen)) {
            throw new IllegalStateException("the view moved with what was dragged");
        }
    }

    private void scroll(double dx, double dy) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        800,
                        500,
                        800,
                        500,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        dx,
                        dy,
                        dx,
                        dy,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void mouse(EventType<MouseEvent> type, Point at) {
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        at.x(),
                        at.y(),
                        at.x(),
                        at.y(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    static void onFx(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException e) { // is for the one who measures
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the measurement was interrupted", e);
        }
    }
}
