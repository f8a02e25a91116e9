package dev.portolan.io.exporting.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Places that lead elsewhere: to the web, or to sections, which may come later than what names them. */
final class Links {

    private record Link(PDPage page, String target, Flow.Box box) {}

    private final PDDocument pdf;
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Flow.Place> sections = new HashMap<>();

    Links(PDDocument pdf) {
        this.pdf = pdf;
    }

    void add(PDPage page, String target, Flow.Box box) {
        links.add(new Link(page, target, box));
    }

    void section(String id, Flow.Place place) {
        sections.put(id, place);
    }

    static PDPageXYZDestination destination(Flow.Place place) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(place.page());
        destination.setTop((int) (place.page().getMediaBox().getHeight() - place.y() + 12));
        return destination;
    }

    /** The number of the page on which a section starts, counted from 1; 0 where there is no such section. */
    int number(String id) {
        Flow.Place place = sections.get(id);
        return place == null ? 0 : pdf.getPages().indexOf(place.page()) + 1;
    }

    /** Once all pages are written. A link to a section that is left out leads nowhere. */
    void write() {
        for (Link link : links) {
            PDAnnotationLink annotation = new PDAnnotationLink();
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            annotation.setBorderStyle(none);
            annotation.setRectangle(rectangle(link));
            Flow.Place place = sections.get(link.target().substring(1));
            if (!link.target().startsWith("#")) {
                PDActionURI action = new PDActionURI();
                action.setURI(link.target());
                annotation.setAction(action);
            } else if (place != null) {
                annotation.setDestination(destination(place));
            } else {
                continue;
            }
            Flow.run(() -> link.page().getAnnotations().add(annotation));
        }
    }

    private static PDRectangle rectangle(Link link) {
        double height = link.page().getMediaBox().getHeight();
        Flow.Box box = link.box();
        return new PDRectangle(
                (float) box.x(), (float) (height - box.y() - box.height()), (float) box.width(), (float) box.height());
    }
}
