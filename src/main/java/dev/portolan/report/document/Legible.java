package dev.portolan.report.document;

/** Makes words fit to be printed: what cannot be seen, or turns round what follows, is spelt out as {@code ‹U+202E›}. */
final class Legible {

    private Legible() {}

    /** The words on one line. */
    static String line(String words) {
        return of(words, false);
    }

    /** The words with their line ends. */
    static String lines(String words) {
        return of(words, true);
    }

    private static String of(String words, boolean keepLines) {
        if (words.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return words;
        }
        StringBuilder legible = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(code -> {
            if (code == '\n' && keepLines) {
                legible.append('\n');
            } else if (isSpace(code)) {
                legible.append(' ');
            } else if (isHidden(code)) {
                legible.append("‹U+%04X›".formatted(code));
            } else {
                legible.appendCodePoint(code);
            }
        });
        return legible.toString();
    }

    private static boolean isSpace(int code) {
        return code == '\n' || code == '\r' || code == '\t' || code == 0x2028 || code == 0x2029;
    }

    /** Control characters, halves of characters, and marks that embed, override or isolate a direction (Unicode UAX 9). */
    private static boolean isHidden(int code) {
        return Character.isISOControl(code)
                || code >= 0xD800 && code <= 0xDFFF
                || code >= 0x202A && code <= 0x202E
                || code >= 0x2060 && code <= 0x206F
                || code == 0x200B
                || code == 0xFEFF
                || (code & 0xFFFE) == 0xFFFE;
    }
}
