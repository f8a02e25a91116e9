package dev.portolan.io.exporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every format that a picture can be written in. */
public final class Exporters {

    private static final List<Exporter> ALL = List.of(
            new SvgExporter(),
            new PngExporter(),
            new PdfExporter(),
            new DrawioExporter(),
            new MermaidExporter(),
            new DotExporter(),
            new GraphMlExporter(),
            new DesignExporter());

    private Exporters() {}

    public static List<Exporter> all() {
        return ALL;
    }

    public static Optional<Exporter> byId(String id) {
        return all().stream().filter(exporter -> exporter.id().equals(id)).findFirst();
    }

    /** The format that the ending of a file's name says. */
    public static Optional<Exporter> byFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(exporter -> lower.endsWith("." + exporter.extension()))
                .findFirst();
    }

    /** The endings of all formats' names, with their dots. */
    public static String endings() {
        return all().stream().map(exporter -> "." + exporter.extension()).collect(Collectors.joining(", "));
    }
}
