package dev.portolan.report.document;

import java.util.List;

/**
 * The way of a packet as a chain of stops.
 *
 * @param drawing the same as a picture, for formats that draw
 */
public record Ribbon(List<Stop> stops, Figure drawing) implements Block {

    /**
     * One stop.
     *
     * @param way how it came here, such as {@code TLS 1}; empty for the first
     * @param secure whether the way here is encrypted
     * @param what what kind of thing it is
     */
    public record Stop(String way, boolean secure, String name, String what, Tone tone) {
        public Stop {
            name = Legible.line(name);
            what = Legible.line(what);
        }
    }

    public Ribbon {
        stops = List.copyOf(stops);
    }

    @Override
    public void show(Page page) {
        page.ribbon(this);
    }
}
