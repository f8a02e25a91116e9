package dev.portolan.ui.files;

import dev.portolan.ui.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files that every system takes, made of what users call their designs. */
final class FileNaming {

    /** What Windows, macOS or Linux do not take within a name, or take for a folder. */
    private static final Pattern REFUSED =
            Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E]+");

    /** Dots and blanks, which Windows drops at the end and others hide behind at the beginning. */
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    /** Systems take 255 bytes; endings and the names of files that are only there while saving need some. */
    private static final int MOST_BYTES = 160;

    private FileNaming() {}

    /** The name without an ending for a design of this name, which may be anything. */
    static String of(String design) {
        String plain = EDGES.matcher(REFUSED.matcher(design).replaceAll("-")).replaceAll("");
        String name = EDGES.matcher(cut(plain)).replaceAll("");
        return name.isEmpty() || name.equals("-") ? Texts.of("file.name") : name;
    }

    /** As much of it from the beginning as fits; no character is cut in two. */
    private static String cut(String name) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            String next = Character.toString(name.codePointAt(at));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.append(next);
        }
        return kept.toString();
    }

    /** The same file, with {@code ending} where its name has none. */
    static Path ended(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.', 1) > 0 ? file : file.resolveSibling(name + ending);
    }
}
