package dev.portolan.paint;

import dev.portolan.model.Subject;

/**
 * Something to be noticed about a component or a link.
 *
 * @param badge one to three characters, mostly how many findings there are
 * @param title what there is to notice, for readers that can tell; may be empty
 * @param link the address of a page about it; empty for none
 */
public record Highlight(Subject subject, Tone tone, String badge, String title, String link) {

    /** A sign without words. */
    public Highlight(Subject subject, Tone tone, String badge) {
        this(subject, tone, badge, "", "");
    }

    /** How urgent it is; each has a colour and a shape of its own. */
    public enum Tone {
        ERROR(Ink.ERROR, Ink.ON_ERROR),
        WARNING(Ink.WARNING, Ink.ON_WARNING),
        INFO(Ink.INFO, Ink.ON_INFO);

        private final Ink ink;
        private final Ink onInk;

        Tone(Ink ink, Ink onInk) {
            this.ink = ink;
            this.onInk = onInk;
        }

        /** The colour of what is written on {@link #ink()}. */
        public Ink onInk() {
            return onInk;
        }

        public Ink ink() {
            return ink;
        }
    }
}
