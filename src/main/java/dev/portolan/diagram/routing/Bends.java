package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;

/** Ways through corners that the user has set. */
final class Bends {

    private Bends() {}

    static List<Point> through(Router.Wire wire) {
        List<Point> bends = wire.bends();
        List<Point> way = new ArrayList<>(towards(wire.from(), bends.get(0)));
        way.addAll(bends);
        List<Point> end = towards(wire.to(), bends.get(bends.size() - 1));
        for (int i = end.size() - 1; i >= 0; i--) {
            way.add(end.get(i));
        }
        List<Point> simple = Router.simplified(way);
        return simple.size() > 1
                ? simple
                : List.of(wire.from().centre(), wire.to().centre());
    }

    /** From the border of {@code rect} straight to {@code bend}, or with one corner where it is beside no side. */
    private static List<Point> towards(Rect rect, Point bend) {
        if (bend.x() >= rect.x() && bend.x() <= rect.right()) {
            return List.of(new Point(bend.x(), bend.y() < rect.centre().y() ? rect.y() : rect.bottom()));
        }
        double side = bend.x() < rect.x() ? rect.x() : rect.right();
        if (bend.y() >= rect.y() && bend.y() <= rect.bottom()) {
            return List.of(new Point(side, bend.y()));
        }
        double y = rect.centre().y();
        return List.of(new Point(side, y), new Point(bend.x(), y));
    }
}
