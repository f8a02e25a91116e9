package dev.portolan.diagram;

import dev.portolan.diagram.routing.Router;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds places for the words beside links: on the longest piece of the line where they cover neither a card nor each other. */
public final class Labels {

    /** How the words beside a line are set. */
    public static final TypeStyle STYLE = TypeStyle.ui(10.5).semibold();

    private static final double HEIGHT = 18;
    private static final double PADDING = 8;
    private static final double[] SHARES = {0.5, 0.3, 0.7, 0.15, 0.85};

    /** How far from the line, in order of preference: on it, just above, just below, and past a card beside it. */
    private static final double[] ASIDE = {0, -14, 14, -38, 38, -60, 60};

    private final TypeMeasure measure;
    private final Predicate<Rect> isFree;
    private final Predicate<Rect> coversNoCard;
    private final List<Rect> taken = new ArrayList<>();

    /** Words that keep off cards and, where they can, off container headers. */
    Labels(TypeMeasure measure, Router router) {
        this.measure = measure;
        this.isFree = router::isFree;
        this.coversNoCard = router::coversNoCard;
    }

    /** Keeps later words away from {@code place}. */
    public void take(Rect place) {
        taken.add(place);
    }

    /** These lines with their words; a line that has them already keeps them where they are. */
    List<Route> placed(List<Route> routes, Function<Route, String> words) {
        for (Route route : routes) {
            if (!route.label().isBlank()) {
                take(route.label().bounds());
            }
        }
        List<Route> labelled = new ArrayList<>();
        for (Route route : routes) {
            String text = route.label().isBlank() ? words.apply(route) : "";
            labelled.add(text.isEmpty() ? route : route.with(label(text, route.points())));
        }
        return labelled;
    }

    /** The words beside a line, at the first place that is free; on the middle of its longest piece if none is. */
    public Route.Label label(String text, List<Point> points) {
        return label(text, 0, points);
    }

    /** As {@link #label(String, List)}, with room of {@code lead} for a sign before the words. */
    public Route.Label label(String text, double lead, List<Point> points) {
        double width = lead + measure.width(text, STYLE) + 2 * PADDING;
        Rect best = candidates(points, width)
                .filter(place -> isFree.test(place) && !isTaken(place))
                .findFirst()
                .or(() -> candidates(points, width)
                        .filter(place -> coversNoCard.test(place) && !isTaken(place))
                        .findFirst())
                .or(() -> candidates(points, width).findFirst())
                .orElseThrow();
        taken.add(best);
        return new Route.Label(text, best);
    }

    private boolean isTaken(Rect place) {
        return taken.stream().anyMatch(place.grown(2)::intersects);
    }

    /** Places one after the other, made as they are asked for: mostly the first will do. */
    private static Stream<Rect> candidates(List<Point> points, double width) {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            pieces.add(i);
        }
        pieces.sort(Comparator.comparingDouble(i -> -points.get(i - 1).distanceTo(points.get(i))));
        return Arrays.stream(ASIDE)
                .boxed()
                .flatMap(aside -> pieces.stream()
                        .flatMap(piece -> beside(points.get(piece - 1), points.get(piece), width, aside)));
    }

    private static Stream<Rect> beside(Point start, Point end, double width, double aside) {
        boolean upright = Math.abs(start.x() - end.x()) < Math.abs(start.y() - end.y());
        double dx = upright ? Math.signum(aside) * (width / 2 + Math.abs(aside) - HEIGHT / 2) : 0;
        double dy = upright ? 0 : aside;
        return Arrays.stream(SHARES).boxed().flatMap(share -> {
            Point centre = start.towards(end, share).plus(dx, dy);
            Rect place = new Rect(centre.x() - width / 2, centre.y() - HEIGHT / 2, width, HEIGHT);
            return dy == 0 ? Stream.of(place) : Stream.of(place, place.moved(width / 2, 0), place.moved(-width / 2, 0));
        });
    }
}
