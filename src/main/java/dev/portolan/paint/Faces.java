package dev.portolan.paint;

import dev.portolan.geom.TypeStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled typefaces: which file and which family name a style is set in. */
public final class Faces {

    private static final String FOLDER = "/dev/portolan/assets/fonts/";

    private Faces() {}

    /** The name of the file that holds the style's face, such as {@code Inter_600SemiBold.ttf}. */
    public static String file(TypeStyle style) {
        if (style.face() == TypeStyle.Face.MONO) {
            return style.weight() == TypeStyle.Weight.REGULAR
                    ? "JetBrainsMono_400Regular.ttf"
                    : "JetBrainsMono_500Medium.ttf";
        }
        return switch (style.weight()) {
            case REGULAR -> "Inter_400Regular.ttf";
            case MEDIUM -> "Inter_500Medium.ttf";
            case SEMIBOLD -> "Inter_600SemiBold.ttf";
            case BOLD -> "Inter_700Bold.ttf";
        };
    }

    public static String family(TypeStyle style) {
        return style.face() == TypeStyle.Face.MONO ? "JetBrains Mono" : "Inter";
    }

    /** The weight as a number; the bundled mono face has no more than 500. */
    public static int weight(TypeStyle style) {
        String file = file(style);
        return Integer.parseInt(file.substring(file.indexOf('_') + 1, file.indexOf('_') + 4));
    }

    /** The bytes of a bundled file. */
    public static byte[] bytes(String file) {
        try (InputStream stream = Faces.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the typeface " + file + " is missing from this program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface " + file + " cannot be read", e);
        }
    }
}
