package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.GraphText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the design as a graph for whatever reads GraphML: yEd, Gephi, networkx. */
final class GraphMlExporter implements Exporter {

    @Override
    public String id() {
        return "graphml";
    }

    @Override
    public String label() {
        return "GraphML graph";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        out.write(GraphText.of(picture.content().topology(), Catalog.azure())
                .graphMl()
                .getBytes(StandardCharsets.UTF_8));
    }
}
