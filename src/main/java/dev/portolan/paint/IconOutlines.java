package dev.portolan.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundled icons as glyphs, read once each. */
public final class IconOutlines {

    private static final String FOLDER = "/dev/portolan/assets/icons/";
    private static final Pattern PATH = Pattern.compile("<path[^>]*\\sd=\"([^\"]*)\"");
    private static final Map<String, Glyph> GLYPHS = new ConcurrentHashMap<>();

    private IconOutlines() {}

    /** The icon with this name; for a name without one the icon of an unknown kind. */
    public static Glyph of(String name) {
        return GLYPHS.computeIfAbsent(name, IconOutlines::read);
    }

    private static Glyph read(String name) {
        try (InputStream stream = IconOutlines.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (stream == null) {
                return name.equals("unknown") ? new Glyph(name, pen -> {}) : read("unknown");
            }
            Matcher path = PATH.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return new Glyph(name, path.find() ? SvgPath.parse(path.group(1)) : pen -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("the icon \"" + name + "\" cannot be read", e);
        }
    }
}
