package dev.portolan.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void whatFailsHalfWayLeavesTheOldFileAndNothingBeside() throws Exception {
        Path file = Files.writeString(folder.resolve("report.pdf"), "the last report");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(SaveFailed.class)
                .hasMessageEndingWith("could not be saved: No space left on device. The old file is unchanged.");
        assertThat(file).hasContent("the last report");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");
        assertThat(file).hasContent("the last report");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatClosesBehindItselfIsWrittenTheSame() throws Exception {
        Path file = folder.resolve("report.xlsx");
        AtomicFile.write(file, out -> {
            out.write('x');
            out.close();
        });
        assertThat(file).hasContent("x");
    }

    @Test
    void aNameAsLongAsTheSystemTakesIsSaved() throws Exception {
        Path file = folder.resolve("n".repeat(255));
        AtomicFile.write(file, new byte[] {'x'});
        assertThat(file).hasContent("x");
    }
}
