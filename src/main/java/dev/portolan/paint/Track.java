package dev.portolan.paint;

import dev.portolan.model.ComponentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path through the diagram, drawn in front of everything.
 *
 * @param way there, or back again, which is drawn thinner
 * @param hops the components passed, with their numbers
 * @param stretches the pieces between them
 */
public record Track(Way way, List<Hop> hops, List<Stretch> stretches) {

    /** Which way a path goes. */
    public enum Way {
        THERE,
        BACK
    }

    /**
     * A component passed.
     *
     * @param stopped why the path ends here against its will; empty where it goes on or arrives
     */
    public record Hop(ComponentId at, int number, String stopped) {}

    /**
     * One piece of a path.
     *
     * @param session which TLS session it is, counted from 1, for its colour; of no meaning for other styles
     * @param label such as {@code TLS 1 · shop.contoso.com}; may be empty
     */
    public record Stretch(ComponentId from, ComponentId to, Style style, int session, String label) {

        public Ink ink() {
            return switch (style) {
                case TLS -> Ink.session(session);
                case PLAIN -> Ink.PLAIN;
                case TUNNEL -> Ink.HYBRID_TEXT;
                case UNKNOWN -> Ink.UNKNOWN;
                case ANSWER -> Ink.SUPPORT_TEXT;
            };
        }

        /** The colour of words on a card or on paper. */
        public Ink textInk() {
            return style == Style.PLAIN ? Ink.PLAIN_TEXT : ink();
        }

        /** The colour of what is written on {@link #ink()}. */
        public Ink onInk() {
            return style == Style.PLAIN ? Ink.ON_PLAIN : Ink.ON_SESSION;
        }
    }

    /** How a stretch is protected. */
    public enum Style {
        TLS,
        PLAIN,
        TUNNEL,
        UNKNOWN,
        /** The way of an answer, however it is protected. */
        ANSWER
    }

    public Track {
        hops = List.copyOf(hops);
        stretches = List.copyOf(stretches);
    }

    /** A path over these stretches that arrives, its hops numbered in the order in which they are passed. */
    public static Track along(List<Stretch> stretches) {
        Map<ComponentId, Integer> numbers = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            numbers.putIfAbsent(stretch.from(), numbers.size() + 1);
            numbers.putIfAbsent(stretch.to(), numbers.size() + 1);
        }
        return new Track(
                Way.THERE,
                numbers.entrySet().stream()
                        .map(hop -> new Hop(hop.getKey(), hop.getValue(), ""))
                        .collect(Collectors.toUnmodifiableList()),
                stretches);
    }
}
