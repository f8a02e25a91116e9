package dev.portolan.diagram;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.routing.Router;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A design laid out: shapes and routes in drawing order. The same design always gives the same diagram. */
public final class Diagram {

    private final Topology topology;
    private final Layout layout;
    private final List<Shape> placed;
    private final List<Shape> shapes;
    private final List<Route> routes;
    private final List<Remark> remarks;
    private final Map<ComponentId, Shape> byComponent = new HashMap<>();
    private final Map<LinkId, Route> byLink = new HashMap<>();
    private final Router router;
    private final Places places = new Places(this);

    /** How much trouble is taken over a diagram that follows another. */
    public enum Care {
        /** It is shown for a moment, as while something is dragged: only lines at what moves are found anew, and quickly. */
        PASSING,
        /** It stays, but is wanted at once: lines that would take long to find take a plain course until they are. */
        PROMPT,
        /** It stays. */
        SETTLED
    }

    /** A few milliseconds. */
    private static final long MOST_LOOKS_IN_SKETCH = 60_000;

    /** About as long as a window may be held. */
    private static final long MOST_LOOKS_AT_ONCE = 1_500_000;

    /** A part of a frame; lines that are left over stay as they were. */
    private static final long MOST_LOOKS_IN_PASSING = 20_000;

    private Diagram(
            Design design,
            Topology withGhosts,
            Catalog catalog,
            TypeMeasure measure,
            Optional<Diagram> earlier,
            Care care) {
        topology = design.topology();
        layout = design.layout();
        Optional<Diagram> alike = earlier.filter(diagram -> diagram.topology.equals(topology));
        placed = alike.flatMap(diagram ->
                        Shifting.of(new Shifting.Earlier(diagram.placed, diagram::own, diagram.layout), design))
                .orElseGet(() ->
                        new Placing(design, catalog, id -> alike.flatMap(diagram -> diagram.own(id))).shapes());
        shapes = new ArrayList<>(placed);
        shapes.forEach(shape -> byComponent.put(shape.id(), shape));
        List<Rect> cards = bounds(shape -> !shape.isContainer());
        List<Rect> containers = bounds(Shape::isContainer);
        router = switch (care) {
            case PASSING ->
                new Router(
                        cards,
                        containers,
                        headers(),
                        earlier.isPresent() ? MOST_LOOKS_IN_PASSING : MOST_LOOKS_IN_SKETCH);
            case PROMPT -> new Router(cards, containers, headers(), MOST_LOOKS_AT_ONCE);
            case SETTLED -> new Router(cards, containers, headers());
        };
        Kept kept = earlier.map(before -> Kept.of(before, shapes, care)).orElse(Kept.NOTHING);
        Layout before = earlier.map(diagram -> diagram.layout).orElse(Layout.EMPTY);
        routes = new ArrayList<>(new Linking(design, this::drawn, router, measure, kept, before).routes());
        addGhosts(withGhosts, catalog);
        routes.forEach(route -> route.links().forEach(link -> byLink.put(link, route)));
        remarks = Remarks.of(design, this);
    }

    public static Diagram of(Design design, Catalog catalog, TypeMeasure measure) {
        return of(design, design.topology(), catalog, measure);
    }

    /**
     * As {@link #of(Design, Catalog, TypeMeasure)}, with what Azure adds by itself around it; nothing else moves for that.
     *
     * @param withGhosts the design's topology and more: the components that the design lacks are drawn as ghosts
     */
    public static Diagram of(Design design, Topology withGhosts, Catalog catalog, TypeMeasure measure) {
        return new Diagram(design, withGhosts, catalog, measure, Optional.empty(), Care.SETTLED);
    }

    /** As {@link #of(Design, Topology, Catalog, TypeMeasure)}, at once: most lines take their plainest course, whatever stands there. */
    public static Diagram sketch(Design design, Topology withGhosts, Catalog catalog, TypeMeasure measure) {
        return new Diagram(design, withGhosts, catalog, measure, Optional.empty(), Care.PASSING);
    }

    /**
     * The diagram of a design that has come from the one drawn here: lines that nothing has happened to stay as they are.
     *
     * @param withGhosts as in {@link #of(Design, Topology, Catalog, TypeMeasure)}
     */
    public Diagram then(Design design, Topology withGhosts, Catalog catalog, TypeMeasure measure, Care care) {
        return new Diagram(design, withGhosts, catalog, measure, Optional.of(this), care);
    }

