package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What can be drawn, in the groups in which an architect thinks; drag a tile to the drawing, or click it; with Alt it is connected. */
public final class PalettePane extends VBox {

    private final List<PaletteEntry> entries;
    private final VBox groups = Words.column("palette");
    private final TextField search = new TextField();
    private final Consumer<Wish> insert;
    private boolean withAlt;

    /**
     * What the user wants of an entry.
     *
     * @param connected whether it is to be connected to what is selected
     */
    public record Wish(String entry, boolean connected) {}

    /**
     * Shows everything that the catalogue offers.
     *
     * @param insert takes the entry that was clicked
     */
    public PalettePane(Catalog catalog, Consumer<Wish> insert) {
        this.insert = insert;
        entries = PaletteEntry.all(catalog);
        getStyleClass().addAll("side-panel", "edge-right");
        search.setId("palette-search");
        search.setPromptText("Search components…");
        search.getStyleClass().add("search-field");
        search.setAccessibleText("Search components");
        search.textProperty().addListener((what, before, now) -> fill());
        search.setOnAction(event ->
                found().stream().findFirst().ifPresent(first -> insert.accept(new Wish(first.id(), false))));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox head = Words.column("panel-header", search);
        getChildren().addAll(head, scroll);
        fill();
    }

    public TextField search() {
        return search;
    }

    private List<PaletteEntry> found() {
        String words = search.getText();
        return entries.stream()
                .filter(entry -> words.isBlank() || entry.matches(words))
                .toList();
    }

    private void fill() {
        groups.getChildren().clear();
        List<PaletteEntry> found = found();
        for (Family family : Family.values()) {
            List<PaletteEntry> members = found.stream()
                    .filter(entry -> entry.kind().family() == family)
                    .toList();
            if (!members.isEmpty()) {
                groups.getChildren()
                        .addAll(Words.label(family.label().toUpperCase(Locale.ROOT), "palette-heading"), grid(members));
            }
        }
        if (found.isEmpty()) {
            groups.getChildren()
                    .add(Words.emptyState("Nothing found", "No component is called “" + search.getText() + "”."));
        }
    }

    private GridPane grid(List<PaletteEntry> members) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        for (int i = 0; i < members.size(); i++) {
            grid.add(tile(members.get(i)), i % 2, i / 2);
        }
        return grid;
    }

    private Node tile(PaletteEntry entry) {
        Button tile = new Button(entry.label(), Icons.glyph(entry.kind(), ""));
        tile.getStyleClass().setAll("palette-tile");
        tile.setId("tile-" + entry.id());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinWidth(0);
        tile.setTextOverrun(OverrunStyle.ELLIPSIS);
        tile.setWrapText(true);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setTooltip(new Tooltip(entry.kind().label() + "\n" + entry.kind().help()));
        tile.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> withAlt = event.isAltDown());
        tile.setOnAction(event -> {
            insert.accept(new Wish(entry.id(), withAlt));
            withAlt = false;
        });
        tile.setOnDragDetected(event -> {
            Dragboard board = tile.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putString(entry.id());
            board.setContent(content);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            board.setDragView(tile.snapshot(clear, null));
            event.consume();
        });
        return tile;
    }
}
