package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.files.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("window.properties");
    }

    @Test
    void panelsStayAsTheyWereLeft() {
        PanelLayout panels = new Settings(file).panels();
        PanelLayout.toggle(panels.inspector());
        panels.bottomEdge().set(0.5);
        PanelLayout next = new Settings(file).panels();
        assertThat(next.inspector().get()).isFalse();
        assertThat(next.left().get()).isTrue();
        assertThat(next.bottomEdge().get()).isEqualTo(0.5);
    }

    @Test
    void aPinnedFileStandsBeforeTheOthersAtTheNextStart() throws IOException {
        Files.writeString(file, "recents=/a.json\\n/b.json\n");
        Settings settings = new Settings(file);
        settings.pin(settings.recents().get(1));
        assertThat(new Settings(file).recents())
                .containsExactly(
                        new Settings.Recent(Path.of("/b.json"), true), new Settings.Recent(Path.of("/a.json"), false));
        settings.pin(settings.recents().get(0));
        assertThat(settings.recents()).extracting(Settings.Recent::isPinned).containsExactly(false, false);
    }

    @Test
    void whatIsNoNumberInTheFileIsIgnored() throws IOException {
        Files.writeString(file, "panel.bottom.edge=NaN\npanel.left.edge=wide\n");
        PanelLayout panels = new Settings(file).panels();
        assertThat(panels.bottomEdge().get()).isEqualTo(0.7);
        assertThat(panels.leftEdge().get()).isEqualTo(0.2);
    }
}
