package dev.portolan.paint;

import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures text in the bundled typefaces, the same on every machine; safe to share between threads. */
public final class BundledTypeMeasure implements TypeMeasure {

    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);
    private static final int REMEMBERED = 20_000;

    /** Shared by all measures: each reading of a typeface costs a temporary file. */
    private static final Map<String, Font> FACES = new ConcurrentHashMap<>();

    private final Map<TypeStyle, LineMetrics> lines = new ConcurrentHashMap<>();
    private final Map<Run, Double> widths = new ConcurrentHashMap<>();

    private record Run(String text, TypeStyle style) {}

    @Override
    public double width(String text, TypeStyle style) {
        if (widths.size() > REMEMBERED) {
            widths.clear();
        }
        return widths.computeIfAbsent(
                new Run(text, style),
                run -> font(style).getStringBounds(text, FRACTIONAL).getWidth());
    }

    @Override
    public double ascent(TypeStyle style) {
        return metrics(style).getAscent();
    }

    @Override
    public double descent(TypeStyle style) {
        return metrics(style).getDescent();
    }

    private LineMetrics metrics(TypeStyle style) {
        return lines.computeIfAbsent(style, key -> font(key).getLineMetrics("Hg", FRACTIONAL));
    }

    private Font font(TypeStyle style) {
        return FACES.computeIfAbsent(Faces.file(style), BundledTypeMeasure::load)
                .deriveFont((float) style.size());
    }

    private static Font load(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Faces.bytes(file)));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the typeface " + file + " cannot be used", e);
        }
    }
}
