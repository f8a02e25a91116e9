package dev.portolan.io.json;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of properties in files: those of the catalogue as the catalogue lists them, then the others as given. */
final class CanonicalOrder {

    private CanonicalOrder() {}

    static Properties of(Properties given, List<Property<?>> known) {
        Map<String, Value> ordered = new LinkedHashMap<>();
        for (Property<?> property : known) {
            given.get(property.name()).ifPresent(value -> ordered.put(property.name(), within(value, property.type())));
        }
        given.values().forEach(ordered::putIfAbsent);
        return new Properties(ordered);
    }

    private static Value within(Value value, PropertyType type) {
        if (value instanceof Value.Items items && type instanceof PropertyType.Several several) {
            return new Value.Items(items.values().stream()
                    .map(item -> within(item, several.item()))
                    .toList());
        }
        if (value instanceof Value.Fields fields && type instanceof PropertyType.Fields record) {
            return new Value.Fields(of(fields.properties(), record.fields()));
        }
        return value;
    }
}
