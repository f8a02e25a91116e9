package dev.portolan.io.exporting;

import dev.portolan.paint.Faces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled typefaces cut down to the characters that a picture needs. */
final class FontSubsets {

    /** What browsers ask of a typeface; tables about pairs and ligatures would speak of characters that are gone. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private static final Map<String, TrueTypeFont> FONTS = new ConcurrentHashMap<>();

    private static final Map<String, CmapLookup> GLYPHS = new ConcurrentHashMap<>();

    private FontSubsets() {}

    /** Whether the typeface in a bundled file has a character; joiners and other marks that are not seen count as any other. */
    static IntPredicate characters(String file) {
        CmapLookup glyphs = GLYPHS.computeIfAbsent(file, FontSubsets::glyphs);
        return code -> glyphs.getGlyphId(code) != 0;
    }

    private static CmapLookup glyphs(String file) {
        TrueTypeFont font = font(file);
        synchronized (font) {
            try {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("the typeface " + file + " cannot be used", e);
            }
        }
    }

    /** The typeface in a bundled file. */
    static TrueTypeFont font(String file) {
        return FONTS.computeIfAbsent(file, FontSubsets::parsed);
    }

    private static TrueTypeFont parsed(String file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Faces.bytes(file)));
            font.setEnableGsub(false); // a ligature is no character
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface " + file + " cannot be used", e);
        }
    }

    /** A style sheet's rule with the typeface in it; characters that it lacks are left to other typefaces. */
    static String rule(String file, Set<Integer> characters) {
        String family = file.startsWith("JetBrains") ? "JetBrains Mono" : "Inter";
        String weight = file.replaceAll("\\D", "");
        return "@font-face { font-family: \"%s\"; font-weight: %s; src: url(\"data:font/ttf;base64,%s\"); }"
                .formatted(family, weight, Base64.getEncoder().encodeToString(subset(file, characters)));
    }

    private static byte[] subset(String file, Set<Integer> characters) {
        TrueTypeFont font = font(file);
        synchronized (font) { // tables are read on demand from one stream
            try {
                TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
                subsetter.setPrefix(
                        String.format(Locale.ROOT, "%06d+", Math.floorMod(characters.hashCode(), 1_000_000)));
                characters.forEach(subsetter::add);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                subsetter.writeToStream(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException("the typeface " + file + " cannot be cut", e);
            }
        }
    }
}
