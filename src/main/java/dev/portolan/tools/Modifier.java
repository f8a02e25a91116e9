package dev.portolan.tools;

/** A key held while pointing or typing. */
public enum Modifier {
    SHIFT,
    /** Ctrl, or Command on a Mac. */
    SHORTCUT,
    ALT
}
