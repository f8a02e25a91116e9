package dev.portolan.io.exporting.report.pdf;

import dev.portolan.paint.Faces;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of one document, of which it embeds what it uses. */
final class Fonts {

    private final PDDocument pdf;
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    /** A typeface with the widths of its characters, in thousandths of its size; 0 where it has none. */
    private record Loaded(PDType0Font font, TrueTypeFont outlines, CmapLookup glyphs, Map<Integer, Double> widths) {

        boolean has(int code) {
            return glyphs.getGlyphId(code) != 0;
        }

        double width(int code) {
            return widths.computeIfAbsent(code, this::measured);
        }

        private double measured(int code) {
            try {
                return outlines.getAdvanceWidth(glyphs.getGlyphId(code)) * 1000.0 / outlines.getUnitsPerEm();
            } catch (IOException e) {
                throw new IllegalStateException("a bundled typeface cannot be read", e);
            }
        }
    }

    Fonts(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        for (Face face : Face.values()) {
            loaded.put(face, load(face));
        }
    }

    private Loaded load(Face face) throws IOException {
        TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(Faces.bytes(face.file())));
        outlines.setEnableGsub(false); // a ligature would be measured as its letters
        CmapLookup glyphs = outlines.getUnicodeCmapLookup();
        return new Loaded(PDType0Font.load(pdf, outlines, true), outlines, glyphs, new HashMap<>());
    }

    private Loaded of(Face face) {
        return Objects.requireNonNull(loaded.get(face));
    }

    PDType0Font font(Face face) {
        return of(face).font();
    }

    /** In points. */
    double width(String words, Type type) {
        Loaded face = of(type.face());
        return words.codePoints().mapToDouble(face::width).sum() * type.size() / 1000;
    }

    double width(int code, Type type) {
        return of(type.face()).width(code) * type.size() / 1000;
    }

    /** The words in characters that the typeface has: others are spelt out as {@code ‹U+1F600›}, joiners left out. */
    String printable(String words, Face face) {
        Loaded faces = of(face);
        if (words.codePoints().allMatch(faces::has)) {
            return words;
        }
        StringBuilder printable = new StringBuilder();
        words.codePoints().forEach(code -> {
            if (faces.has(code)) {
                printable.appendCodePoint(code);
            } else if (!isInvisible(code)) {
                printable.append("‹U+%04X›".formatted(code));
            }
        });
        return printable.toString();
    }

    private static boolean isInvisible(int code) {
        int type = Character.getType(code);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || code == ' ';
    }
}