    /** Whether all lines were found, as far as they ever are; else some take a plain course for lack of time. */
    public boolean isDone() {
        return router.isDone();
    }

    private void addGhosts(Topology withGhosts, Catalog catalog) {
        if (withGhosts.components().size() == topology.components().size()) {
            return;
        }
        List<Shape> ghosts = new GhostPlacing(withGhosts, catalog, shapes, routes, this::drawn).place(topology);
        ghosts.forEach(ghost -> byComponent.put(ghost.id(), ghost));
        shapes.addAll(ghosts);
        for (Link link : withGhosts.links()) {
            Optional<Shape> from = drawn(link.from());
            Optional<Shape> to = drawn(link.to());
            if (topology.link(link.id()).isEmpty() && from.isPresent() && to.isPresent()) {
                List<Point> way = router.probe(
                        new Router.Wire(from.get().bounds(), to.get().bounds(), List.of()));
                routes.add(new Route(
                        List.of(link.id()),
                        link.kind(),
                        from.get().id(),
                        to.get().id(),
                        way,
                        Route.Direction.FORWARD,
                        Route.Label.NONE));
            }
        }
    }

    /** The shape of a component that somebody drew. */
    private Optional<Shape> own(ComponentId id) {
        return shape(id).filter(shape -> !isGhost(shape));
    }

    /** Everything that is drawn, containers before what stands in them. */
    public List<Shape> shapes() {
        return Collections.unmodifiableList(shapes);
    }

