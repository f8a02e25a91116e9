package dev.portolan.report.document;

/** How something is meant, for its colour; never said by colour alone. */
public enum Tone {
    NEUTRAL,
    GOOD,
    NOTE,
    WARNING,
    BAD,
    /** Not determined. */
    OPEN
}
