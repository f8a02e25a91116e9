package dev.portolan.ui.start;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.Design;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.ui.canvas.CanvasSurface;
import dev.portolan.ui.controls.Density;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Makes small pictures of designs; reading and laying out happen in the background, the picture comes when it is there. */
final class Thumbnails {

    private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());

    private final Catalog catalog;
    private final TypeMeasure measure;
    private final ObservableValue<Palette> palette;
    private final Tasks tasks;

    Thumbnails(Catalog catalog, TypeMeasure measure, ObservableValue<Palette> palette, Tasks tasks) {
        this.catalog = catalog;
        this.measure = measure;
        this.palette = palette;
        this.tasks = tasks;
    }

    /** A picture of what {@code design} reads; where there is no design, it says so. */
    Node of(Callable<Optional<Design>> design, double width, double height) {
        Canvas canvas = new Canvas(width, height);
        canvas.getStyleClass().add("thumbnail");
        blank(canvas, palette.getValue());
        Label note = Words.label("", "card-text");
        tasks.run(
                () -> design.call().map(read -> Diagram.of(read, catalog, measure)),
                diagram -> diagram.ifPresentOrElse(
                        laidOut -> show(laidOut, canvas), () -> note.setText(Texts.of("start.no-picture"))),
                failure -> {
                    LOG.log(System.Logger.Level.DEBUG, "a design has no picture", failure);
                    note.setText(Texts.of("start.unreadable"));
                });
        return new StackPane(canvas, note);
    }

    private void show(Diagram diagram, Canvas canvas) {
        draw(diagram, canvas, palette.getValue());
        palette.when(canvas.sceneProperty()
                        .map(scene -> true)
                        .orElse(false)) // a page drops its pictures, the palette stays
                .addListener((what, before, now) -> draw(diagram, canvas, now));
        Density.follow(canvas, () -> draw(diagram, canvas, palette.getValue()));
    }

    private static void blank(Canvas canvas, Palette colours) {
        new CanvasSurface(canvas.getGraphicsContext2D(), colours)
                .fill(Outline.of(new Rect(0, 0, canvas.getWidth(), canvas.getHeight())), Ink.PAPER);
    }

    private void draw(Diagram diagram, Canvas canvas, Palette colours) {
        Rect window = new Rect(0, 0, canvas.getWidth(), canvas.getHeight());
        Rect all = diagram.bounds().orElse(window).grown(24);
        double scale = Math.min(window.width() / all.width(), window.height() / all.height());
        Point shift = new Point(
                window.centre().x() - all.centre().x() * scale,
                window.centre().y() - all.centre().y() * scale);
        blank(canvas, colours);
        CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D(), colours);
        surface.within(window, shift, scale, () -> new DesignPainter(measure).paint(diagram, Marks.NONE, all, surface));
    }
}
