package dev.portolan.io.exporting;

import dev.portolan.paint.Legible;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Text as XML holds it. */
final class Xml {

    private Xml() {}

    /** {@code text} between tags; what XML has no place for becomes a replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            if (isAllowed(code)) {
                append(code, escaped);
            } else {
                escaped.append('\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** Words for people between tags, line by line. */
    static String words(String text) {
        return text.lines().map(Legible::of).map(Xml::escaped).collect(Collectors.joining("\n"));
    }

    /** {@code text} in a quoted attribute, where a plain line break would be read as a blank. */
    static String attribute(String text) {
        return escaped(text).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** JSON in which the characters that XML has no place for are written as JSON's own escapes; it means the same. */
    static String escapedJson(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 256);
        IntConsumer unit = code -> escaped.append(String.format(Locale.ROOT, "\\u%04x", code));
        json.codePoints().forEach(code -> {
            if (isAllowed(code)) {
                append(code, escaped);
            } else if (Character.isSupplementaryCodePoint(code)) {
                unit.accept(Character.highSurrogate(code));
                unit.accept(Character.lowSurrogate(code));
            } else {
                unit.accept(code);
            }
        });
        return escaped.toString();
    }

    private static void append(int code, StringBuilder escaped) {
        switch (code) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(code);
        }
    }

    /** A character of XML 1.0 that no reader changes; carriage returns are for it to normalise. */
    private static boolean isAllowed(int code) {
        return code >= ' ' && code < 0xD800
                || code == '\n'
                || code == '\t'
                || code > 0xDFFF && (code & 0xFFFE) != 0xFFFE;
    }
}
