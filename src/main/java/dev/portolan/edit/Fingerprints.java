package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Short marks of the values that a source gave, kept with what was imported: a value that still has its mark was not
 * changed by hand since.
 */
public final class Fingerprints {

    /** Stands for the container among the names of properties, which never hold brackets. */
    static final String CONTAINER = "(container)";

    private Fingerprints() {}

    /** The design with the marks of all that was imported; what was drawn has none. */
    public static Design noted(Design design) {
        Topology topology = design.topology();
        List<Component> components =
                topology.components().stream().map(Fingerprints::noted).toList();
        List<Link> links = topology.links().stream().map(Fingerprints::noted).toList();
        return design.with(new Topology(components, links));
    }

    static Component noted(Component component) {
        if (component.origin().equals(Origin.DRAWN)) {
            return component;
        }
        Map<String, String> marks = of(component.properties());
        marks.put(CONTAINER, of(Value.of(component.parent().value())));
        return component.withOrigin(component.origin().with(marks));
    }

    static Link noted(Link link) {
        return link.origin().equals(Origin.DRAWN)
                ? link
                : link.withOrigin(link.origin().with(of(link.properties())));
    }

    private static Map<String, String> of(Properties properties) {
        Map<String, String> marks = new LinkedHashMap<>();
        properties.values().forEach((name, value) -> marks.put(name, of(value)));
        return marks;
    }

    static String of(Value value) {
        return Integer.toHexString(text(value).hashCode());
    }

    /** The same for equal values, in whatever order the fields of records stand. */
    private static String text(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Fingerprints::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Value.Fields fields) {
            Map<String, String> texts = new TreeMap<>();
            fields.properties().values().forEach((name, field) -> texts.put(name, text(field)));
            return texts.toString();
        }
        return value instanceof Value.Numeral numeral
                ? numeral.number().stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
