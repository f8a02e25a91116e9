package dev.portolan.report;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.report.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is different between two versions of a design: components, then links, then flows, each in the order of
 * {@link Kind}. Things are the same where their ids are; where they are drawn makes no difference.
 */
public final class DesignDifferences {

    private static final int LONGEST = 80;

    private final Topology before;
    private final Topology after;
    private final Catalog catalog;
    private final List<Difference> found = new ArrayList<>();

    private DesignDifferences(Design before, Design after, Catalog catalog) {
        this.before = before.topology();
        this.after = after.topology();
        this.catalog = catalog;
    }

    public static List<Difference> between(Design before, Design after, Catalog catalog) {
        DesignDifferences differences = new DesignDifferences(before, after, catalog);
        differences.design(before, after);
        differences.components();
        differences.links();
        differences.flows(before.flows(), after.flows());
        return List.copyOf(differences.found);
    }

    private void design(Design old, Design now) {
        if (!old.name().equals(now.name())) {
            found.add(new Difference(Kind.RENAMED, Subject.DESIGN, now.name(), "was called " + quoted(old.name())));
        }
        properties(old.properties(), now.properties(), DesignProperties.all())
                .forEach(change -> found.add(new Difference(Kind.CHANGED, Subject.DESIGN, now.name(), change)));
    }

    private void components() {
        List<Difference> some = new ArrayList<>();
        for (Component old : before.components()) {
            if (!after.has(old.id())) {
                some.add(of(Kind.REMOVED, old, kind(old) + " is gone"));
            }
        }
        for (Component now : after.components()) {
            before.component(now.id())
                    .ifPresentOrElse(
                            old -> component(old, now, some),
                            () -> some.add(of(Kind.ADDED, now, kind(now) + " is new" + within(after, now.parent()))));
        }
        tell(some);
    }

    private void component(Component old, Component now, List<Difference> some) {
        if (!old.name().equals(now.name())) {
            some.add(of(Kind.RENAMED, now, "was called " + quoted(old.name())));
        }
        if (!old.parent().equals(now.parent())) {
            some.add(of(Kind.MOVED, now, "was" + within(before, old.parent()) + ", is" + within(after, now.parent())));
        }
        if (!old.kind().equals(now.kind())) {
            some.add(of(Kind.CHANGED, now, kind(old) + " has become " + kind(now)));
        }
        List<Property<?>> known = catalog.of(now).properties();
        properties(old.properties(), now.properties(), known)
                .forEach(change -> some.add(of(Kind.CHANGED, now, change)));
    }

    private void links() {
        List<Difference> some = new ArrayList<>();
        for (Link old : before.links()) {
            if (after.link(old.id()).isEmpty()) {
                some.add(of(Kind.REMOVED, old, before, kind(old) + " is gone"));
            }
        }
        for (Link now : after.links()) {
            Optional<Link> old = before.link(now.id());
            if (old.isEmpty()) {
                some.add(of(Kind.ADDED, now, after, kind(now) + " is new"));
            } else {
                link(old.get(), now, some);
            }
        }
        tell(some);
    }

    private void link(Link old, Link now, List<Difference> some) {
        if (!old.from().equals(now.from()) || !old.to().equals(now.to())) {
            some.add(of(Kind.MOVED, now, after, "was " + ends(old, before)));
        }
        List<Property<?>> known = catalog.of(now).map(LinkSpec::properties).orElse(List.of());
        properties(old.properties(), now.properties(), known)
                .forEach(change -> some.add(of(Kind.CHANGED, now, after, change)));
    }

    private void flows(List<Flow> old, List<Flow> now) {
        List<Difference> some = new ArrayList<>();
        old.stream()
                .filter(flow -> named(flow, now).isEmpty())
                .forEach(flow -> some.add(of(Kind.REMOVED, flow, "the flow is gone")));
        for (Flow flow : now) {
            Optional<Flow> earlier = named(flow, old);
            if (earlier.isEmpty()) {
                some.add(of(Kind.ADDED, flow, "the flow is new"));
            } else if (!earlier.get().equals(flow)) {
                boolean asked = earlier.get().expecting().equals(flow.expecting());
                some.add(of(Kind.CHANGED, flow, asked ? "other expectations" : "it asks something else"));
            }
        }
        tell(some);
    }

    private static Optional<Flow> named(Flow flow, List<Flow> flows) {
        return flows.stream().filter(one -> one.name().equals(flow.name())).findFirst();
    }

    private void tell(List<Difference> some) {
        some.sort(Comparator.comparing(Difference::kind));
        found.addAll(some);
    }

    private List<String> properties(Properties old, Properties now, List<Property<?>> known) {
        TreeSet<String> names = new TreeSet<>(old.names());
        names.addAll(now.names());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name ->
                        label(name, known) + ": " + said(old.get(name), before) + " → " + said(now.get(name), after))
                .toList();
    }

    private static String label(String name, List<Property<?>> known) {
        return known.stream()
                .filter(property -> property.name().equals(name))
                .map(Property::label)
                .findFirst()
                .orElse(name);
    }

    private static String said(Optional<Value> value, Topology topology) {
        String text = value.map(one -> text(one, topology)).orElse("not said");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String text(Value value, Topology topology) {
        if (value instanceof Value.Text text) {
            return text.text().isBlank() ? "empty" : name(text.text(), topology);
        }
        if (value instanceof Value.Numeral number) {
            return number.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "yes" : "no";
        }
        if (value instanceof Value.Items items) {
            return items.values().isEmpty()
                    ? "none"
                    : items.values().stream().map(one -> text(one, topology)).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Fields fields) {
            return fields.properties().values().values().stream()
                    .map(one -> text(one, topology))
                    .collect(Collectors.joining(" ", "(", ")"));
        }
        return "nothing";
    }

    /** A reference by the name of its component. */
    private static String name(String text, Topology topology) {
        return topology.component(new ComponentId(text)).map(Component::name).orElse(text);
    }

    private static String within(Topology topology, ComponentId parent) {
        return topology.component(parent)
                .map(component -> " in " + quoted(component.name()))
                .orElse(" on the canvas");
    }

    private String kind(Component component) {
        return catalog.of(component).label();
    }

    private String kind(Link link) {
        return catalog.of(link).map(LinkSpec::label).orElse("Link");
    }

    private static String ends(Link link, Topology topology) {
        return name(link.from().value(), topology) + " → " + name(link.to().value(), topology);
    }

    private static Difference of(Kind kind, Component component, String change) {
        return new Difference(kind, Subject.of(component.id()), component.name(), change);
    }

    private static Difference of(Kind kind, Link link, Topology topology, String change) {
        return new Difference(kind, Subject.of(link.id()), ends(link, topology), change);
    }

    private static Difference of(Kind kind, Flow flow, String change) {
        return new Difference(kind, Subject.flow(flow.name()), flow.name(), change);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
