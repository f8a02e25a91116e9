package dev.portolan.bench;

import dev.portolan.Estate;
import dev.portolan.cli.Commands;
import dev.portolan.io.json.DesignWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of generated designs, and the command that checks it as a pipeline would. */
final class Estates {

    @Nullable // until they are written
    private Path folder;

    void write(int designs, int components) throws IOException {
        Path fresh = Files.createTempDirectory("portolan-bench");
        String text = DesignWriter.write(Estate.of(components));
        for (int i = 0; i < designs; i++) {
            Files.writeString(fresh.resolve("estate-%04d.topology.json".formatted(i)), text);
        }
        folder = fresh;
    }

    void remove() throws IOException {
        try (Stream<Path> all = Files.walk(written())) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The exit code of {@code portolan check} for the folder; what it prints goes nowhere. */
    int check(String format) {
        PrintWriter out = new PrintWriter(Writer.nullWriter());
        String[] words = {"check", written().toString(), "--format", format, "--review-date", "2026-11-23"};
        return Commands.run(words, out, out);
    }

    private Path written() {
        Path known = folder;
        if (known == null) {
            throw new IllegalStateException("the designs have not been written yet");
        }
        return known;
    }
}
