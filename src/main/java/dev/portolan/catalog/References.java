package dev.portolan.catalog;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The references that properties hold, at any depth of lists and records, as the catalogue types them. */
public final class References {

    private final Catalog catalog;
    private final BiFunction<PropertyType.Reference, ComponentId, Optional<ComponentId>> redirection;

    /** @param redirection what each reference becomes; empty takes it out */
    public References(Catalog catalog, Function<ComponentId, Optional<ComponentId>> redirection) {
        this(catalog, (type, id) -> redirection.apply(id));
    }

    /** @param redirection what each reference becomes where references of its type stand; empty takes it out */
    public References(
            Catalog catalog, BiFunction<PropertyType.Reference, ComponentId, Optional<ComponentId>> redirection) {
        this.catalog = catalog;
        this.redirection = redirection;
    }

    /** The design with all references of its components and links redirected. */
    public Design redirected(Design design) {
        Topology topology = design.topology();
        List<Component> components =
                topology.components().stream().map(this::redirected).toList();
        List<Link> links = topology.links().stream().map(this::redirected).toList();
        Topology next = new Topology(components, links);
        return next.equals(topology) ? design : design.with(next);
    }

    public Component redirected(Component component) {
        Properties next =
                inProperties(component.properties(), catalog.of(component).properties());
        return next.equals(component.properties()) ? component : component.with(next);
    }

    public Link redirected(Link link) {
        List<Property<?>> known = catalog.of(link).map(LinkSpec::properties).orElse(List.of());
        Properties next = inProperties(link.properties(), known);
        return next.equals(link.properties()) ? link : link.with(next);
    }

    private Properties inProperties(Properties properties, List<Property<?>> known) {
        Map<String, Value> next = new LinkedHashMap<>(properties.values());
        for (Property<?> property : known) {
            properties
                    .get(property.name())
                    .ifPresent(value -> inValue(value, property.type())
                            .ifPresentOrElse(
                                    changed -> next.put(property.name(), changed), () -> next.remove(property.name())));
        }
        return new Properties(next);
    }

    private Optional<Value> inValue(Value value, PropertyType type) {
        if (type instanceof PropertyType.Reference reference && value instanceof Value.Text text) {
            return text.text().isBlank()
                    ? Optional.of(value)
                    : redirection.apply(reference, new ComponentId(text.text())).map(id -> Value.of(id.value()));
        }
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            return inItems(items, several.item());
        }
        if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields record) {
            return Optional.of(new Value.Fields(inProperties(record.properties(), fields.fields())));
        }
        return Optional.of(value);
    }

    /** A list that loses its last reference is gone, so that Azure's default or "unknown" holds again. */
    private Optional<Value> inItems(Value.Items items, PropertyType item) {
        List<Value> next = new ArrayList<>();
        items.values().forEach(value -> inValue(value, item).ifPresent(next::add));
        return next.isEmpty() && !items.values().isEmpty() ? Optional.empty() : Optional.of(Value.of(next));
    }
}
