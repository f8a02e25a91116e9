package dev.portolan.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemThemeTest {

    @Test
    void gnomeSaysItByItsSchemeOrByTheNameOfItsTheme() {
        assertThat(linux(Map.of("color-scheme", "'prefer-dark'\n")).isDark()).isTrue();
        assertThat(linux(Map.of("color-scheme", "'prefer-light'", "gtk-theme", "'Yaru-dark'"))
                        .isDark())
                .isFalse();
        assertThat(linux(Map.of("color-scheme", "'default'", "gtk-theme", "'Yaru-dark'"))
                        .isDark())
                .isTrue();
        assertThat(linux(Map.of("color-scheme", "'default'", "gtk-theme", "'Adwaita'"))
                        .isDark())
                .isFalse();
    }

    @Test
    void aThemeInTheEnvironmentComesBeforeWhatTheDesktopSays() {
        Map<String, String> dark = Map.of("GTK_THEME", "Adwaita:dark");
        assertThat(new SystemTheme("Linux", dark, words -> "").isDark()).isTrue();
    }

    @Test
    void macAndWindowsHaveTheirOwnWays() {
        assertThat(new SystemTheme("Mac OS X", Map.of(), words -> words.get(0).equals("defaults") ? "Dark\n" : "")
                        .isDark())
                .isTrue();
        assertThat(new SystemTheme(
                                "Windows 11",
                                Map.of(),
                                words -> words.get(0).equals("reg") ? "AppsUseLightTheme    REG_DWORD    0x0" : "")
                        .isDark())
                .isTrue();
        assertThat(new SystemTheme("Windows 11", Map.of(), words -> "AppsUseLightTheme    REG_DWORD    0x1").isDark())
                .isFalse();
    }

    @Test
    void whereNothingIsSaidItIsLight() {
        for (String system : List.of("Linux", "Mac OS X", "Windows 11", "Plan 9")) {
            assertThat(new SystemTheme(system, Map.of(), words -> "").isDark()).isFalse();
        }
    }

    private static SystemTheme linux(Map<String, String> settings) {
        return new SystemTheme("Linux", Map.of(), words -> settings.getOrDefault(words.get(words.size() - 1), ""));
    }
}
