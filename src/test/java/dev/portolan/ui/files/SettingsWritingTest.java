package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWritingTest {

    @TempDir
    Path folder;

    @Test
    void nobodyWaitsForTheDiskAndOfManyChangesTheLastIsWrittenOnce() throws Exception {
        Path file = folder.resolve("window.properties");
        List<Runnable> waiting = new ArrayList<>();
        Settings settings = new Settings(file, waiting::add);
        settings.panels().bottomEdge().set(0.4);
        settings.panels().bottomEdge().set(0.5);
        assertThat(file).doesNotExist();
        waiting.get(0).run();
        assertThat(new Settings(file).panels().bottomEdge().get()).isEqualTo(0.5);
        Files.delete(file);
        waiting.get(1).run();
        assertThat(file).doesNotExist();
    }
}
