package dev.portolan.paint;

import dev.portolan.model.Subject;

/**
 * Something to be noticed about a component or a link.
 *
 * @param badge one to three characters, mostly how many findings there are
 */
public record Highlight(Subject subject, Tone tone, String badge) {

    /** How urgent it is; each has a colour and a shape of its own. */
    public enum Tone {
        ERROR(Ink.ERROR),
        WARNING(Ink.WARNING),
        INFO(Ink.INFO);

        private final Ink ink;

        Tone(Ink ink) {
            this.ink = ink;
        }

        public Ink ink() {
            return ink;
        }
    }
}
