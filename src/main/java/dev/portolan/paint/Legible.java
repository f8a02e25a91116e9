package dev.portolan.paint;

/** Words as pictures show them: on one line, and without characters that draw nothing but change what others mean. */
public final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /**
     * {@code text} with line breaks and other controls as spaces, without marks that turn the direction of writing and
     * without halves of characters.
     */
    public static String of(String text) {
        return text.codePoints().allMatch(Legible::isPlain) ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (isControl(code)) {
                cleaned.append(' ');
            } else if (isBroken(code)) {
                cleaned.appendCodePoint(REPLACEMENT);
            } else if (!turns(code)) {
                cleaned.appendCodePoint(code);
            }
        });
        return cleaned.toString();
    }

    private static boolean isPlain(int code) {
        return !isControl(code) && !isBroken(code) && !turns(code);
    }

    private static boolean isControl(int code) {
        return Character.isISOControl(code) || code == 0x2028 || code == 0x2029;
    }

    /** Surrogates that stand alone, and code points that are no characters: XML refuses them. */
    private static boolean isBroken(int code) {
        return code >= 0xD800 && code <= 0xDFFF || (code & 0xFFFE) == 0xFFFE;
    }

    /** Marks, embeddings, overrides and isolates of the writing's direction; zero-width characters that hide. */
    private static boolean turns(int code) {
        return code >= 0x200E && code <= 0x200F
                || code >= 0x202A && code <= 0x202E
                || code >= 0x2066 && code <= 0x2069
                || code == 0x061C
                || code == 0x200B
                || code == 0xFEFF;
    }
}
