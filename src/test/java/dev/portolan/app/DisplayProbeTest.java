package dev.portolan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayProbeTest {

    @Test
    void aLinuxMachineWithoutDisplayIsNotAskedToStartTheToolkit() {
        var probe = new DisplayProbe(Map.of("DISPLAY", ""), "Linux", () -> {
            throw new AssertionError("the toolkit was started");
        });

        assertThat(probe.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("no display"));
    }

    @Test
    void anUnreachableDisplayIsNamed() {
        assertThat(failing("Linux", new UnsupportedOperationException("Unable to open DISPLAY")))
                .contains("\":7\" does not answer");
    }

    @Test
    void aMissingGtkNamesThePackageToInstall() {
        assertThat(failing("Linux", new UnsupportedOperationException("Unable to load glass GTK library.")))
                .contains("libgtk-3-0", "gtk3");
    }

    @Test
    void aMissingNativeLibraryOnLinuxNamesThePackageThatBringsIt() {
        assertThat(failing("Linux", new UnsatisfiedLinkError("libX11.so.6: cannot open shared object file")))
                .contains("libgtk-3-0");
    }

    @Test
    void anyOtherFailureIsQuoted() {
        assertThat(failing("Mac OS X", new IllegalStateException("no graphics")))
                .contains("(no graphics)");
    }

    @Test
    void aWorkingToolkitIsNoObstacle() {
        assertThat(new DisplayProbe(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", () -> {}).obstacle())
                .isEmpty();
        assertThat(new DisplayProbe(Map.of(), "Windows 11", () -> {}).obstacle())
                .isEmpty();
    }

    private static String failing(String system, Throwable failure) {
        var probe = new DisplayProbe(Map.of("DISPLAY", ":7"), system, () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
        return probe.obstacle().orElseThrow();
    }
}
