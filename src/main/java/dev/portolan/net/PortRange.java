package dev.portolan.net;

import java.util.Optional;

/** Ports from first to last, both included: {@code 443}, {@code 65200-65535} or {@code *}. */
public record PortRange(int first, int last) {

    public static final int HIGHEST = 65_535;
    public static final PortRange ANY = new PortRange(0, HIGHEST);

    public PortRange {
        if (first < 0 || last > HIGHEST || first > last) {
            throw new IllegalArgumentException(
                    first + "-" + last + " is not a port range: ports go from 0 to " + HIGHEST + ", lower one first");
        }
    }

    /**
     * The range written in {@code text}.
     *
     * @throws IllegalArgumentException with a sentence for the user where it is none
     */
    public static PortRange of(String text) {
        String range = text.strip();
        if (range.equals("*")) {
            return ANY;
        }
        try {
            int dash = range.indexOf('-');
            return dash < 0
                    ? single(Integer.parseInt(range))
                    : new PortRange(
                            Integer.parseInt(range.substring(0, dash).strip()),
                            Integer.parseInt(range.substring(dash + 1).strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a port range: write 443, 65200-65535 or *", e);
        }
    }

    public static PortRange single(int port) {
        return new PortRange(port, port);
    }

    public static Optional<PortRange> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean contains(int port) {
        return port >= first && port <= last;
    }

    public boolean contains(PortRange other) {
        return other.first >= first && other.last <= last;
    }

    @Override
    public String toString() {
        return equals(ANY) ? "*" : first == last ? Integer.toString(first) : first + "-" + last;
    }
}
