package dev.portolan.graph;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Components without the references that lead nowhere or to a component of a kind that cannot be meant: such a reference
 * says nothing, so that whoever asks learns that the property is not given instead of following it.
 */
final class SoundReferences {

    private final Topology topology;
    private final Catalog catalog;

    SoundReferences(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
    }

    Component of(Component component) {
        Properties sound = of(component.properties(), catalog.of(component).properties());
        return sound.equals(component.properties()) ? component : component.with(sound);
    }

    private Properties of(Properties given, List<Property<?>> known) {
        Properties sound = given;
        for (Property<?> property : known) {
            Optional<Value> value = given.get(property.name());
            if (value.isPresent() && mayRefer(property.type())) {
                Optional<Value> kept = of(value.get(), property.type());
                sound = kept.isEmpty()
                        ? sound.without(property.name())
                        : kept.equals(value) ? sound : sound.with(property.name(), kept.get());
            }
        }
        return sound;
    }

    private static boolean mayRefer(PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            return mayRefer(several.item());
        }
        return type instanceof PropertyType.Reference
                || type instanceof PropertyType.Fields fields
                        && fields.fields().stream().anyMatch(field -> mayRefer(field.type()));
    }

    private Optional<Value> of(Value value, PropertyType type) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            List<Value> kept = new ArrayList<>();
            items.values().forEach(item -> of(item, several.item()).ifPresent(kept::add));
            return kept.isEmpty() && !items.values().isEmpty() ? Optional.empty() : Optional.of(Value.of(kept));
        }
        if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields record) {
            return Optional.of(new Value.Fields(of(record.properties(), fields.fields())));
        }
        return type instanceof PropertyType.Reference reference && value instanceof Value.Text text
                ? Optional.of(value).filter(kept -> leadsTo(reference, text.text()))
                : Optional.of(value);
    }

    /** Kinds that this version does not know may be meant. */
    private boolean leadsTo(PropertyType.Reference reference, String id) {
        return !id.isBlank()
                && topology.component(new ComponentId(id))
                        .filter(found -> reference.kinds().isEmpty()
                                || reference.kinds().contains(found.kind())
                                || catalog.kind(found.kind()).isEmpty())
                        .isPresent();
    }
}
