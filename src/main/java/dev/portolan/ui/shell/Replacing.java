package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.edit.KindChange;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Notices;
import dev.portolan.ui.controls.Picker;
import dev.portolan.ui.palette.PaletteEntry;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Replaces what is selected with another kind, and says what it lost by that. */
final class Replacing {

    private final Catalog catalog;
    private final EditorModel model;
    private final CanvasView canvas;
    private final Notices notices;

    Replacing(Catalog catalog, EditorModel model, CanvasView canvas, Notices notices) {
        this.catalog = catalog;
        this.model = model;
        this.canvas = canvas;
        this.notices = notices;
    }

    /** Asks with what, by a few letters of its name; what may stand there comes first. */
    void ask(Window owner) {
        new Picker(owner, "replace-field", Texts.of("window.replace"), this::matching).ask();
    }

    /** Replaces what is selected with this entry of the palette, or says why it cannot. */
    void with(String entry) {
        PaletteEntry.all(catalog).stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .ifPresentOrElse(this::with, () -> canvas.tell(Texts.of("canvas.no-replacement")));
    }

    private void with(PaletteEntry entry) {
        Optional<String> refusal = refusal(entry);
        refusal.ifPresent(canvas::tell);
        if (refusal.isEmpty()) {
            KindChange change = KindChange.of(catalog, model.store().committed(), chosen(), wish(entry));
            model.apply(change.edit());
            canvas.tell("");
            if (!change.lost().isEmpty()) {
                notices.show(
                        Texts.of("notice.replaced", entry.label()),
                        Texts.of("notice.lost", String.join("; ", change.lost())),
                        Texts.of("notice.undo"),
                        model.store()::undo);
            }
            canvas.requestFocus();
        }
    }

    private List<Picker.Row> matching(String words) {
        return PaletteEntry.all(catalog).stream()
                .filter(entry -> words.isBlank() || entry.matches(words))
                .sorted(Comparator.comparing((PaletteEntry entry) -> !entry.begins(words))
                        .thenComparing(entry -> refusal(entry).isPresent()))
                .map(entry -> new Picker.Row(
                        entry.label(),
                        refusal(entry).orElse(entry.kind().help()),
                        "",
                        Optional.of(() -> Icons.glyph(entry.kind(), entry.said(), "small")),
                        () -> with(entry)))
                .toList();
    }

    private Optional<String> refusal(PaletteEntry entry) {
        return KindChange.refusal(catalog, model.store().committed(), chosen(), wish(entry));
    }

    private List<Component> chosen() {
        return model.selectedComponents();
    }

    private static KindChange.Wish wish(PaletteEntry entry) {
        return new KindChange.Wish(
                entry.kind(),
                entry.kind().presets().stream()
                        .filter(preset -> preset.label().equals(entry.label()))
                        .map(KindSpec.Preset::properties)
                        .findFirst()
                        .orElse(Properties.NONE));
    }
}
