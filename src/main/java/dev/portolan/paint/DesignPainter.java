package dev.portolan.paint;

import dev.portolan.catalog.Family;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Polylines;
import dev.portolan.diagram.Remark;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws diagrams: the only code that knows what a component looks like. */
public final class DesignPainter {

    /** How far a card's shadow, badge or label may reach over its bounds, in diagram units. */
    public static final double REACH = 24;

    private final TypeMeasure measure;

    public DesignPainter(TypeMeasure measure) {
        this.measure = measure;
    }

    /** The family whose colour a shape wears; a hub network wears another than its spokes. */
    public static Family family(Shape shape) {
        return ShapePainter.family(shape);
    }

    /** How wide a card has to be for its words to stand on it whole. */
    public double wholeWidth(Shape card) {
        return ShapePainter.wholeWidth(card, measure);
    }

    /** Draws what of {@code diagram} lies in {@code visible}, with {@code marks} on top; the paper is the caller's. */
    public void paint(Diagram diagram, Marks marks, Rect visible, Surface surface) {
        paint(diagram, marks, Excerpt.of(visible), surface);
    }

    /** As {@link #paint(Diagram, Marks, Rect, Surface)}; of part of it, or in little detail for views from far away. */
    public void paint(Diagram diagram, Marks marks, Excerpt excerpt, Surface surface) {
        Pencil pencil = new Pencil(surface, measure);
        Rect visible = excerpt.visible();
        Detail detail = excerpt.detail();
        Rect reached = visible.grown(REACH);
        List<Shape> shapes = diagram.shapesIn(reached).stream()
                .filter(shape -> excerpt.shown().test(Subject.of(shape.id())))
                .collect(Collectors.toUnmodifiableList());
        List<Route> routes = diagram.routesIn(reached).stream()
                .filter(route -> excerpt.shown().test(Subject.of(route.id())))
                .collect(Collectors.toUnmodifiableList());
        ShapePainter shapePainter = new ShapePainter(pencil);
        RoutePainter routePainter = new RoutePainter(pencil);
        shapes.stream().filter(Shape::isContainer).forEach(shape -> paint(shape, shapePainter, detail, surface));
        routes.forEach(route -> paint(route, diagram, routePainter, detail, surface));
        Set<Shape> passed = passed(marks, diagram);
        shapes.stream()
                .filter(shape -> !shape.isContainer() && !passed.contains(shape))
                .forEach(shape -> paint(shape, shapePainter, detail, surface));
        if (detail == Detail.FULL) {
            routes.forEach(routePainter::label);
        }
        remarks(diagram, excerpt, reached, new RemarkPainter(pencil), surface);
        Badges badges = new Badges(marks, diagram, excerpt, new BadgePainter(pencil));
        if (!marks.tracks().isEmpty()) {
            badges.paint(surface, subject -> !isOf(subject, passed));
            surface.fill(Outline.of(visible), Ink.VEIL);
            passed.stream().filter(Shape::isContainer).forEach(shapePainter::border);
            passed.stream()
                    .filter(shape -> !shape.isContainer() && shape.bounds().intersects(reached))
                    .forEach(shape -> paint(shape, shapePainter, detail, surface));
            TrackPainter tracks = new TrackPainter(diagram, pencil);
            marks.tracks().forEach(tracks::paint);
        }
        ShadePainter shades = new ShadePainter(diagram, pencil);
        marks.shades().stream()
                .filter(shade -> excerpt.shown().test(shade.subject()))
                .forEach(shades::paint);
        badges.paint(surface, marks.tracks().isEmpty() ? subject -> true : subject -> isOf(subject, passed));
    }

    private static void remarks(
            Diagram diagram, Excerpt excerpt, Rect reached, RemarkPainter painter, Surface surface) {
        for (Remark remark : diagram.remarks()) {
            if (remark.bounds().intersects(reached)
                    && excerpt.shown().test(Subject.note(remark.note().id()))) {
                String title = remark.number() == 0
                        ? remark.note().text()
                        : remark.note().form().label() + " " + remark.number();
                String words = remark.number() == 0 ? "" : remark.note().text();
                surface.group(
                        new Mark("note-" + remark.note().id(), title, words),
                        () -> painter.paint(remark, excerpt.detail()));
            }
        }
    }

