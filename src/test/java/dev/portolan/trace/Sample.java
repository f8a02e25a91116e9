package dev.portolan.trace;

import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The designs in {@code samples}. */
final class Sample {

    private Sample() {}

    static Design named(String name) {
        String file = name + ".topology.json";
        try {
            return DesignReader.read(file, Files.readString(Path.of("samples", file)))
                    .design()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
