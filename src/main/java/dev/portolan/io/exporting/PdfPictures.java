package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Pictures on the pages of one document, whose typefaces they share: vectors and real text. */
public final class PdfPictures {

    private final PdfFonts fonts;

    public PdfPictures(PDDocument document) {
        this.fonts = new PdfFonts(document);
    }

    /**
     * Draws a picture without the paper behind it.
     *
     * @param x where its left edge is, in points
     * @param top where its upper edge is, in points above the page's lower edge
     * @param scale points per diagram unit
     */
    public void draw(Picture picture, PDPageContentStream page, double x, double top, double scale) throws IOException {
        Rect area = picture.area();
        page.saveGraphicsState();
        page.transform(
                new Matrix(new AffineTransform(scale, 0, 0, -scale, x - area.x() * scale, top + area.y() * scale)));
        picture.paint(new PdfSurface(page, picture, fonts, new PdfLinks()));
        page.restoreGraphicsState();
    }
}
