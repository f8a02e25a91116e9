package dev.portolan.edit.patterns;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.References;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.edit.Edits;
import dev.portolan.edit.FreePlace;
import dev.portolan.edit.FreshIds;
import dev.portolan.edit.Placed;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The design as it becomes while a pattern is put into it, and what is to be said of that. */
final class Draft {

    private static final Rect CARD = new Rect(0, 0, 152, 48);
    private static final Rect CONTAINER = new Rect(0, 0, 192, 112);
    private static final double COLUMN = 192;
    private static final Set<KindId> TAGS = Set.of(
            FilterKinds.NETWORK_SECURITY_GROUP.id(),
            FilterKinds.ROUTE_TABLE.id(),
            DnsKinds.PRIVATE_DNS_ZONE.id(),
            SupportKinds.MANAGED_IDENTITY.id());

    private final Catalog catalog;
    private final Design before;
    private final List<String> said = new ArrayList<>();
    private Design next;

    Draft(Catalog catalog, Design before) {
        this.catalog = catalog;
        this.before = before;
        next = before;
    }

    Catalog catalog() {
        return catalog;
    }

    Design before() {
        return before;
    }

    /** The design as it is now, with the corners of links where both ends moved moved too. */
    Design design() {
        return next;
    }

    Design finished() {
        return Placed.withBendsFollowing(before, next);
    }

    List<String> said() {
        return said;
    }

    void say(String sentence) {
        if (!said.contains(sentence)) {
            said.add(sentence);
        }
    }

    Topology topology() {
        return next.topology();
    }

    Component get(ComponentId id) {
        return next.topology().require(id);
    }

    Optional<Component> find(ComponentId id) {
        return next.topology().component(id);
    }

    List<Component> all(KindSpec kind) {
        return next.topology().components().stream()
                .filter(component -> component.is(kind.id()))
                .toList();
    }

    void become(Design design) {
        next = design;
    }

    /** Adds a component with an id after {@code stem}, which is its name too, at a free place of its container. */
    Component add(KindSpec kind, String stem, ComponentId parent, Given given) {
        ComponentId id = new FreshIds(next.topology()).component(stem);
        Component made =
                new Component(id, kind.id(), id.value(), parent, given.properties(), Origin.DRAWN, Properties.NONE);
        next = next.with(made);
        if (!TAGS.contains(kind.id())) {
            place(made, kind.isContainer() ? CONTAINER : CARD);
        }
        return made;
    }

    /** Takes a component out of its container, to a free place outside the networks. */
    void moveOut(ComponentId id) {
        Component moved = change(id, each -> each.in(ComponentId.CANVAS));
        if (next.layout().of(id).isPresent()) {
            next = next.with(next.layout().without(List.of(id), List.of()));
            place(moved, CARD);
        }
    }

    private void place(Component made, Rect size) {
        Optional<Rect> home = Placed.bounds(next, made.parent());
        if (home.isEmpty() && !made.parent().equals(ComponentId.CANVAS)) {
            return;
        }
        Point corner = home.map(Rect::topLeft).orElseGet(this::leftOfAll);
        Rect wanted = new Rect(corner.x(), corner.y(), size.width(), size.height());
        Rect free = home.isEmpty()
                ? FreePlace.within(next, made.parent(), wanted)
                : FreePlace.within(next, made.parent(), wanted.moved(CARD.height(), CARD.height()));
        Point around = Placed.origin(next, made.parent());
        Rect place = free.moved(Point.ORIGIN.minus(around));
        next = next.with(next.layout().with(made.id(), Placement.at(place)));
        next = Room.around(next, made.parent());
    }

    /** A column left of all that stands on the canvas, where what is outside the networks is drawn. */
    private Point leftOfAll() {
        List<Rect> shapes = next.topology().children(ComponentId.CANVAS).stream()
                .flatMap(each -> Placed.bounds(next, each.id()).stream())
                .toList();
        double networks = next.topology().children(ComponentId.CANVAS).stream()
                .filter(each -> catalog.of(each).isContainer())
                .flatMap(each -> Placed.bounds(next, each.id()).stream())
                .mapToDouble(Rect::x)
                .min()
                .orElse(COLUMN);
        double top = shapes.stream().mapToDouble(Rect::y).min().orElse(0);
        return new Point(networks - COLUMN, top);
    }

    Component change(ComponentId id, UnaryOperator<Component> change) {
        next = next.changed(id, change);
        return get(id);
    }

    Component set(ComponentId id, Given given) {
        return change(id, component -> {
            Properties properties = component.properties();
            for (var each : given.properties().values().entrySet()) {
                properties = properties.with(each.getKey(), each.getValue());
            }
            return component.with(properties);
        });
    }

    /** Links two components, unless a link of this kind joins them already. */
    void link(LinkSpec kind, ComponentId from, ComponentId to, String name, Given given) {
        boolean there = next.topology()
                .linksOf(from)
                .anyMatch(link -> link.is(kind.id())
                        && link.from().equals(from)
                        && link.to().equals(to));
        if (!there) {
            String id = new FreshIds(next.topology()).link(from, to).value();
            next = next.with(Link.of(id, kind.id().value(), from.value(), to.value())
                    .named(name)
                    .with(given.properties()));
        }
    }

    void traffic(ComponentId from, ComponentId to) {
        link(LinkKinds.TRAFFIC, from, to, "", Given.NOTHING);
    }

    /** Takes traffic out that is drawn from a component, where it goes to one of these kinds. */
    void withoutTraffic(ComponentId from, KindSpec... kinds) {
        Set<KindId> gone = new LinkedHashSet<>();
        for (KindSpec kind : kinds) {
            gone.add(kind.id());
        }
        List<Subject> links = next.topology()
                .linksOf(from)
                .filter(link -> link.is(LinkKinds.TRAFFIC.id()) && link.from().equals(from))
                .filter(link -> gone.contains(get(link.to()).kind()))
                .map(link -> Subject.of(link.id()))
                .toList();
        next = Edits.remove(catalog, next, links).apply(next);
    }

    void remove(Collection<ComponentId> ids) {
        next = Edits.remove(catalog, next, ids.stream().map(Subject::of).toList())
                .apply(next);
    }

    /** What components refer to in their properties, each with what it stands for in the design now. */
    Set<ComponentId> referredToBy(Collection<Component> components) {
        Set<ComponentId> seen = new LinkedHashSet<>();
        References reading = new References(catalog, id -> {
            seen.add(id);
            return Optional.of(id);
        });
        components.forEach(reading::redirected);
        return seen;
    }
}
