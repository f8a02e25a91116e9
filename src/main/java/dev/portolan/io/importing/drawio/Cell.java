package dev.portolan.io.importing.drawio;

import dev.portolan.geom.Rect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A shape or a line of a drawing.
 *
 * @param words its label as plain lines
 * @param style as draw.io writes it: {@code name=value} with semicolons between
 * @param bounds relative to the parent's corner
 * @param source the cell at the start of a line; empty for none
 */
record Cell(
        String id,
        List<String> words,
        String style,
        String parent,
        boolean line,
        String source,
        String target,
        Rect bounds,
        int at) {

    String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** A part of the style; empty where it is not there. */
    String style(String name) {
        return Arrays.stream(style.split(";", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** The name of its picture, without folder and ending, in lower case; empty for a shape without one. */
    String picture() {
        String image = style("image");
        String shape = style("shape");
        String path = image.isEmpty() && shape.contains("azure") ? shape.replace('.', '/') : image;
        if (path.startsWith("data:")) {
            return "";
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.replaceFirst("\\.(svg|png)$", "").toLowerCase(Locale.ROOT);
    }

    boolean isText() {
        return style.startsWith("text;") || style.contains("edgeLabel");
    }
}
