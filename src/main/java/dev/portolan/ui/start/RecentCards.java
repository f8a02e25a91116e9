package dev.portolan.ui.start;

import dev.portolan.io.exporting.EmbeddedDesign;
import dev.portolan.model.Design;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The files that were open lately, with their pictures; pinned ones stay in front. */
final class RecentCards extends VBox {

    private static final double WIDTH = 216;
    private static final double HEIGHT = 112;

    /** Bytes; the picture of a larger file is not worth the wait. */
    private static final long LARGEST = 5_000_000;

    private final Settings settings;
    private final Thumbnails thumbnails;
    private final Consumer<Path> open;
    private final FlowPane cards = new FlowPane(16, 16);
    private final Map<Path, Node> pictures = new HashMap<>();

    /** Kept here alone, as the settings outlive the window. */
    private final ListChangeListener<Settings.Recent> changed = change -> fill();

    RecentCards(Settings settings, Thumbnails thumbnails, Consumer<Path> open, Runnable forgetMissing) {
        super(12);
        this.settings = settings;
        this.thumbnails = thumbnails;
        this.open = open;
        HBox head = Words.row(
                "recent-head",
                Words.label(Texts.of("start.recent"), "start-heading"),
                Words.spacer(),
                quiet("recent-forget-missing", Texts.of("start.forget-missing"), forgetMissing),
                quiet("recent-clear", Texts.of("start.clear"), settings::forgetUnpinned));
        getChildren().setAll(head, cards);
        settings.recents().addListener(new WeakListChangeListener<>(changed));
        fill();
    }

    /** Files may have changed since the page was last seen. */
    void refreshPictures() {
        pictures.clear();
        fill();
    }

    private void fill() {
        setVisible(!settings.recents().isEmpty());
        setManaged(!settings.recents().isEmpty());
        cards.getChildren().clear();
        settings.recents().forEach(recent -> cards.getChildren().add(card(recent)));
    }

    private Node card(Settings.Recent recent) {
        Path file = recent.file();
        VBox content = new VBox(
                8,
                pictures.computeIfAbsent(file, key -> thumbnails.of(() -> read(key), WIDTH, HEIGHT)),
                new VBox(
                        2,
                        Words.label(file.getFileName().toString(), "card-title"),
                        Words.label(String.valueOf(file.getParent()), "card-text")));
        content.setMaxWidth(WIDTH);
        Button card = new Button("", content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().setAll("recent-card");
        card.setPrefWidth(WIDTH + 24);
        card.setAccessibleText(Texts.of("start.open-recent", String.valueOf(file.getFileName())));
        card.setTooltip(new Tooltip(file.toString()));
        card.setOnAction(event -> open.accept(file));
        card.setContextMenu(menu(recent));
        ToggleButton pin = pin(recent);
        StackPane.setAlignment(pin, Pos.TOP_RIGHT);
        return new StackPane(card, pin);
    }

    private static Button quiet(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> work.run());
        return button;
    }

    private ToggleButton pin(Settings.Recent recent) {
        String name = String.valueOf(recent.file().getFileName());
        ToggleButton pin = new ToggleButton("", Icons.ui("pin", 14));
        pin.setSelected(recent.isPinned());
        pin.getStyleClass().setAll("pin");
        pin.setTooltip(new Tooltip(Texts.of(recent.isPinned() ? "start.unpin" : "start.pin")));
        pin.setAccessibleText(Texts.of(recent.isPinned() ? "start.unpin.spoken" : "start.pin.spoken", name));
        pin.setOnAction(event -> settings.pin(recent));
        return pin;
    }

    private ContextMenu menu(Settings.Recent recent) {
        MenuItem opens = new MenuItem(Texts.of("start.open-this"));
        opens.setOnAction(event -> open.accept(recent.file()));
        MenuItem pins = new MenuItem(Texts.of(recent.isPinned() ? "start.unpin" : "start.pin"));
        pins.setOnAction(event -> settings.pin(recent));
        MenuItem forgets = new MenuItem(Texts.of("start.forget"));
        forgets.setOnAction(event -> settings.forget(recent.file()));
        return new ContextMenu(opens, pins, forgets);
    }

    private static Optional<Design> read(Path file) throws IOException {
        return Files.size(file) > LARGEST
                ? Optional.empty()
                : EmbeddedDesign.open(file).design();
    }
}
