package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the design itself, for copies that are to be shown to strangers. */
final class DesignExporter implements Exporter {

    @Override
    public String id() {
        return "topology";
    }

    @Override
    public String extension() {
        return "topology.json";
    }

    @Override
    public String label() {
        return "Topology file";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        out.write(DesignWriter.write(picture.content().design()).getBytes(StandardCharsets.UTF_8));
    }
}
