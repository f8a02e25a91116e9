package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.GraphText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the design as a graph for Graphviz. */
final class DotExporter implements Exporter {

    @Override
    public String id() {
        return "dot";
    }

    @Override
    public String label() {
        return "Graphviz graph";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        out.write(GraphText.of(picture.content().topology(), Catalog.azure())
                .dot()
                .getBytes(StandardCharsets.UTF_8));
    }
}
