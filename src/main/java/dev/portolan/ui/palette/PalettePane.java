package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.model.Note;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be drawn, in the groups in which an architect thinks; drag a tile to the drawing, or click it; with Alt it is connected, with Shift it replaces. */
public final class PalettePane extends VBox {

    private final List<PaletteEntry> entries;
    private final List<PaletteGroup> groups = new ArrayList<>();
    private final VBox column = Words.column("palette");
    private final TextField search = new TextField();
    private final Consumer<Wish> insert;
    private Optional<Node> nothing = Optional.empty();

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
        getStyleClass().add("side-panel");
        search.setId("palette-search");
        search.setPromptText(Texts.of("palette.search"));
        search.getStyleClass().add("search-field");
        search.setAccessibleText(Texts.of("palette.search.spoken"));
        search.textProperty().addListener((what, before, now) -> sift());
        search.setOnAction(event -> first().ifPresent(entry -> insert.accept(new Wish(entry, Wish.How.ALONE))));
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox head = Words.column("panel-header", search);
        getChildren().addAll(head, scroll);
    }

    /** What fills the palette, to be done one after the other: styling all tiles at once would hold the window. */
    public List<Runnable> filling() {
        List<Supplier<PaletteGroup>> offers = new ArrayList<>();
        for (Family family : Family.values()) {
            offers.add(() -> group(family));
        }
        offers.add(this::notes);
        int third = (offers.size() + 2) / 3;
        return List.of(
                () -> add(offers.subList(0, third)),
                () -> add(offers.subList(third, 2 * third)),
                () -> add(offers.subList(2 * third, offers.size())));
    }

    private PaletteGroup group(Family family) {
        return new PaletteGroup(
                family.label().toUpperCase(Locale.ROOT),
                entries.stream()
                        .filter(entry -> entry.kind().family() == family)
                        .map(entry -> PaletteTile.of(entry, insert))
                        .toList());
    }

    private PaletteGroup notes() {
        return new PaletteGroup(
                Texts.of("palette.notes"),
                Arrays.stream(Note.Form.values())
                        .map(form -> PaletteTile.of(form, insert))
                        .toList());
    }

    private void add(List<Supplier<PaletteGroup>> offers) {
        List<PaletteGroup> more = offers.stream().map(Supplier::get).toList();
        groups.addAll(more);
        column.getChildren().addAll(more);
        sift();
    }

    public TextField search() {
        return search;
    }

    /** What Enter in the search field adds. */
    private Optional<String> first() {
        return groups.stream()
                .flatMap(PaletteGroup::seen)
                .map(PaletteTile::entry)
                .findFirst();
    }

    /** Shows what is searched for, or says that there is nothing. */
    private void sift() {
        groups.forEach(group -> group.sift(search.getText()));
        nothing.ifPresent(column.getChildren()::remove);
        nothing = first().isPresent() || groups.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Words.emptyState(Texts.of("palette.none"), Texts.of("palette.none.about", search.getText())));
        nothing.ifPresent(column.getChildren()::add);
    }
}
