package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds orthogonal ways between rectangles around cards; the same wires always give the same ways. */
public final class Router {

    /**
     * A way to be found.
     *
     * @param bends corners that the user has set; empty to route automatically
     * @param earlier a way that was there and would still do; empty for none
     */
    public record Wire(Rect from, Rect to, List<Point> bends, List<Point> earlier) {

        public Wire(Rect from, Rect to, List<Point> bends) {
            this(from, to, bends, List.of());
        }

        /** Whether one end stands in the other. */
        boolean isNested() {
            return from.contains(to) || to.contains(from);
        }
    }

    /** A way with what it costs without looking around. */
    private record Priced(List<Point> way, double price) {}

    /**
     * What is spent on looking around, about half a second: hundreds of links to one hub run through each other's
     * corridors, and each costs more than the one before. Later ones take their plainest way.
     */
    private static final long MOST_LOOKS = 25_000_000;

    private final Space space;
    private final long mostLooks;
    private boolean done = true;

    /**
     * A router among {@code cards}, which no way may cross, and {@code containers}, which only ways to and from their
     * insides should.
     *
     * @param words what labels must keep off as well
     */
    public Router(List<Rect> cards, List<Rect> containers, List<Rect> words) {
        this(cards, containers, words, MOST_LOOKS);
    }

    /** As {@link #Router(List, List, List)}, looking around only so often: ways that come later take their plainest course. */
    public Router(List<Rect> cards, List<Rect> containers, List<Rect> words, long mostLooks) {
        this.space = new Space(cards, containers, words);
        this.mostLooks = mostLooks;
    }

    /** Notes a way that is there already, for later ones to keep off. */
    public void use(List<Point> way) {
        space.use(way);
    }

    /** The corners of each wire's way, in the wires' order; later ways keep off earlier ones. */
    public List<List<Point>> route(List<Wire> wires) {
        Map<Integer, List<Point>> ways = new TreeMap<>();
        for (boolean isThere : new boolean[] {false, true}) { // what has no way yet needs one most
            for (int i = 0; i < wires.size(); i++) {
                if (wires.get(i).earlier.isEmpty() != isThere) {
                    List<Point> way = way(wires.get(i));
                    space.use(way);
                    ways.put(i, way);
                }
            }
        }
        return List.copyOf(ways.values());
    }

    /** One more way, which no later one needs to keep off. */
    public List<Point> probe(Wire wire) {
        return way(wire);
    }

    /** Whether no way had to take its plainest course because others were looked for so long. */
    public boolean isDone() {
        return done;
    }

    /** Whether {@code place} covers neither a card nor words. */
    public boolean isFree(Rect place) {
        return space.isFree(place);
    }

    public boolean coversNoCard(Rect place) {
        return space.coversNoCard(place);
    }

    private List<Point> way(Wire wire) {
        if (!wire.bends.isEmpty()) {
            return Bends.through(wire);
        }
        if (wire.isNested()) {
            return nested(wire);
        }
        if (space.looks() > mostLooks) {
            done = false;
            if (!wire.earlier.isEmpty()) {
                return wire.earlier;
            }
            return Candidates.plainest(wire).orElseGet(() -> List.of(wire.from.centre(), wire.to.centre()));
        }
        Priced best = cheapest(Candidates.of(wire, false), wire);
        if (isFine(best, wire)) {
            return best.way;
        }
        Priced any = cheapest(Candidates.of(wire, true), wire);
        Priced plain = any.price < best.price ? any : best;
        return Detour.find(space, wire, plain.price)
                .filter(way -> space.cost(way, wire, plain.price) < plain.price)
                .orElse(plain.way);
    }

    /** Whether {@code found} runs into so little that looking for more is not worth the time. */
    private static boolean isFine(Priced found, Wire wire) {
        return found.price - Price.of(found.way, wire) < 2 * Space.BEND;
    }

    /** The cheapest of {@code ways}: looks around only for those that could still win. */
    private Priced cheapest(List<List<Point>> ways, Wire wire) {
        List<Priced> priced = new ArrayList<>();
        ways.forEach(way -> priced.add(new Priced(way, Price.of(way, wire))));
        priced.sort(Comparator.comparingDouble(Priced::price));
        Priced best = new Priced(List.of(wire.from.centre(), wire.to.centre()), Double.MAX_VALUE);
        for (Priced candidate : priced) {
            if (candidate.price >= best.price) {
                break;
            }
            double off = candidate.price - Price.plain(candidate.way);
            double found = off + space.cost(candidate.way, wire, best.price - off);
            if (found < best.price) {
                best = new Priced(candidate.way, found);
            }
        }
        return best;
    }

    /** The shortest straight way between a container's border and something within it that meets no card. */
    private List<Point> nested(Wire wire) {
        boolean inwards = wire.from.contains(wire.to);
        Rect outer = inwards ? wire.from : wire.to;
        Rect inner = inwards ? wire.to : wire.from;
        List<List<Point>> ways = new ArrayList<>();
        for (Side side : Side.values()) {
            Point port = side.port(inner, 0);
            Point border = side.isUpright()
                    ? new Point(port.x(), side.dy > 0 ? outer.bottom() : outer.y())
                    : new Point(side.dx > 0 ? outer.right() : outer.x(), port.y());
            ways.add(inwards ? List.of(border, port) : List.of(port, border));
        }
        return cheapest(ways, wire).way;
    }

    /** {@code way} without points that lie on a straight piece. */
    static List<Point> simplified(List<Point> way) {
        List<Point> kept = new ArrayList<>();
        for (Point point : way) {
            int last = kept.size() - 1;
            if (last >= 0 && kept.get(last).distanceTo(point) < 0.01) {
                continue;
            }
            if (last >= 1 && inLine(kept.get(last - 1), kept.get(last), point)) {
                kept.remove(last);
            }
            kept.add(point);
        }
        return kept;
    }

    /** Whether {@code b} lies on the straight piece from {@code a} to {@code c}. */
    private static boolean inLine(Point a, Point b, Point c) {
        return a.distanceTo(b) + b.distanceTo(c) - a.distanceTo(c) < 0.01;
    }
}
