package dev.portolan.ui.palette;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that can be added: a kind, or one of its presets.
 *
 * @param id the kind, or {@code kind/preset}
 * @param said what its components say from the start
 */
public record PaletteEntry(String id, String label, KindSpec kind, Properties said) {

    /** Everything that the catalogue offers, in its order. */
    public static List<PaletteEntry> all(Catalog catalog) {
        List<PaletteEntry> entries = new ArrayList<>();
        for (KindSpec kind : catalog.kinds()) {
            kind.presets()
                    .forEach(preset -> entries.add(new PaletteEntry(
                            kind.id() + "/" + preset.label(), preset.label(), kind, preset.properties())));
            if (kind.presets().isEmpty()) {
                entries.add(new PaletteEntry(kind.id().value(), kind.shortLabel(), kind, Properties.NONE));
            }
        }
        return entries;
    }

    /** Whether all of these words are in its names, its group or what is said of it. */
    public boolean matches(String words) {
        String all = (label + " " + kind.label() + " " + kind.help() + " "
                        + kind.family().label())
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }

    /** Whether its name begins with these words, so that it is meant before those that only mention them. */
    public boolean begins(String words) {
        return label.toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT));
    }
}