    /** Those of {@code others} that are not the same objects as here at their places: few where one design follows another. */
    @SuppressWarnings("ReferenceEquality") // comparing what stays would take as long as drawing it
    List<Shape> unlike(List<Shape> others) {
        List<Shape> unlike = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (i >= shapes.size() || shapes.get(i) != others.get(i)) {
                unlike.add(others.get(i));
            }
        }
        return unlike;
    }

    public List<Route> routes() {
        return Collections.unmodifiableList(routes);
    }

    /** The notes that are drawn, above everything else. */
    public List<Remark> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    public Optional<Remark> remark(String note) {
        return remarks.stream().filter(one -> one.note().id().equals(note)).findFirst();
    }

    public Optional<Shape> shape(ComponentId component) {
        return Optional.ofNullable(byComponent.get(component));
    }

    /** The line that stands for {@code link}; both halves of a peering have the same one. */
    public Optional<Route> route(LinkId link) {
        return Optional.ofNullable(byLink.get(link));
    }

    /** The component's own shape, or that of the nearest drawn container around it. */
    public Optional<Shape> drawn(ComponentId component) {
        if (byComponent.containsKey(component)) {
            return shape(component);
        }
        return topology.containers(component).stream()
                .flatMap(container -> shape(container.id()).stream())
                .findFirst();
    }

    /** The smallest rectangle around everything that is drawn; empty if nothing is. */
    public Optional<Rect> bounds() {
        return Stream.of(
                        shapes.stream().map(Shape::bounds),
                        routes.stream().map(Route::bounds),
                        remarks.stream().map(Remark::bounds))
                .flatMap(bounds -> bounds)
                .reduce(Rect::union);
    }

    /** The shapes that share some of {@code area}, containers before what stands in them. */
    public List<Shape> shapesIn(Rect area) {
        return places.shapes(area);
    }

    /** The lines that, with their labels, share some of {@code area}, in drawing order. */
    public List<Route> routesIn(Rect area) {
        return places.routes(area);
    }

    /** Where something is drawn: a component or the nearest drawn container around it, or a link's line. */
    public Optional<Rect> place(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> drawn(new ComponentId(subject.id())).map(Shape::bounds);
            case LINK -> route(new LinkId(subject.id())).map(Route::bounds);
            case NOTE -> remark(subject.id()).map(Remark::bounds);
            case FLOW, DESIGN -> Optional.empty();
        };
    }

    /** What is drawn otherwise than in {@code earlier}, new or gone; everything where what is alike is stacked otherwise. */
    public Set<Subject> changes(Diagram earlier) {
        return new Changes(earlier, this).found();
    }

    /** What lies at {@code point}, the foremost first: notes, cards, then links up to {@code tolerance} away, then containers. */
    public Hit at(Point point, double tolerance) {
        return note(point)
                .or(() -> topmost(point, shape -> !shape.isContainer()))
                .or(() -> nearestLink(point, tolerance))
                .or(() -> topmost(point, Shape::isContainer))
                .orElseGet(Hit.Nothing::new);
    }

    /** All that lies at {@code point} in the order of {@link #at}, what Azure adds by itself left out. */
    public List<Hit> stack(Point point, double tolerance) {
        List<Shape> here = new ArrayList<>(
                places.shapesAt(point).stream().filter(shape -> !isGhost(shape)).toList());
        Collections.reverse(here);
        return Stream.of(
                        note(point).stream(),
                        here.stream().filter(shape -> !shape.isContainer()).map(Diagram::hit),
                        nearestLink(point, tolerance).stream(),
                        here.stream().filter(Shape::isContainer).map(Diagram::hit))
                .flatMap(hits -> hits)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Hit hit(Shape shape) {
        return new Hit.OnComponent(shape.id());
    }

    /** The innermost container at {@code point} that is not among {@code except}. */
    public Optional<Shape> containerAt(Point point, Predicate<ComponentId> except) {
        return lastAt(point, shape -> shape.isContainer() && !except.test(shape.id()));
    }

    /** The shapes that lie wholly within {@code area}, for a marquee. */
    public List<ComponentId> within(Rect area) {
        return shapes.stream()
                .filter(shape -> !isGhost(shape) && area.contains(shape.bounds()))
                .map(Shape::id)
                .collect(Collectors.toUnmodifiableList());
    }

    /** The way from one drawn shape to another: along the link between them where there is one, else routed afresh. */
    public List<Point> way(Shape from, Shape to) {
        for (Route route : routes) {
            if (route.from().equals(from.id()) && route.to().equals(to.id())) {
                return route.points();
            }
            if (route.from().equals(to.id()) && route.to().equals(from.id())) {
                return Polylines.reversed(route.points());
            }
        }
        return router.probe(new Router.Wire(from.bounds(), to.bounds(), List.of()));
    }

    /** Whether {@code place} covers neither a card nor a container's header. */
    public boolean isFree(Rect place) {
        return router.isFree(place);
    }

    /** The strips at the top of containers in which their names stand. */
    private List<Rect> headers() {
        return shapes.stream()
                .filter(Shape::isContainer)
                .map(shape -> shape.bounds()
                        .withSize(
                                shape.bounds().width(), Math.min(shape.bounds().height(), shape.headerHeight())))
                .collect(Collectors.toUnmodifiableList());
    }

    private List<Rect> bounds(Predicate<Shape> condition) {
        return shapes.stream().filter(condition).map(Shape::bounds).collect(Collectors.toUnmodifiableList());
    }

    /** A fresh sheet for words along lines that are drawn over the diagram. */
    public Labels labels(TypeMeasure measure) {
        return new Labels(measure, router);
    }

    private Optional<Hit> topmost(Point point, Predicate<Shape> condition) {
        return lastAt(point, shape -> !isGhost(shape) && condition.test(shape)).map(Diagram::hit);
    }

    private Optional<Hit> note(Point point) {
        Optional<Remark> last = Optional.empty();
        for (Remark remark : remarks) {
            last = remark.bounds().contains(point) ? Optional.of(remark) : last;
        }
        return last.map(remark -> new Hit.OnNote(remark.note().id()));
    }

    private Optional<Hit> nearestLink(Point point, double tolerance) {
        Route nearest = null;
        double least = tolerance;
        for (Route route : places.routes(new Rect(point.x(), point.y(), 0, 0).grown(tolerance))) {
            if (topology.link(route.id()).isPresent() && route.distanceTo(point) <= least) {
                nearest = route;
                least = route.distanceTo(point);
            }
        }
        return Optional.ofNullable(nearest).map(route -> new Hit.OnLink(route.id()));
    }

    private static boolean isGhost(Shape shape) {
        return shape.reality() == Shape.Reality.GHOST;
    }

    private Optional<Shape> lastAt(Point point, Predicate<Shape> condition) {
        List<Shape> here = places.shapesAt(point);
        for (int i = here.size() - 1; i >= 0; i--) {
            if (condition.test(here.get(i))) {
                return Optional.of(here.get(i));
            }
        }
        return Optional.empty();
    }
}
