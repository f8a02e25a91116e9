package dev.portolan.wild;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Mistakes that are made in designs: something forgotten, mistyped, moved, switched or drawn once too often. */
final class WildChanges {

    private static final Catalog AZURE = Catalog.azure();

    private final Dice dice;
    private final WildDesigns wild;
    private final boolean careful;

    WildChanges(Dice dice, WildDesigns wild, boolean careful) {
        this.dice = dice;
        this.wild = wild;
        this.careful = careful;
    }

    Design change(Design design) {
        Topology topology = design.topology();
        if (topology.components().isEmpty()) {
            return design;
        }
        Component one = dice.pick(List.copyOf(topology.components()));
        return switch (dice.below(10)) {
            case 0 -> dropped(design, one);
            case 1 -> design.with(one.with(forgotten(one.properties())));
            case 2, 3, 4, 5 -> design.with(one.with(said(one, topology)));
            case 6 -> design.with(link(topology));
            case 7 -> design.with(wild.linked(topology));
            case 8 -> design.with(wild.another(topology));
            default -> design.with(moved(one, topology));
        };
    }

    private Design dropped(Design design, Component one) {
        return careful
                ? Edits.remove(AZURE, design, List.of(Subject.of(one.id()))).apply(design)
                : design.with(design.topology().without(List.of(one.id())));
    }

    private Properties forgotten(Properties properties) {
        return properties.isEmpty() ? properties : properties.without(dice.pick(List.copyOf(properties.names())));
    }

    /** One property of the component says something else, or one field of one of its records. */
    private Properties said(Component one, Topology topology) {
        List<Property<?>> known = AZURE.of(one).properties();
        if (known.isEmpty()) {
            return one.properties();
        }
        Property<?> property = dice.pick(known);
        boolean within = property.type() instanceof PropertyType.Several several
                && several.item() instanceof PropertyType.Fields
                && dice.chance(75);
        return within
                ? deeper(one.properties(), property, topology)
                : one.properties().with(property.name(), wild.values().value(property, topology));
    }

    private Properties deeper(Properties properties, Property<?> property, Topology topology) {
        Value value = properties.get(property.name()).orElse(new Value.Nothing());
        if (!(value instanceof Value.Items items)
                || items.values().isEmpty()
                || !(property.type() instanceof PropertyType.Several several)
                || !(several.item() instanceof PropertyType.Fields fields)) {
            return properties.with(property.name(), wild.values().value(property, topology));
        }
        List<Value> records = new ArrayList<>(items.values());
        int at = dice.below(records.size());
        if (dice.chance(15)) {
            records.remove(at);
        } else if (dice.chance(10)) {
            dice.shuffle(records);
        } else if (records.get(at) instanceof Value.Fields record) {
            records.set(at, new Value.Fields(field(record.properties(), fields.fields(), topology)));
        }
        return properties.with(property.name(), Value.of(records));
    }

    private Properties field(Properties record, List<Property<?>> fields, Topology topology) {
        Property<?> field = dice.pick(fields);
        if (dice.chance(20)) {
            return record.without(field.name());
        }
        boolean records =
                field.type() instanceof PropertyType.Several several && several.item() instanceof PropertyType.Fields;
        return records
                ? deeper(record, field, topology)
                : record.with(field.name(), wild.values().value(field, topology));
    }

    private Topology link(Topology topology) {
        if (topology.links().isEmpty()) {
            return topology;
        }
        Link link = dice.pick(List.copyOf(topology.links()));
        List<Property<?>> known = AZURE.of(link).map(LinkSpec::properties).orElse(List.of());
        if (known.isEmpty() || dice.chance(35)) {
            return topology.withoutLinks(List.of(link.id()));
        }
        Property<?> property = dice.pick(known);
        return topology.with(
                link.with(link.properties().with(property.name(), wild.values().value(property, topology))));
    }

    private Topology moved(Component one, Topology topology) {
        ComponentId home = wild.home(AZURE.of(one), topology);
        boolean inItself = home.equals(one.id())
                || topology.descendants(one.id()).stream()
                        .anyMatch(inner -> inner.id().equals(home));
        return inItself ? topology : topology.with(one.in(home));
    }
}
