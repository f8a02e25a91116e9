package dev.portolan.io.json;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the schema that says what properties can hold; null stands for a value that nobody gave. */
final class PropertySchema {

    private static final int HIGHEST_PORT = 65_535;

    private PropertySchema() {}

    static Value record(List<Property<?>> properties) {
        Json members = new Json();
        properties.forEach(property -> members.put(property.name(), property(property)));
        return new Json()
                .put("type", "object")
                .put("properties", members.done())
                .done();
    }

    private static Value property(Property<?> property) {
        Json schema = new Json().put("title", property.label());
        if (!property.help().isEmpty()) {
            schema.put("description", property.help());
        }
        return schema.put("anyOf", List.of(of(property.type()), typed("null").done(), leftOpen()), form -> form)
                .done();
    }

    /** What a source leaves open stands there with the reason. */
    private static Value leftOpen() {
        return new Json().put("$ref", "#/$defs/notDetermined").done();
    }

    private static Value of(PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            return typed("array").put("items", of(several.item())).done();
        }
        if (type instanceof PropertyType.Fields fields) {
            return record(fields.fields());
        }
        if (type instanceof PropertyType.Whole whole) {
            return typed("integer")
                    .put("minimum", whole.least())
                    .put("maximum", whole.most())
                    .done();
        }
        if (type instanceof PropertyType.YesNo) {
            return typed("boolean").done();
        }
        if (type instanceof PropertyType.OneOf oneOf) {
            return new Json()
                    .put("enum", oneOf.options().stream().map(Choice::id).toList(), Value::of)
                    .done();
        }
        return text(type);
    }

    private static Value text(PropertyType type) {
        if (type instanceof PropertyType.Ports) {
            return new Json()
                    .put("type", List.of("string", "integer"), Value::of)
                    .put("minimum", 0)
                    .put("maximum", HIGHEST_PORT)
                    .put("description", "A port, a range such as 80-90, or *")
                    .done();
        }
        if (type instanceof PropertyType.Text) {
            return typed("string").done();
        }
        return typed("string")
                .put("minLength", 1)
                .put("description", described(type))
                .done();
    }

    private static String described(PropertyType type) {
        if (type instanceof PropertyType.Reference reference) {
            Stream<String> kinds =
                    reference.kinds().stream().map(kind -> kind.value()).sorted();
            return "The id of a component of kind " + kinds.collect(Collectors.joining(", "));
        }
        if (type instanceof PropertyType.Address) {
            return "An IP address";
        }
        if (type instanceof PropertyType.Range) {
            return "An address range such as 10.0.0.0/24";
        }
        return type instanceof PropertyType.HostName
                ? "A host name or a wildcard such as *.contoso.com"
                : "An address, an address range, a service tag, or *";
    }

    private static Json typed(String type) {
        return new Json().put("type", type);
    }
}
