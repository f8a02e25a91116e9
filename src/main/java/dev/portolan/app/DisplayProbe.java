package dev.portolan.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;

/** Finds out whether this machine can show a window, and if not, why. */
final class DisplayProbe {

    private final Map<String, String> environment;
    private final String system;
    private final Runnable toolkit;

    DisplayProbe(Map<String, String> environment, String system, Runnable toolkit) {
        this.environment = environment;
        this.system = system;
        this.toolkit = toolkit;
    }

    static DisplayProbe ofThisMachine() {
        return new DisplayProbe(System.getenv(), System.getProperty("os.name", ""), () -> Platform.startup(() -> {}));
    }

    /** Whether there is a display to try, as far as can be told without opening it. */
    boolean isNamed() {
        return !isLinux() || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** Answers one sentence for the user; after an empty answer the toolkit is running. */
    Optional<String> obstacle() {
        if (!isNamed()) {
            return Optional.of("There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set),"
                    + " so here is the design as text.");
        }
        try {
            toolkit.run();
            return Optional.empty();
        } catch (RuntimeException | LinkageError failure) {
            return Optional.of(sentence(failure));
        }
    }

    private String sentence(Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        if (reason.contains("DISPLAY")) {
            return "The display \"%s\" does not answer, so here is the design as text."
                    .formatted(isSet("DISPLAY") ? environment.get("DISPLAY") : environment.get("WAYLAND_DISPLAY"));
        }
        if (isLinux() && (reason.contains("GTK") || failure instanceof UnsatisfiedLinkError)) {
            return "The window needs GTK 3, which is not installed: add the package libgtk-3-0 (Debian, Ubuntu)"
                    + " or gtk3 (Fedora); until then, here is the design as text.";
        }
        return "The window cannot be opened (%s), so here is the design as text.".formatted(reason);
    }

    private boolean isLinux() {
        return system.toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
