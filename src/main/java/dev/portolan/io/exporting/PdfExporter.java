package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.paint.Footer;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Legible;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/** Writes vectors with real text, on a sheet of the drawing's size or on paper, with bookmarks and the design attached. */
final class PdfExporter implements Exporter {

    /** What a large drawing takes beyond this much memory is kept in a file meanwhile. */
    private static final StreamCacheCreateFunction SCRATCH =
            MemoryUsageSetting.setupMixed(32L * 1024 * 1024).streamCache;

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "PDF document";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(SCRATCH)) {
            document.setDocumentId(
                    (long) picture.title().hashCode()); // else the clock decides, and no two files are equal
            describe(document, picture);
            PdfSheets sheets = PdfSheets.of(picture);
            PdfFonts fonts = new PdfFonts(document);
            List<PDPage> pages = new ArrayList<>();
            for (int i = 0; i < sheets.parts().size(); i++) {
                PDPage page = new PDPage(new PDRectangle((float) sheets.width(), (float) sheets.height()));
                document.addPage(page);
                pages.add(page);
                draw(document, page, picture, sheets, i, fonts);
            }
            new PdfBookmarks(picture, sheets, pages).addTo(document);
            Optional<String> design = picture.embedded();
            if (design.isPresent()) {
                PdfDesign.attach(document, picture.title(), design.get());
            }
            document.save(out);
        }
    }

    private static void describe(PDDocument document, Picture picture) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(Legible.of(picture.title()));
        information.setCreator("Portolan");
        if (!picture.titleBlock().author().isBlank()) {
            information.setAuthor(Legible.of(picture.titleBlock().author()));
        }
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void draw(
            PDDocument document, PDPage page, Picture picture, PdfSheets sheets, int sheet, PdfFonts fonts)
            throws IOException {
        Rect part = sheets.parts().get(sheet);
        PdfLinks links = new PdfLinks();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            PdfSurface surface = new PdfSurface(content, picture, fonts, links);
            turn(content, sheets.height(), sheets.footerScale());
            if (!picture.look().has(Look.Extra.TRANSPARENT)) {
                double scale = sheets.footerScale();
                surface.fill(Outline.of(new Rect(0, 0, sheets.width() / scale, sheets.height() / scale)), Ink.PAPER);
            }
            Optional<Footer> footer = sheets.footer(picture, sheet);
            if (footer.isPresent()) {
                Rect box = sheets.footerBox(0);
                double height = footer.get().height(box.width());
                footer.get().paint(sheets.footerBox(height), surface);
            }
            double zoom = sheets.scale() / sheets.footerScale();
            double margin = sheets.margin() / sheets.footerScale();
            Rect clip = new Rect(margin, margin, part.width() * zoom, part.height() * zoom);
            Point shift = new Point(margin - part.x() * zoom, margin - part.y() * zoom);
            surface.within(clip, shift, zoom, () -> {
                if (sheets.margin() == 0) {
                    picture.paint(surface, part);
                } else {
                    picture.paintDrawing(surface, part);
                }
            });
        }
        for (PdfLinks.Area area : links.areas()) {
            page.getAnnotations().add(link(area, part, sheets));
        }
    }

    /** Turns the page's coordinates into units with y downwards. */
    private static void turn(PDPageContentStream content, double height, double scale) throws IOException {
        content.transform(new Matrix(new AffineTransform(scale, 0, 0, -scale, 0, height)));
    }

    private static PDAnnotationLink link(PdfLinks.Area area, Rect part, PdfSheets sheets) {
        Rect bounds = area.bounds();
        PDRectangle place = new PDRectangle(
                (float) (sheets.margin() + (bounds.x() - part.x()) * sheets.scale()),
                (float) (sheets.height() - sheets.margin() - (bounds.bottom() - part.y()) * sheets.scale()),
                (float) (bounds.width() * sheets.scale()),
                (float) (bounds.height() * sheets.scale()));
        PDActionURI action = new PDActionURI();
        action.setURI(area.link());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(place);
        link.setAction(action);
        link.setBorderStyle(none);
        return link;
    }
}
