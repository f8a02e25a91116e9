package dev.portolan.ui.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Portolan's style sheet, in the size of type that the user wants: every size of type in it, and every width and
 * height that is set, grows or shrinks by the same share.
 */
final class StyleSheet {

    static final String FILE = "/dev/portolan/assets/css/app.css";

    private static final Pattern SIZES =
            Pattern.compile("(-fx-font-size: |-fx-(?:min|pref|max)-(?:width|height): |-fx-cell-size: )(\\d+)(px)?");

    private StyleSheet() {}

    /** Where to load it from: the file itself in its usual size, else a text of its own. */
    static String inSize(int pixels) {
        if (pixels == Preferences.TEXT) {
            return FILE;
        }
        double share = (double) pixels / Preferences.TEXT;
        String sized = SIZES.matcher(text()).replaceAll(found -> Matcher.quoteReplacement(sized(found, share)));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.UTF_8));
    }

    private static String sized(MatchResult found, double share) {
        long size = Math.round(Integer.parseInt(found.group(2)) * share);
        return found.group(1) + size + (found.group(3) == null ? "" : found.group(3));
    }

    private static String text() {
        try (InputStream stream = StyleSheet.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the style sheet " + FILE + " is missing from this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet " + FILE + " cannot be read", e);
        }
    }
}
