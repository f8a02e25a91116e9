package dev.portolan.diagram;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.routing.Router;
import dev.portolan.geom.Point;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws the links of a design between its shapes: merges the halves of a peering, routes, and places labels. */
final class Linking {

    private final Design design;
    private final Function<ComponentId, Optional<Shape>> drawn;
    private final Router router;
    private final Labels labels;
    private final List<Link> firsts = new ArrayList<>();
    private final Map<LinkId, List<LinkId>> halves = new HashMap<>();
    private final Kept kept;
    private final Layout earlier;

    /**
     * Links to be drawn afresh, but for what is kept.
     *
     * @param earlier the layout for which the kept lines were found
     */
    Linking(
            Design design,
            Function<ComponentId, Optional<Shape>> drawn,
            Router router,
            TypeMeasure measure,
            Kept kept,
            Layout earlier) {
        this.design = design;
        this.kept = kept;
        this.earlier = earlier;
        this.drawn = drawn;
        this.router = router;
        this.labels = new Labels(measure, router);
    }

    List<Route> routes() {
        merge();
        List<Link> links = firsts.stream().filter(this::isDrawn).toList();
        Map<LinkId, List<Point>> ways = new HashMap<>();
        for (Link link : links) {
            kept.way(line(link)).ifPresent(way -> {
                ways.put(link.id(), way);
                router.use(way);
            });
        }
        List<Link> others =
                links.stream().filter(link -> !ways.containsKey(link.id())).toList();
        List<Router.Wire> wires = others.stream().map(this::wire).toList();
        List<List<Point>> found = router.route(wires);
        for (int i = 0; i < others.size(); i++) {
            ways.put(others.get(i).id(), found.get(i));
        }
        List<Route> routes = links.stream()
                .map(link -> route(link, ways.getOrDefault(link.id(), List.of())))
                .map(route -> kept.asBefore(route, words(route)).orElse(route))
                .toList();
        return labels.placed(routes, this::words);
    }

    private boolean isDrawn(Link link) {
        Optional<Shape> from = drawn.apply(link.from());
        Optional<Shape> to = drawn.apply(link.to());
        return from.isPresent() && to.isPresent() && !from.get().equals(to.get());
    }

    private Router.Wire wire(Link link) {
        Kept.Line line = line(link);
        return new Router.Wire(line.from().bounds(), line.to().bounds(), line.corners(), kept.crossed(line));
    }

    private Kept.Line line(Link link) {
        Shape from = end(link.from());
        Shape to = end(link.to());
        List<LinkId> both = halves.getOrDefault(link.id(), List.of(link.id()));
        return new Kept.Line(both, from, to, corners(link, from, to), earlier.bendsOf(link.id()));
    }

    private Shape end(ComponentId id) {
        return drawn.apply(id).orElseThrow();
    }

    /** The corners that were set by hand; while an end is drawn as the container around it they lead elsewhere. */
    private List<Point> corners(Link link, Shape from, Shape to) {
        boolean atItsEnds = from.id().equals(link.from()) && to.id().equals(link.to());
        return atItsEnds ? design.layout().bendsOf(link.id()) : List.of();
    }

    private Route route(Link link, List<Point> way) {
        List<LinkId> both = halves.getOrDefault(link.id(), List.of(link.id()));
        return new Route(
                both,
                link.kind(),
                end(link.from()).id(),
                end(link.to()).id(),
                way,
                both.size() > 1 ? Route.Direction.BOTH : Route.Direction.FORWARD,
                Route.Label.NONE);
    }

    private void merge() {
        Map<List<ComponentId>, Link> open = new HashMap<>();
        for (Link link : design.topology().links()) {
            if (!link.is(LinkKinds.PEERING.id())) {
                firsts.add(link);
                continue;
            }
            Link other = open.remove(List.of(link.to(), link.from()));
            if (other == null) {
                open.put(List.of(link.from(), link.to()), link);
                firsts.add(link);
            } else {
                halves.put(other.id(), List.of(other.id(), link.id()));
            }
        }
    }

    private String words(Route route) {
        Link link = design.topology().link(route.id()).orElseThrow();
        if (!link.name().isBlank()) {
            return link.name();
        }
        if (link.is(LinkKinds.PEERING.id())) {
            return route.links().size() > 1 ? "peering" : "peering, one half";
        }
        return "";
    }
}
