package dev.portolan.io.exporting;

import dev.portolan.diagram.Shape;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.paint.Legible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The drawing's components as bookmarks, those in a container below it. */
final class PdfBookmarks {

    private final Picture picture;
    private final PdfSheets sheets;
    private final List<PDPage> pages;

    PdfBookmarks(Picture picture, PdfSheets sheets, List<PDPage> pages) {
        this.picture = picture;
        this.sheets = sheets;
        this.pages = new ArrayList<>(pages);
    }

    void addTo(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        Map<ComponentId, PDOutlineNode> nodes = new HashMap<>();
        for (Shape shape : picture.diagram().shapes()) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(Legible.of(shape.name()));
            item.setDestination(destination(shape.bounds()));
            nodes.getOrDefault(shape.component().parent(), outline).addLast(item);
            nodes.put(shape.id(), item);
        }
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
    }

    private PDPageXYZDestination destination(Rect bounds) {
        int sheet = sheet(bounds);
        Rect part = sheets.parts().get(sheet);
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(pages.get(sheet));
        destination.setLeft((int) (sheets.margin() + (bounds.x() - part.x()) * sheets.scale()));
        destination.setTop((int) (sheets.height() - sheets.margin() - (bounds.y() - part.y()) * sheets.scale()));
        return destination;
    }

    /** The first sheet that shows all of something, else the first with its upper left corner. */
    private int sheet(Rect bounds) {
        for (int i = 0; i < sheets.parts().size(); i++) {
            if (sheets.parts().get(i).contains(bounds)) {
                return i;
            }
        }
        for (int i = 0; i < sheets.parts().size(); i++) {
            if (sheets.parts().get(i).contains(bounds.topLeft())) {
                return i;
            }
        }
        return 0;
    }
}