    /** The findings of what is painted, as signs on corners. */
    private record Badges(Marks marks, Diagram diagram, Excerpt excerpt, BadgePainter painter) {

        void paint(Surface surface, Predicate<Subject> condition) {
            Rect reached = excerpt.visible().grown(REACH);
            for (Highlight highlight : marks.highlights()) {
                Subject subject = highlight.subject();
                if (condition.test(subject) && excerpt.shown().test(subject)) {
                    corner(subject, diagram)
                            .filter(reached::contains)
                            .ifPresent(corner -> surface.group(mark(highlight), () -> paint(corner, highlight)));
                }
            }
        }

        private void paint(Point corner, Highlight highlight) {
            if (excerpt.detail() == Detail.COARSE) {
                painter.spot(corner, highlight.tone());
            } else {
                painter.finding(corner, highlight.tone(), highlight.badge());
            }
        }
    }

    private static Mark mark(Highlight highlight) {
        Subject subject = highlight.subject();
        String id = "findings-" + (subject.type() == Subject.Type.LINK ? "link-" : "component-") + subject.id();
        return new Mark(id, highlight.title(), "", highlight.link());
    }

    private static boolean isOf(Subject subject, Set<Shape> shapes) {
        return shapes.stream().anyMatch(shape -> Subject.of(shape.id()).equals(subject));
    }

    /** The smallest rectangle around everything that {@link #paint} would draw; empty if that is nothing. */
    public Optional<Rect> extent(Diagram diagram, Marks marks) {
        Extent extent = new Extent(measure);
        diagram.bounds().ifPresent(bounds -> paint(diagram, marks, bounds, extent));
        return extent.rect();
    }

    private static void paint(Shape shape, ShapePainter painter, Detail detail, Surface surface) {
        String kind = shape.spec().label();
        surface.group(
                new Mark("component-" + shape.id(), shape.name() + " (" + kind + ")", shape.caption()),
                () -> painter.paint(shape, detail));
    }

    private static void paint(Route route, Diagram diagram, RoutePainter painter, Detail detail, Surface surface) {
        String arrow = route.direction() == Route.Direction.BOTH ? " ↔ " : " → ";
        String title = name(route.from(), diagram) + arrow + name(route.to(), diagram);
        surface.group(
                new Mark("link-" + route.id(), title, route.label().text()),
                () -> painter.line(route, reality(route, diagram), detail));
    }

    /** A line to or from a ghost is one. */
    private static Shape.Reality reality(Route route, Diagram diagram) {
        return Stream.of(route.from(), route.to())
                .flatMap(end -> diagram.shape(end).stream())
                .map(Shape::reality)
                .max(Comparator.naturalOrder())
                .orElse(Shape.Reality.DRAWN);
    }

    private static String name(ComponentId id, Diagram diagram) {
        return diagram.shape(id).map(Shape::name).orElse(id.value());
    }

    private static Set<Shape> passed(Marks marks, Diagram diagram) {
        Set<Shape> passed = new LinkedHashSet<>();
        marks.tracks().forEach(track -> passed.addAll(TrackPainter.shapes(track, diagram)));
        return passed;
    }

    /** Where a subject's badge goes: a component's top right corner, the middle of a link. */
    private static Optional<Point> corner(Subject subject, Diagram diagram) {
        return switch (subject.type()) {
            case COMPONENT ->
                diagram.drawn(new ComponentId(subject.id()))
                        .map(Shape::bounds)
                        .map(bounds -> new Point(bounds.right() - 2, bounds.y() + 1));
            case LINK -> diagram.route(new LinkId(subject.id())).map(DesignPainter::corner);
            case FLOW, DESIGN, NOTE -> Optional.empty();
        };
    }

    private static Point corner(Route route) {
        return route.label().isBlank()
                ? Polylines.at(route.points(), 0.5)
                : new Point(
                        route.label().bounds().right(), route.label().bounds().y());
    }
}
