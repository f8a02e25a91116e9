package dev.portolan.io.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A design larger than memory. As an image in memory, the picture here would take 330 MB; larger ones have more rows, of
 * which the same few are in memory at once ({@link HugePicture}).
 */
final class HugePictureTest {

    private static final String COMPONENTS = "180";

    @TempDir
    private Path folder;

    /** Draws in a machine of its own that has little memory; what it wrote on the way. */
    private String draw(String memory, String... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                HugePicture.class.getName(),
                COMPONENTS,
                "4"));
        Stream.of(files).map(folder::resolve).map(Path::toString).forEach(command::add);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = process.waitFor();
        return exit == 0 ? "" : exit + ": " + Files.readString(said);
    }

    @Test
    void aHugePictureIsWrittenWithLittleMemory() throws Exception {
        assertThat(draw("80m", "huge.png", "huge.svg", "huge.pdf")).isEmpty();
        int[] size = pngSize(folder.resolve("huge.png"));
        assertThat((long) size[0] * size[1] * 4).isGreaterThan(300_000_000L);
        for (String file : List.of("huge.png", "huge.svg", "huge.pdf")) {
            assertThat(EmbeddedDesign.open(folder.resolve(file)).design())
                    .as(file)
                    .hasValueSatisfying(
                            design -> assertThat(design.topology().components()).hasSizeGreaterThan(170));
        }
        try (PDDocument document = Loader.loadPDF(folder.resolve("huge.pdf").toFile())) {
            assertThat(Optional.ofNullable(document.getDocumentCatalog().getDocumentOutline()))
                    .isPresent();
        }
    }

    private static int[] pngSize(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(16); // signature, length and name of the first chunk
            return new int[] {in.readInt(), in.readInt()};
        }
    }
}
