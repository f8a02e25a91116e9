package dev.portolan.io.exporting;

import java.util.List;
import java.util.Optional;

/** Every format that a picture can be written in. */
public final class Exporters {

    private Exporters() {}

    public static List<Exporter> all() {
        return List.of(
                new SvgExporter(),
                new PngExporter(),
                new PdfExporter(),
                new DrawioExporter(),
                new MermaidExporter(),
                new DotExporter(),
                new GraphMlExporter(),
                new DesignExporter());
    }

    public static Optional<Exporter> byId(String id) {
        return all().stream().filter(exporter -> exporter.id().equals(id)).findFirst();
    }
}
