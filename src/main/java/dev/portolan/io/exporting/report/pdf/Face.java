package dev.portolan.io.exporting.report.pdf;

/** The bundled typefaces that pages are set in. */
enum Face {
    REGULAR("Inter_400Regular.ttf"),
    SEMIBOLD("Inter_600SemiBold.ttf"),
    BOLD("Inter_700Bold.ttf"),
    MONO("JetBrainsMono_400Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
