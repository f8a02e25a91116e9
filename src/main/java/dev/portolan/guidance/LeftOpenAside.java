package dev.portolan.guidance;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.graph.Edge;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets a rule judge everything but what an import leaves open: with Azure's defaults in place of what is open, but with the
 * traces as they are, and without any finding about a component or link that has something open.
 */
final class LeftOpenAside {

    private final Catalog catalog;
    private final Set<Subject> open = new HashSet<>();

    private final Set<ComponentId> absent = new HashSet<>();

    private final Review rest;

    private LeftOpenAside(Review review) {
        this.catalog = review.catalog();
        Topology topology = review.design().topology();
        List<Component> components =
                topology.components().stream().map(this::closed).toList();
        List<Link> links = topology.links().stream().map(this::closed).toList();
        Design design = review.design().with(new Topology(components, links));
        absent.forEach(id -> around(review.graph(), id));
        this.rest = new Review(
                        design,
                        catalog,
                        TopologyGraph.of(design, catalog),
                        review.traces(),
                        review.reviewDate(),
                        review.profile())
                .with(review.settings());
    }

    static LeftOpenAside of(Review review) {
        return new LeftOpenAside(review);
    }

    /** What a rule may look at. */
    Review rest() {
        return rest;
    }

    /** What of its verdict on the rest holds. */
    Verdict kept(Verdict verdict) {
        List<Finding> kept = verdict.found().stream()
                .filter(finding -> finding.subjects().stream().noneMatch(open::contains))
                .toList();
        return new Verdict(kept, verdict.missing(), "");
    }

    /** What has nothing now where there may be something says nothing of what stands in it or uses it either. */
    private void around(TopologyGraph graph, ComponentId id) {
        graph.topology().descendants(id).forEach(inner -> open.add(Subject.of(inner.id())));
        graph.predecessors(id, Edge.Type.ASSOCIATED).forEach(user -> open.add(Subject.of(user.id())));
    }

    private Component closed(Component component) {
        boolean lost = catalog.of(component).properties().stream()
                .filter(Property::noneUnlessSaid)
                .flatMap(property -> component.properties().get(property.name()).stream())
                .anyMatch(value -> Undetermined.reason(value).isPresent());
        if (lost) {
            absent.add(component.id());
        }
        Properties next = closed(component.properties(), catalog.of(component).properties());
        if (!next.equals(component.properties())) {
            open.add(Subject.of(component.id()));
        }
        return component.with(next);
    }

    private Link closed(Link link) {
        Properties next = closed(
                link.properties(), catalog.of(link).map(LinkSpec::properties).orElse(List.of()));
        if (!next.equals(link.properties())) {
            open.add(Subject.of(link.id()));
        }
        return link.with(next);
    }

    /** Without what stands in the way of a default. */
    private static Properties closed(Properties properties, List<Property<?>> known) {
        Map<String, Value> next = new LinkedHashMap<>(properties.values());
        for (Property<?> property : known) {
            Value value = next.get(property.name());
            if (value == null) {
                continue;
            }
            if (property.standsForSomething() && Undetermined.reason(value).isPresent()) {
                next.remove(property.name());
            } else {
                next.put(property.name(), closed(value, property.type()));
            }
        }
        return new Properties(next);
    }

    private static Value closed(Value value, PropertyType type) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            List<Value> closed = new ArrayList<>();
            items.values().forEach(item -> closed.add(closed(item, several.item())));
            return Value.of(closed);
        }
        if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields record) {
            return new Value.Fields(closed(record.properties(), fields.fields()));
        }
        return value;
    }
}
