package dev.portolan.io.importing.drawio;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.drawio.Xml.Element;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens draw.io files: {@code .drawio}, packed or plain, and {@code .drawio.svg}. */
public final class DrawioFiles {

    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int GLANCE = 4_000;
    private static final String DESIGN = "portolan-design";

    private DrawioFiles() {}

    /** Whether a file looks like one, by its first lines. */
    public static boolean recognises(SourceFile file) {
        String start = file.text().substring(0, Math.min(GLANCE, file.text().length()));
        return start.contains("<mxfile") || start.contains("<mxGraphModel") || start.contains("&lt;mxfile");
    }

    /** Reads the first page. Never throws: what cannot be read is a problem. */
    public static DrawioImport read(SourceFile file) {
        if (file.text().length() > MOST_CHARACTERS) {
            return DrawioImport.failed(
                    Problem.of(file.name(), "this file is larger than 64 MB; is it the right file?"));
        }
        try {
            return read(file, Xml.read(file.text()));
        } catch (Unreadable e) {
            String why = e.getMessage() == null ? "it cannot be read" : e.getMessage();
            return DrawioImport.failed(new Problem(file.name(), e.line(), "", why));
        }
    }

    private static DrawioImport read(SourceFile file, Element root) throws Unreadable {
        Element top = root;
        if (root.name().equals("svg") && !root.attribute("content").isEmpty()) {
            top = Xml.read(root.attribute("content"));
        }
        List<Element> pages = top.name().equals("mxfile") ? named(top, "diagram") : List.of(top);
        if (pages.isEmpty() || !top.name().equals("mxfile") && !top.name().equals("mxGraphModel")) {
            return DrawioImport.failed(new Problem(
                    file.name(), root.line(), "", "there is no drawing of draw.io in this file; choose another"));
        }
        Element cells = cells(pages.get(0));
        Optional<String> own = named(cells, "object").stream()
                .filter(each -> each.attribute("id").equals(DESIGN))
                .map(each -> each.attribute("design"))
                .findFirst();
        return own.map(json -> own(file, json)).orElseGet(() -> foreign(file, pages, cells));
    }

    private static List<Element> named(Element element, String name) {
        return element.children().stream()
                .filter(each -> each.name().equals(name))
                .toList();
    }

    /** The element that holds a page's cells. */
    private static Element cells(Element page) throws Unreadable {
        Element model = page;
        if (page.name().equals("diagram")) {
            List<Element> plain = named(page, "mxGraphModel");
            model = plain.isEmpty() ? Xml.read(Packed.unpacked(page.text().toString(), page.line())) : plain.get(0);
        }
        List<Element> roots = named(model, "root");
        if (roots.isEmpty()) {
            throw new Unreadable(page.line(), "the first page of this drawing is empty; draw on it or move it back");
        }
        return roots.get(0);
    }

    private static DrawioImport own(SourceFile file, String json) {
        Reading reading = DesignReader.read(file.name(), json);
        return new DrawioImport(reading.design(), List.of(), Map.of(), reading.problems());
    }

    private static DrawioImport foreign(SourceFile file, List<Element> pages, Element root) {
        List<Problem> remarks = new ArrayList<>();
        for (Element page : pages.subList(1, pages.size())) {
            remarks.add(new Problem(
                    file.name(),
                    page.line(),
                    "",
                    "page \"%s\" is not read; move it to the front to open it".formatted(page.attribute("name"))));
        }
        try {
            return new Guessing(file.name(), pages.get(0).attribute("name"), new Cells(root)).done(remarks);
        } catch (Unreadable e) {
            String why = e.getMessage() == null ? "it cannot be read" : e.getMessage();
            return DrawioImport.failed(new Problem(file.name(), e.line(), "", why));
        }
    }
}
