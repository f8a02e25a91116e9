package dev.portolan.ui.start;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.io.json.DesignReader;
import dev.portolan.paint.Palette;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.state.Tasks;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
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

    private final Thumbnails thumbnails;
    private final RecentCards recents;

    /** What the page can ask for. */
    public record Wishes(
            Runnable fresh,
            Runnable open,
            Consumer<Path> openFile,
            Consumer<Sample> openSample,
            Runnable forgetMissing) {}

    /**
     * The start page.
     *
     * @param tasks where pictures are made; not where files are opened, which should not wait for pictures
     */
    public StartPage(
            Catalog catalog,
            TypeMeasure measure,
            ObservableValue<Palette> palette,
            Settings settings,
            Tasks tasks,
            Wishes wishes) {
        thumbnails = new Thumbnails(catalog, measure, palette, tasks);
        recents = new RecentCards(settings, thumbnails, wishes.openFile(), wishes.forgetMissing());
        setId("start-page");
        setFitToWidth(true);
        setFitToHeight(true);
        FlowPane gallery = new FlowPane(16, 16);
        gallery.setRowValignment(VPos.TOP);
        Sample.all().stream()
                .filter(Sample::isPacked)
                .forEach(sample -> gallery.getChildren().add(card(sample, wishes.openSample())));
        setContent(Words.column(
                "start-page",
                new VBox(
                        4,
                        Words.label(Texts.of("window.title"), "start-title"),
                        Words.label(Texts.of("start.about"), "start-subtitle")),
                buttons(wishes),
                recents,
                new VBox(12, Words.label(Texts.of("start.samples"), "start-heading"), gallery)));
        parentProperty().addListener((what, before, now) -> {
            if (before == null) {
                recents.refreshPictures();
            }
        });
    }

    private static HBox buttons(Wishes wishes) {
        Button fresh = new Button(Texts.of("start.new"));
        fresh.setId("start-new");
        fresh.getStyleClass().add("accent");
        fresh.setOnAction(event -> wishes.fresh().run());
        Button open = new Button(Texts.of("start.open"));
        open.setOnAction(event -> wishes.open().run());
        return new HBox(8, fresh, open);
    }

    private Button card(Sample sample, Consumer<Sample> open) {
        VBox content = new VBox(
                8,
                thumbnails.of(
                        () -> DesignReader.read(sample.fileName(), sample.json())
                                .design(),
                        WIDTH,
                        HEIGHT),
                Words.label(sample.title(), "card-title"),
                Words.prose(sample.text(), "card-text"));
        Button card = new Button("", content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setId("sample-" + sample.file());
        card.getStyleClass().setAll("sample-card");
        content.setMinSize(WIDTH, HEIGHT + 72);
        content.setMaxSize(WIDTH, HEIGHT + 72);
        card.setPrefWidth(WIDTH + 24);
        card.setAccessibleText(Texts.of("start.open-sample", sample.title()));
        card.setOnAction(event -> open.accept(sample));
        return card;
    }
}
