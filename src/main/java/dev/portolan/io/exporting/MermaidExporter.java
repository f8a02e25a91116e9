package dev.portolan.io.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text for Mermaid, as wikis and repositories draw it: the topology, or the sequence of a trace where one is shown. */
final class MermaidExporter implements Exporter {

    @Override
    public String id() {
        return "mermaid";
    }

    @Override
    public String extension() {
        return "mmd";
    }

    @Override
    public String label() {
        return "Mermaid diagram";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        boolean traced = !picture.content().traces().isEmpty();
        String text = traced ? new MermaidSequence(picture.content()).text() : new MermaidFlowchart(picture).text();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
