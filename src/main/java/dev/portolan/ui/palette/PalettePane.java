package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.catalog.KindSpec;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.ArrayList;
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
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What can be drawn, in the groups in which an architect thinks; drag a tile to the drawing, or click it. */
public final class PalettePane extends VBox {

    private final List<Entry> entries = new ArrayList<>();
    private final VBox groups = Words.column("palette");
    private final TextField search = new TextField();
    private final Consumer<String> insert;

    /** @param id the kind, or {@code kind/preset} */
    private record Entry(String id, String label, KindSpec kind) {

        boolean matches(String words) {
            String all = (label + " " + kind.label() + " " + kind.help() + " "
                            + kind.family().label())
                    .toLowerCase(Locale.ROOT);
            return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                    .allMatch(all::contains);
        }
    }

    /**
     * Shows everything that the catalogue offers.
     *
     * @param insert takes the entry that was clicked
     */
    public PalettePane(Catalog catalog, Consumer<String> insert) {
        this.insert = insert;
        getStyleClass().addAll("side-panel", "edge-right");
        catalog.kinds().forEach(this::offer);
        search.setId("palette-search");
        search.setPromptText("Search components…");
        search.getStyleClass().add("search-field");
        search.setAccessibleText("Search components");
        search.textProperty().addListener((what, before, now) -> fill());
        search.setOnAction(event -> found().stream().findFirst().ifPresent(first -> insert.accept(first.id())));
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

    private void offer(KindSpec kind) {
        kind.presets()
                .forEach(preset -> entries.add(new Entry(kind.id() + "/" + preset.label(), preset.label(), kind)));
        if (kind.presets().isEmpty()) {
            entries.add(new Entry(kind.id().value(), kind.shortLabel(), kind));
        }
    }

    private List<Entry> found() {
        String words = search.getText();
        return entries.stream()
                .filter(entry -> words.isBlank() || entry.matches(words))
                .toList();
    }

    private void fill() {
        groups.getChildren().clear();
        List<Entry> found = found();
        for (Family family : Family.values()) {
            List<Entry> members = found.stream()
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

    private GridPane grid(List<Entry> members) {
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

    private Node tile(Entry entry) {
        Button tile = new Button(entry.label(), Icons.glyph(entry.kind(), ""));
        tile.getStyleClass().setAll("palette-tile");
        tile.setId("tile-" + entry.id());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinWidth(0);
        tile.setTextOverrun(OverrunStyle.ELLIPSIS);
        tile.setWrapText(true);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setTooltip(new Tooltip(entry.kind().label() + "\n" + entry.kind().help()));
        tile.setOnAction(event -> insert.accept(entry.id()));
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
