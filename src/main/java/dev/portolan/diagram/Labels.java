package dev.portolan.diagram;

import dev.portolan.diagram.routing.Router;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds places for the words beside links: on the longest piece of the line where they cover neither a card nor each other. */
public final class Labels {

    /** How the words beside a line are set. */
    public static final TypeStyle STYLE = TypeStyle.ui(10.5).semibold();

    private static final double HEIGHT = 18;
    private static final double PADDING = 8;
    private static final double[] SHARES = {0.5, 0.3, 0.7, 0.15, 0.85};

    private final TypeMeasure measure;
    private final Router router;
    private final List<Rect> taken = new ArrayList<>();

    Labels(TypeMeasure measure, Router router) {
        this.measure = measure;
        this.router = router;
    }

    List<Route> placed(List<Route> routes, Function<Route, String> words) {
        List<Route> labelled = new ArrayList<>();
        for (Route route : routes) {
            String text = words.apply(route);
            labelled.add(text.isEmpty() ? route : route.with(label(text, route.points())));
        }
        return labelled;
    }

    Route.Label label(String text, List<Point> points) {
        double width = measure.width(text, STYLE) + 2 * PADDING;
        List<Rect> candidates = candidates(points, width);
        Rect best = candidates.stream().filter(this::isFree).findFirst().orElse(candidates.get(0));
        taken.add(best);
        return new Route.Label(text, best);
    }

    private boolean isFree(Rect place) {
        return router.isFree(place) && taken.stream().noneMatch(place.grown(2)::intersects);
    }

    private static List<Rect> candidates(List<Point> points, double width) {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            pieces.add(i);
        }
        pieces.sort(Comparator.comparingDouble(i -> -points.get(i - 1).distanceTo(points.get(i))));
        List<Rect> candidates = new ArrayList<>();
        for (double share : SHARES) {
            for (int piece : pieces) {
                Point centre = points.get(piece - 1).towards(points.get(piece), share);
                candidates.add(new Rect(centre.x() - width / 2, centre.y() - HEIGHT / 2, width, HEIGHT));
            }
        }
        return candidates;
    }
}
