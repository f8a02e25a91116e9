package dev.portolan.io.exporting;

import dev.portolan.paint.Legible;

/** Words as Mermaid's diagrams hold them: everything that could mean something there is written as a number. */
final class MermaidText {

    private static final int LONGEST = 80;

    private MermaidText() {}

    /** {@code text} on one line, shortened where it is very long. */
    static String of(String text) {
        StringBuilder written = new StringBuilder();
        String legible = Legible.of(text).strip();
        int count = legible.codePointCount(0, legible.length());
        int end = legible.offsetByCodePoints(0, Math.min(count, LONGEST));
        legible.substring(0, end).codePoints().forEach(code -> {
            if (isPlain(code)) {
                written.appendCodePoint(code);
            } else {
                written.append('#').append(code).append(';');
            }
        });
        return written + (count > LONGEST ? "…" : "");
    }

    private static boolean isPlain(int code) {
        return Character.isLetterOrDigit(code) || code > 0x7F || " .-_/:,()+".indexOf(code) >= 0;
    }
}
