package dev.portolan.diagram;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words on a shape: what is given of the properties that its kind shows, and tags for what is attached. */
final class Captions {

    private final Topology topology;

    Captions(Topology topology) {
        this.topology = topology;
    }

    List<String> of(Component component, KindSpec spec) {
        return spec.captions().stream()
                .flatMap(property -> (spec.isContainer() && property.type() instanceof PropertyType.OneOf
                                ? exactly(property, component)
                                : shown(property, component))
                        .stream())
                .collect(Collectors.toUnmodifiableList());
    }

    static List<String> tags(Component component, KindSpec spec) {
        return spec.properties().stream()
                .filter(property -> !property.tag().isEmpty())
                .filter(property -> component
                        .properties()
                        .get(property.name())
                        .filter(value -> !(value instanceof Value.Nothing) && !isEmpty(value))
                        .isPresent())
                .map(property -> property.tag() + (property.isLeftOpen(component) ? Shape.OPEN : ""))
                .collect(Collectors.toUnmodifiableList());
    }

    /** A container has room for the setting as Azure writes it, such as {@code outboundType: userDefinedRouting}. */
    private static Optional<String> exactly(Property<?> property, Component component) {
        return component
                .properties()
                .get(property.name())
                .filter(Value.Text.class::isInstance)
                .map(value -> property.name() + ": " + ((Value.Text) value).text());
    }

    private Optional<String> shown(Property<?> property, Component component) {
        return component
                .properties()
                .get(property.name())
                .map(value -> text(value, property.type()))
                .filter(text -> !text.isBlank())
                .map(text -> property.unit().isEmpty() ? text : text + " " + property.unit());
    }

    private String text(Value value, PropertyType type) {
        if (value instanceof Value.Items items) {
            PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
            return items.values().stream().map(each -> text(each, item)).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Text text) {
            return type instanceof PropertyType.Reference ? nameOf(text.text()) : choiceOr(text.text(), type);
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        return value instanceof Value.Flag flag ? flag.on() ? "yes" : "no" : "";
    }

    private static String choiceOr(String text, PropertyType type) {
        return type instanceof PropertyType.OneOf oneOf
                ? oneOf.options().stream()
                        .filter(choice -> choice.id().equals(text))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(text)
                : text;
    }

    private String nameOf(String id) {
        return id.isBlank()
                ? ""
                : topology.component(new ComponentId(id)).map(Component::name).orElse(id);
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Items items && items.values().isEmpty()
                || value instanceof Value.Text text && text.text().isBlank();
    }
}
