package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Profile;
import dev.portolan.ui.files.PanelLayout;
import dev.portolan.ui.files.Preferences;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.files.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    private final Locale spoken = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, spoken);
    }

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

    @Test
    void preferencesStayAsTheyWereChosen() {
        Preferences chosen = new Settings(file).preferences();
        chosen.theme().set(Theme.LIGHT);
        chosen.textSize().set(16);
        chosen.calm().set(true);
        chosen.language().set("de-DE");
        chosen.gridSize().set(24);
        chosen.autosave().set(60);
        chosen.profile().set(Profile.STRICT);
        Preferences next = new Settings(file).preferences();
        assertThat(next.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(next.textSize().get()).isEqualTo(16);
        assertThat(next.calm().get()).isTrue();
        assertThat(next.language().get()).isEqualTo("de-DE");
        assertThat(next.gridSize().get()).isEqualTo(24);
        assertThat(next.autosave().get()).isEqualTo(60);
        assertThat(next.profile().get()).isEqualTo(Profile.STRICT);
    }

    @Test
    void whatCannotBeChosenIsIgnored() throws IOException {
        Files.writeString(file, "theme=PURPLE\ntext.size=900\nautosave.seconds=0\nprofile=current\n");
        Preferences preferences = new Settings(file).preferences();
        assertThat(preferences.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(preferences.textSize().get()).isEqualTo(13);
        assertThat(preferences.autosave().get()).isEqualTo(30);
        assertThat(preferences.profile().get()).isEqualTo(Profile.CURRENT);
    }

    @Test
    void theSystemIsFollowedUntilTheUserChoosesLightOrDark() {
        Preferences preferences = new Settings(file).preferences();
        preferences.systemDark().set(true);
        assertThat(preferences.dark().get()).isTrue();
        preferences.dark().set(false);
        assertThat(preferences.theme().get()).isEqualTo(Theme.LIGHT);
        preferences.systemDark().set(false);
        preferences.systemDark().set(true);
        assertThat(preferences.dark().get()).isFalse();
        preferences.theme().set(Theme.SYSTEM);
        assertThat(preferences.dark().get()).isTrue();
    }

    @Test
    void whoeverHadChosenDarkBeforeStaysInTheDark() throws IOException {
        Files.writeString(file, "dark=true\n");
        assertThat(new Settings(file).preferences().theme().get()).isEqualTo(Theme.DARK);
        Files.writeString(file, "dark=false\n");
        assertThat(new Settings(file).preferences().theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void datesAndNumbersAreWrittenInTheChosenLanguageAndInTheSystemsAgain() {
        Preferences preferences = new Settings(file).preferences();
        preferences.language().set("de-DE");
        assertThat("%,d".formatted(1024)).isEqualTo("1.024");
        preferences.language().set("");
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(spoken);
    }
}
