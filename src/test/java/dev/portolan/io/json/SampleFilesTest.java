package dev.portolan.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFilesTest {

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".topology.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleOpensWithoutProblemsAndIsCanonical(Path sample) throws IOException {
        String text = Files.readString(sample);
        Reading reading = DesignReader.read(sample.toString(), text);
        assertEquals(List.of(), reading.problems());
        assertEquals(text, DesignWriter.write(reading.design().orElseThrow()));
    }
}
