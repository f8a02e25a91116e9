package dev.portolan.ui.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Whether the system prefers dark colours, as far as it says so: by GNOME's settings, macOS's defaults or the registry of
 * Windows. Where nothing is said, it is light. Asking takes a moment, so ask off the FX thread.
 */
public final class SystemTheme {

    private static final System.Logger LOG = System.getLogger(SystemTheme.class.getName());
    private static final int PATIENCE = 2;

    private final String system;
    private final Map<String, String> environment;
    private final Function<List<String>, String> command;

    /**
     * The theme of a system.
     *
     * @param system its name, as Java says it
     * @param command runs a command and answers what it prints; empty where it fails
     */
    SystemTheme(String system, Map<String, String> environment, Function<List<String>, String> command) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.command = command;
    }

    public static SystemTheme ofThisSystem() {
        return new SystemTheme(System.getProperty("os.name", ""), System.getenv(), SystemTheme::run);
    }

    public boolean isDark() {
        if (system.startsWith("mac")) {
            return says("Dark", "defaults", "read", "-g", "AppleInterfaceStyle");
        }
        if (system.startsWith("windows")) {
            return says(
                    "0x0",
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        String gtk = environment.getOrDefault("GTK_THEME", "");
        if (!gtk.isBlank()) {
            return isDarkName(gtk);
        }
        String scheme = gnome("color-scheme");
        return scheme.contains("dark") || scheme.contains("default") && isDarkName(gnome("gtk-theme"));
    }

    private String gnome(String key) {
        return command.apply(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
    }

    private boolean says(String word, String... words) {
        return command.apply(List.of(words)).contains(word);
    }

    private static boolean isDarkName(String theme) {
        return theme.toLowerCase(Locale.ROOT).strip().replace("'", "").endsWith("dark");
    }

    private static String run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroy();
                return "";
            }
            byte[] said = process.getInputStream().readNBytes(1024);
            return process.exitValue() == 0 ? new String(said, StandardCharsets.UTF_8) : "";
        } catch (IOException notThere) {
            LOG.log(System.Logger.Level.DEBUG, "the system does not say its theme", notThere);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
