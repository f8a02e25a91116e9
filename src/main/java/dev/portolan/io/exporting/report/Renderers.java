package dev.portolan.io.exporting.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every format that a document can be written in. */
public final class Renderers {

    private static final List<Renderer> ALL = List.of(
            new HtmlRenderer(),
            new PdfRenderer(),
            new MarkdownRenderer(),
            new WorkbookRenderer(),
            new CsvRenderer(),
            new JsonRenderer());

    private Renderers() {}

    public static List<Renderer> all() {
        return ALL;
    }

    public static Optional<Renderer> byId(String id) {
        return all().stream().filter(renderer -> renderer.id().equals(id)).findFirst();
    }

    /** The format that a file's name ends in; empty where it names none. */
    public static Optional<Renderer> byName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(renderer -> name.endsWith("." + renderer.extension()))
                .findFirst();
    }
}
