package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.model.Note;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What can be drawn, in the groups in which an architect thinks; drag a tile to the drawing, or click it; with Alt it is connected, with Shift it replaces. */
public final class PalettePane extends VBox {

    private final List<PaletteEntry> entries;
    private final VBox groups = Words.column("palette");
    private final TextField search = new TextField();
    private final Consumer<Wish> insert;

    /** How much is in the groups while they are filled; -1 once something was searched for. */
    private int shown;

    /** What the user wants of an entry. */
    public record Wish(String entry, How how) {

        /** What it is to have to do with what is selected. */
        public enum How {
            ALONE,
            CONNECTED,
            INSTEAD
        }
    }

    /**
     * Shows everything that the catalogue offers, once it was filled.
     *
     * @param insert takes the entry that was clicked
     */
    public PalettePane(Catalog catalog, Consumer<Wish> insert) {
        this.insert = insert;
        entries = PaletteEntry.all(catalog);
        getStyleClass().addAll("side-panel", "edge-right");
        search.setId("palette-search");
        search.setPromptText(Texts.of("palette.search"));
        search.getStyleClass().add("search-field");
        search.setAccessibleText(Texts.of("palette.search.spoken"));
        search.textProperty().addListener((what, before, now) -> fill());
        search.setOnAction(event -> first().ifPresent(entry -> insert.accept(new Wish(entry, Wish.How.ALONE))));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox head = Words.column("panel-header", search);
        getChildren().addAll(head, scroll);
    }

    /** What fills the palette, to be done one after the other: styling all tiles at once would hold the window. */
    public List<Runnable> filling() {
        List<Family> families = List.of(Family.values());
        int half = families.size() / 2;
        return List.of(() -> show(families.subList(0, half), entries), () -> {
            if (groups.getChildren().size() == shown) { // else what is searched for is there already
                show(families.subList(half, families.size()), entries);
                showNotes();
            }
        });
    }

    public TextField search() {
        return search;
    }

    /** What Enter in the search field adds. */
    private Optional<String> first() {
        return Stream.concat(
                        found().stream().map(PaletteEntry::id),
                        NoteForms.matching(search.getText()).stream().map(NoteForms::entry))
                .findFirst();
    }

    private List<PaletteEntry> found() {
        String words = search.getText();
        return entries.stream()
                .filter(entry -> words.isBlank() || entry.matches(words))
                .toList();
    }

    private void fill() {
        groups.getChildren().clear();
        show(List.of(Family.values()), found());
        showNotes();
        shown = -1;
        if (groups.getChildren().isEmpty()) {
            groups.getChildren()
                    .add(Words.emptyState(Texts.of("palette.none"), Texts.of("palette.none.about", search.getText())));
        }
    }

    private void show(List<Family> families, List<PaletteEntry> found) {
        for (Family family : families) {
            List<PaletteEntry> members = found.stream()
                    .filter(entry -> entry.kind().family() == family)
                    .toList();
            show(
                    family.label().toUpperCase(Locale.ROOT),
                    members.stream().map(this::tile).toList());
        }
        shown = groups.getChildren().size();
    }

    private void showNotes() {
        show(
                Texts.of("palette.notes"),
                NoteForms.matching(search.getText()).stream().map(this::tile).toList());
    }

    private void show(String heading, List<Node> tiles) {
        if (!tiles.isEmpty()) {
            groups.getChildren().addAll(Words.label(heading, "palette-heading"), grid(tiles));
        }
    }

    private GridPane grid(List<Node> tiles) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        for (int i = 0; i < tiles.size(); i++) {
            grid.add(tiles.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private Node tile(PaletteEntry entry) {
        return tile(
                entry.id(),
                new Button(entry.label(), Icons.glyph(entry.kind(), "")),
                entry.kind().label() + "\n" + entry.kind().help());
    }

    private Node tile(Note.Form form) {
        return tile(
                NoteForms.entry(form),
                new Button(form.label(), NoteForms.glyph(form, "")),
                form.label() + "\n" + NoteForms.help(form));
    }

    private Node tile(String entry, Button tile, String help) {
        tile.getStyleClass().setAll("palette-tile");
        tile.setId("tile-" + entry.replace(':', '-'));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinWidth(0);
        tile.setTextOverrun(OverrunStyle.ELLIPSIS);
        tile.setWrapText(true);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setTooltip(new Tooltip(help));
        tile.setOnAction(event -> insert.accept(new Wish(entry, Wish.How.ALONE)));
        tile.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                clickedWith(event).ifPresent(how -> insert.accept(new Wish(entry, how)));
            }
        });
        tile.setOnDragDetected(event -> {
            Dragboard board = tile.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putString(entry);
            board.setContent(content);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            Image picture = tile.snapshot(clear, null); // left of and above the pointer, as the news is on the other side
            board.setDragView(picture, picture.getWidth(), picture.getHeight());
            event.consume();
        });
        return tile;
    }

    /** A button does not fire while a key is held; empty where none is, so that it does. */
    private static Optional<Wish.How> clickedWith(MouseEvent event) {
        if (event.isAltDown()) {
            return Optional.of(Wish.How.CONNECTED);
        }
        return event.isShiftDown() ? Optional.of(Wish.How.INSTEAD) : Optional.empty();
    }
}
