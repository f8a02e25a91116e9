package dev.portolan.ui.canvas;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Remark;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a gesture moves as a whole, such as a network with all that stands in it: it looks as before, only elsewhere.
 *
 * @param by how far it has moved
 */
record Carried(Set<Subject> subjects, Point by) {

    static final Carried NOTHING = new Carried(Set.of(), Point.ORIGIN);

    private static final double ROUNDING = 1e-6;

    /** Which of {@code lifted} is carried in {@code now}, seen from {@code before}: as the first of the shapes. */
    static Carried of(Set<Subject> lifted, Diagram before, Diagram now) {
        Optional<Point> way = now.shapes().stream()
                .filter(shape -> lifted.contains(Subject.of(shape.id())))
                .flatMap(shape -> way(shape, before).stream())
                .findFirst();
        return way.map(by -> along(by, lifted, before, now)).orElse(NOTHING);
    }

    /** How far a shape has moved; empty where it has not. */
    private static Optional<Point> way(Shape shape, Diagram before) {
        return before.shape(shape.id())
                .map(old -> shape.bounds().topLeft().minus(old.bounds().topLeft()))
                .filter(by -> Math.abs(by.x()) > ROUNDING || Math.abs(by.y()) > ROUNDING);
    }

    private static Carried along(Point by, Set<Subject> lifted, Diagram before, Diagram now) {
        Set<Subject> carried = new HashSet<>();
        for (Subject subject : lifted) {
            boolean is = switch (subject.type()) {
                case COMPONENT -> {
                    ComponentId id = new ComponentId(subject.id());
                    yield both(before.shape(id), now.shape(id), (old, next) -> isMoved(old, next, by));
                }
                case LINK -> {
                    LinkId id = new LinkId(subject.id());
                    yield both(before.route(id), now.route(id), (old, next) -> isMoved(old, next, by));
                }
                case NOTE ->
                    both(before.remark(subject.id()), now.remark(subject.id()), (old, next) -> isMoved(old, next, by));
                case FLOW, DESIGN -> false;
            };
            if (is) {
                carried.add(subject);
            }
        }
        return new Carried(carried, by);
    }

    /** What two drawn things have in common. */
    private interface Comparison<T> {
        boolean holds(T before, T now);
    }

    private static <T> boolean both(Optional<T> before, Optional<T> now, Comparison<T> comparison) {
        return before.isPresent() && now.isPresent() && comparison.holds(before.get(), now.get());
    }

    private static boolean isMoved(Shape before, Shape now, Point by) {
        return before.form() == now.form()
                && before.name().equals(now.name())
                && before.captions().equals(now.captions())
                && before.tags().equals(now.tags())
                && isMoved(before.bounds(), now.bounds(), by);
    }

    private static boolean isMoved(Remark before, Remark now, Point by) {
        return before.number() == now.number()
                && before.note().text().equals(now.note().text())
                && isMoved(before.bounds(), now.bounds(), by);
    }

    private static boolean isMoved(Route before, Route now, Point by) {
        if (before.points().size() != now.points().size()
                || !before.links().equals(now.links())
                || !before.label().text().equals(now.label().text())) {
            return false;
        }
        for (int i = 0; i < before.points().size(); i++) {
            if (!isMoved(before.points().get(i), now.points().get(i), by)) {
                return false;
            }
        }
        return now.label().isBlank()
                || isMoved(before.label().bounds(), now.label().bounds(), by);
    }

    private static boolean isMoved(Rect before, Rect now, Point by) {
        return Math.abs(before.width() - now.width()) < ROUNDING
                && Math.abs(before.height() - now.height()) < ROUNDING
                && isMoved(before.topLeft(), now.topLeft(), by);
    }

    private static boolean isMoved(Point before, Point now, Point by) {
        return Math.abs(before.x() + by.x() - now.x()) < ROUNDING && Math.abs(before.y() + by.y() - now.y()) < ROUNDING;
    }

    /** Where what is carried came from, in {@code before}; empty where nothing is. */
    Optional<Rect> home(Diagram before) {
        List<Rect> places = subjects.stream()
                .flatMap(subject -> before.place(subject).stream())
                .toList();
        return Rect.around(places);
    }
}
