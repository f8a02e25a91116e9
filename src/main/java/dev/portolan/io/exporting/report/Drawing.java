package dev.portolan.io.exporting.report;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.TraceRibbon;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Highlight;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Tone;

/** The pictures of figures. */
public final class Drawing {

    /** One for all pictures, as it remembers what it measured. */
    private static final TypeMeasure MEASURE = new BundledTypeMeasure();

    private Drawing() {}

    public static Picture of(Figure figure) {
        if (!figure.traces().isEmpty()) {
            return TraceRibbon.narrow(figure.design(), Catalog.azure())
                    .picture(figure.traces(), MEASURE)
                    .with(Palette.PRINT);
        }
        return Picture.of(figure.design(), Catalog.azure())
                .with(Palette.PRINT)
                .with(Marks.of(figure.marked().stream()
                        .map(one -> new Highlight(one.subject(), tone(one.tone()), one.badge()))
                        .toList()));
    }

    private static Highlight.Tone tone(Tone tone) {
        return switch (tone) {
            case BAD -> Highlight.Tone.ERROR;
            case WARNING -> Highlight.Tone.WARNING;
            default -> Highlight.Tone.INFO;
        };
    }
}
