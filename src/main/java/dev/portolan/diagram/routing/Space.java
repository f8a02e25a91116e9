package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;

/** What a way must go around, what it had better not cross, and where earlier ways already run. */
final class Space {

    /** What one corner costs, in units of length. */
    static final double BEND = 30;

    /** What running through a card costs: more than any detour. */
    static final double BLOCKED = 1_000_000;

    private static final double FOREIGN = 70;
    private static final double SHARED = 90;
    private static final double CROSSED = 25;
    private static final double WRITTEN = 120;
    private static final double HUGGED = 60;
    private static final double MARGIN = 6;
    private static final double APART = 5;

    private final Cells<Rect> cards = new Cells<>();
    private final Cells<Rect> containers = new Cells<>();
    private final Cells<Rect> words = new Cells<>();
    private final Cells<Rect> used = new Cells<>();

    Space(List<Rect> cards, List<Rect> containers, List<Rect> words) {
        words.forEach(word -> this.words.add(word, word));
        cards.forEach(card -> this.cards.add(card, card));
        containers.forEach(container -> this.containers.add(container, container));
    }

    boolean isFree(Rect place) {
        return coversNoCard(place) && !words.any(place, place::intersects);
    }

    boolean coversNoCard(Rect place) {
        return !cards.any(place, place::intersects);
    }

    List<Rect> cardsIn(Rect area) {
        return cards.in(area);
    }

    /** How much was looked at for all ways so far. */
    long looks() {
        return cards.looks() + containers.looks() + words.looks() + used.looks();
    }

    /** Remembers a way, so that later ones keep off it. */
    void use(List<Point> way) {
        for (int i = 1; i < way.size(); i++) {
            Rect piece = Rect.between(way.get(i - 1), way.get(i));
            used.add(piece, piece);
        }
    }

    /** What {@code way} costs: its length, its corners and what it runs into; not all of it where that is past {@code most}. */
    double cost(List<Point> way, Router.Wire wire, double most) {
        double cost = BEND * (way.size() - 2);
        for (int i = 1; i < way.size() && cost < most; i++) {
            cost += way.get(i - 1).distanceTo(way.get(i)) + trouble(way.get(i - 1), way.get(i), wire);
        }
        return cost;
    }

    /** What the piece from {@code start} to {@code end} runs into. */
    double trouble(Point start, Point end, Router.Wire wire) {
        Rect piece = Rect.between(start, end);
        Rect wide = piece.grown(MARGIN);
        boolean blocked = crosses(piece, wire.from(), wire)
                || crosses(piece, wire.to(), wire)
                || cards.any(
                        wide, card -> card.intersects(wide) && !card.equals(wire.from()) && !card.equals(wire.to()));
        if (blocked) {
            return BLOCKED;
        }
        double trouble = 0;
        boolean upright = piece.width() < piece.height();
        for (Rect container : containers.in(piece.grown(APART))) {
            boolean own = container.contains(wire.from()) || container.contains(wire.to());
            trouble += own || !meets(container, piece) ? 0 : FOREIGN;
            trouble += hugs(container, piece, upright) ? HUGGED : 0;
        }
        for (Rect word : words.in(piece)) {
            trouble += !meets(word, piece) ? 0 : upright ? WRITTEN / 6 : WRITTEN;
        }
        for (Rect other : used.in(piece.grown(APART))) {
            trouble += runsAlong(other, piece, upright) ? SHARED : meets(other.grown(0.1), piece) ? CROSSED : 0;
        }
        return trouble;
    }

    private static boolean crosses(Rect piece, Rect end, Router.Wire wire) {
        return !wire.isNested() && meets(end.grown(-1), piece);
    }

    private static boolean meets(Rect area, Rect piece) {
        return piece.x() < area.right()
                && piece.right() > area.x()
                && piece.y() < area.bottom()
                && piece.bottom() > area.y();
    }

    /** Whether {@code piece} runs on a border of {@code container}, where neither could be told from the other. */
    private static boolean hugs(Rect container, Rect piece, boolean upright) {
        if (upright) {
            boolean beside = Math.min(container.bottom(), piece.bottom()) - Math.max(container.y(), piece.y()) > APART;
            return beside && (near(piece.x(), container.x()) || near(piece.x(), container.right()));
        }
        boolean beside = Math.min(container.right(), piece.right()) - Math.max(container.x(), piece.x()) > APART;
        return beside && (near(piece.y(), container.y()) || near(piece.y(), container.bottom()));
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < APART;
    }

    private static boolean runsAlong(Rect other, Rect piece, boolean upright) {
        if (other.width() < other.height() != upright) {
            return false;
        }
        return upright
                ? Math.abs(other.x() - piece.x()) < APART
                        && Math.min(other.bottom(), piece.bottom()) - Math.max(other.y(), piece.y()) > 1
                : Math.abs(other.y() - piece.y()) < APART
                        && Math.min(other.right(), piece.right()) - Math.max(other.x(), piece.x()) > 1;
    }
}
