package dev.portolan.io.exporting.report;

import dev.portolan.paint.Faces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A bundled typeface cut down to the characters that a document uses. */
final class SubsetFont {

    /** What a browser asks of a typeface; without kerning, whose tables name glyphs that are gone. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private SubsetFont() {}

    /** The typeface as an address that holds it; characters that it lacks are left to the reader's typefaces. */
    static String dataAddress(String file, Set<Integer> characters) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Faces.bytes(file)))) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            subset.addAll(characters);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
    }
}
