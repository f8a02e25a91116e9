package dev.portolan.io.exporting;

import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Faces;
import dev.portolan.paint.Raster;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The bundled typefaces in one PDF file, cut down to the characters in use when it is saved; and its pictures. */
final class PdfFonts {

    private final PDDocument document;
    private final Map<String, PDType0Font> loaded = new HashMap<>();
    private final Map<Raster, PDImageXObject> images = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font of(TypeStyle style) throws IOException {
        String file = Faces.file(style);
        PDType0Font known = loaded.get(file);
        if (known != null) {
            return known;
        }
        TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(Faces.bytes(file)));
        outlines.setEnableGsub(false); // a ligature would be measured as its letters
        PDType0Font font = PDType0Font.load(document, outlines, true);
        loaded.put(file, font);
        return font;
    }

    /** A picture, which is in the file once however often it is drawn. */
    PDImageXObject image(Raster raster) throws IOException {
        PDImageXObject known = images.get(raster);
        if (known != null) {
            return known;
        }
        byte[] bytes = Base64.getDecoder().decode(raster.base64());
        PDImageXObject image = PDImageXObject.createFromByteArray(document, bytes, "logo");
        images.put(raster, image);
        return image;
    }
}
