package dev.portolan.ui.files;

import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Look;
import dev.portolan.io.exporting.Motif;

/**
 * What somebody wants to export, and how.
 *
 * @param selected whether only what is selected is drawn
 * @param sanitised whether names and addresses become others
 */
public record ExportWish(Exporter format, Motif motif, Look look, boolean selected, boolean sanitised) {

    /** The whole design as SVG, with the design in it. */
    public static final ExportWish USUAL =
            new ExportWish(Exporters.all().get(0), Motif.WHOLE, Look.USUAL, false, false);

    ExportWish with(Exporter newFormat) {
        return new ExportWish(newFormat, motif, look, selected, sanitised);
    }

    ExportWish with(Motif newMotif) {
        return new ExportWish(format, newMotif, look, selected, sanitised);
    }

    ExportWish with(Look newLook) {
        return new ExportWish(format, motif, newLook, selected, sanitised);
    }

    ExportWish selected(boolean whether) {
        return new ExportWish(format, motif, look, whether, sanitised);
    }

    ExportWish sanitised(boolean whether) {
        return new ExportWish(format, motif, look, selected, whether);
    }
}
