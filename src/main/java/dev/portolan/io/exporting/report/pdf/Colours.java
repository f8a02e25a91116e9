package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Tone;

/** The colours of pages. */
final class Colours {

    static final int INK = 0x1B2430;
    static final int QUIET = 0x57606A;
    static final int LINE = 0xDFE3E8;
    static final int STRONG_LINE = 0xAAB2BC;
    static final int CARD = 0xF5F6F8;
    static final int SECURE = 0x1D54C0;
    static final int PLAIN = 0xB4410A;
    static final int PAPER = 0xFFFFFF;

    private Colours() {}

    /** What is written in a tone; readable on white and on the tone's tint. */
    static int of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> INK;
            case GOOD -> 0x14693A;
            case NOTE -> 0x1D54C0;
            case WARNING -> 0x8A5300;
            case BAD -> 0xB42318;
            case OPEN -> 0x55607A;
        };
    }

    static int tint(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> PAPER;
            case GOOD -> 0xEDF7F0;
            case NOTE -> 0xEFF4FD;
            case WARNING -> 0xFDF5E6;
            case BAD -> 0xFDF0EE;
            case OPEN -> 0xF1F3F7;
        };
    }
}
