package dev.portolan.tools;

/** What something on the overlay says about the gesture. */
public enum Tone {
    NEUTRAL,
    /** Letting go here does what it looks like. */
    GOOD,
    /** Letting go here is refused. */
    BAD
}
