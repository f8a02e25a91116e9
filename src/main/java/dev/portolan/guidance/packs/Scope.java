package dev.portolan.guidance.packs;

import dev.portolan.catalog.Property;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The design as the expressions of one review see it. */
final class Scope {

    private final Review review;
    private final Map<String, Facts> components = new LinkedHashMap<>();
    private final List<Facts> links;
    private final List<Facts> traces;
    private final Traffic traffic;

    Scope(Review review) {
        this.review = review;
        topology().components().forEach(each -> components.put(each.id().value(), facts(each)));
        links = topology().links().stream().map(Scope::facts).toList();
        traces = review.traces().stream().map(Scope::facts).toList();
        traffic = new Traffic(review, new Questions(review.design(), review.catalog()));
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole reviews would cost more than it saves
    boolean isOf(Review other) {
        return review == other;
    }

    Topology topology() {
        return review.design().topology();
    }

    Traffic traffic() {
        return traffic;
    }

    /** What every expression sees, with the thing that it is asked about. */
    Map<String, Object> variables(Facts self) {
        return Map.of(
                "self",
                self,
                "design",
                design(),
                "components",
                List.copyOf(components.values()),
                "links",
                links,
                "traces",
                traces);
    }

    Facts design() {
        return new Facts(Map.of(
                "name", review.design().name(),
                "properties", Plain.of(review.design().properties()),
                "profile", review.profile().id(),
                "reviewDate", review.reviewDate().toString()));
    }

    Facts of(Component component) {
        return Optional.ofNullable(components.get(component.id().value())).orElseGet(() -> facts(component));
    }

    private static Facts facts(Component component) {
        return new Facts(Map.of(
                "id", component.id().value(),
                "name", component.name(),
                "kind", component.kind().value(),
                "parent",
                        component.parent().equals(ComponentId.CANVAS)
                                ? ""
                                : component.parent().value(),
                "properties", Plain.of(component.properties())));
    }

    static Facts facts(Link link) {
        return new Facts(Map.of(
                "id", link.id().value(),
                "name", link.name(),
                "kind", link.kind().value(),
                "from", link.from().value(),
                "to", link.to().value(),
                "properties", Plain.of(link.properties())));
    }

    static Facts facts(Trace trace) {
        return new Facts(Map.of(
                "name", trace.flow().name(),
                "from", trace.flow().from().text(),
                "to", trace.flow().to().text(),
                "protocol", trace.flow().protocol(),
                "port", (long) trace.flow().port(),
                "host", trace.flow().host(),
                "disposition", trace.disposition().name(),
                "hops",
                        trace.branches().stream()
                                .flatMap(branch -> branch.travelled().stream())
                                .map(Hop::component)
                                .map(ComponentId::value)
                                .distinct()
                                .toList()));
    }

    /**
     * The component that an expression means, by its id or as a whole.
     *
     * @throws IllegalArgumentException where there is none
     */
    Component component(Object meant) {
        Object id = meant instanceof Map<?, ?> facts ? facts.get("id") : meant;
        return topology()
                .component(new ComponentId(String.valueOf(id)))
                .orElseThrow(() -> new IllegalArgumentException("there is no component \"" + id + "\""));
    }

    /** What a component says of a property, else Azure's default. */
    Optional<Object> property(Object meant, String name) {
        Component component = component(meant);
        Optional<Value> said = component.properties().get(name);
        return said.or(() -> review.catalog().of(component).property(name).flatMap(Scope::fallback))
                .map(Plain::of);
    }

    private static <T> Optional<Value> fallback(Property<T> property) {
        return property.fallback().optional().map(value -> property.key().form().write(value));
    }

    /** What is to be said where a property is not known. */
    NotKnown missing(Object meant, String name) {
        Component component = component(meant);
        return new NotKnown(List.of(new Missing(
                component.id(), name, "nobody said \"%s\" of %s".formatted(label(component, name), component.name()))));
    }

    private String label(Component component, String name) {
        return review.catalog()
                .of(component)
                .property(name)
                .map(property -> property.label())
                .orElse(name);
    }
}
