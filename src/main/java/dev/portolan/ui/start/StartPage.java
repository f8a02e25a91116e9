package dev.portolan.ui.start;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.ui.canvas.CanvasSurface;
import dev.portolan.ui.controls.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page on which the window opens: new, open, recent designs, and the gallery of samples. */
public final class StartPage extends ScrollPane {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 170;

    private final Catalog catalog;
    private final TypeMeasure measure;
    private final ObservableValue<Palette> palette;
    private final FlowPane recent = new FlowPane(12, 12);
    private final VBox recents = new VBox(8, Words.label("Recent", "start-heading"), recent);

    /** What the page can ask for. */
    public record Wishes(Runnable fresh, Runnable open, Consumer<Path> openFile, Consumer<Sample> openSample) {}

    public StartPage(
            Catalog catalog,
            TypeMeasure measure,
            ObservableValue<Palette> palette,
            ObservableList<Path> files,
            Wishes wishes) {
        this.catalog = catalog;
        this.measure = measure;
        this.palette = palette;
        setId("start-page");
        setFitToWidth(true);
        setFitToHeight(true);
        FlowPane gallery = new FlowPane(16, 16);
        gallery.setRowValignment(javafx.geometry.VPos.TOP);
        Sample.all().stream()
                .filter(Sample::isPacked)
                .forEach(sample -> gallery.getChildren().add(card(sample, wishes.openSample())));
        Button fresh = new Button("New design");
        fresh.setId("start-new");
        fresh.getStyleClass().add("accent");
        fresh.setOnAction(event -> wishes.fresh().run());
        Button open = new Button("Open…");
        open.setOnAction(event -> wishes.open().run());
        setContent(Words.column(
                "start-page",
                new VBox(
                        4,
                        Words.label("Portolan", "start-title"),
                        Words.label("Draw a network for AKS, follow its traffic, see what to mend.", "start-subtitle")),
                new HBox(8, fresh, open),
                recents,
                new VBox(12, Words.label("Samples", "start-heading"), gallery)));
        files.addListener((ListChangeListener<Path>) change -> fill(files, wishes));
        fill(files, wishes);
    }

    private void fill(ObservableList<Path> files, Wishes wishes) {
        recents.setVisible(!files.isEmpty());
        recents.setManaged(!files.isEmpty());
        recent.getChildren().clear();
        for (Path file : files) {
            VBox words = new VBox(
                    2,
                    Words.label(file.getFileName().toString(), "card-title"),
                    Words.label(String.valueOf(file.getParent()), "card-text"));
            Button card = new Button("", words);
            card.getStyleClass().setAll("recent-card");
            card.setPrefWidth(WIDTH);
            card.setAccessibleText("Open " + file.getFileName());
            card.setOnAction(event -> wishes.openFile().accept(file));
            recent.getChildren().add(card);
        }
    }

    private Button card(Sample sample, Consumer<Sample> open) {
        VBox content = new VBox(
                8,
                thumbnail(sample),
                Words.label(sample.title(), "card-title"),
                Words.prose(sample.text(), "card-text"));
        Button card = new Button("", content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setId("sample-" + sample.file());
        card.getStyleClass().setAll("sample-card");
        content.setMinSize(WIDTH, HEIGHT + 72);
        content.setMaxSize(WIDTH, HEIGHT + 72);
        card.setPrefWidth(WIDTH + 24);
        card.setAccessibleText("Open the sample " + sample.title());
        card.setOnAction(event -> open.accept(sample));
        return card;
    }

    private Node thumbnail(Sample sample) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        canvas.getStyleClass().add("thumbnail");
        Optional<Design> design =
                DesignReader.read(sample.fileName(), sample.json()).design();
        design.map(read -> Diagram.of(read, catalog, measure)).ifPresent(diagram -> {
            draw(diagram, canvas, palette.getValue());
            palette.addListener((what, before, now) -> draw(diagram, canvas, now));
        });
        return canvas;
    }

    private void draw(Diagram diagram, Canvas canvas, Palette colours) {
        Rect all = diagram.bounds().orElse(new Rect(0, 0, WIDTH, HEIGHT)).grown(24);
        double scale = Math.min(WIDTH / all.width(), HEIGHT / all.height());
        Point shift = new Point(
                WIDTH / 2 - all.centre().x() * scale, HEIGHT / 2 - all.centre().y() * scale);
        Rect window = new Rect(0, 0, WIDTH, HEIGHT);
        CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D(), colours);
        surface.fill(Outline.of(window), Ink.PAPER);
        surface.within(window, shift, scale, () -> new DesignPainter(measure).paint(diagram, Marks.NONE, all, surface));
    }
}
