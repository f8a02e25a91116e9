package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.palette.PaletteEntry;
import dev.portolan.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Window;

/** Adds a component where the mouse is, by a few letters of its name; what may stand there comes first. */
final class QuickAdd {

    private final Catalog catalog;
    private final CanvasView canvas;

    QuickAdd(Catalog catalog, CanvasView canvas) {
        this.catalog = catalog;
        this.canvas = canvas;
    }

    void ask(Window owner, Point at) {
        KindId container = canvas.diagram()
                .containerAt(at, id -> false)
                .map(Shape::component)
                .map(Component::kind)
                .orElse(KindSpec.CANVAS);
        Picker picker = new Picker(
                owner, "quick-add-field", Texts.of("window.quick-add"), words -> matching(words, container, at));
        canvas.onScreen(at).ifPresent(place -> picker.ask(place.getX(), place.getY()));
    }

    private List<Picker.Row> matching(String words, KindId container, Point at) {
        return Stream.concat(kinds(words, container, at), notes(words, at)).toList();
    }

    private Stream<Picker.Row> notes(String words, Point at) {
        return NoteForms.matching(words).stream()
                .map(form -> new Picker.Row(
                        form.label(),
                        NoteForms.help(form),
                        "",
                        Optional.of(() -> NoteForms.glyph(form, "small")),
                        () -> canvas.notes().addAt(form, at)));
    }

    private Stream<Picker.Row> kinds(String words, KindId container, Point at) {
        return PaletteEntry.all(catalog).stream()
                .filter(entry -> words.isBlank() || entry.matches(words))
                .sorted(Comparator.comparing((PaletteEntry entry) -> !entry.begins(words))
                        .thenComparing(entry -> refusal(entry, container).isPresent()))
                .map(entry -> new Picker.Row(
                        entry.label(),
                        refusal(entry, container).orElse(entry.kind().help()),
                        "",
                        Optional.of(() -> Icons.glyph(entry.kind(), entry.said(), "small")),
                        () -> canvas.insertAt(entry.id(), at)));
    }

    private Optional<String> refusal(PaletteEntry entry, KindId container) {
        return catalog.refusalToContain(container, entry.kind().id());
    }
}
