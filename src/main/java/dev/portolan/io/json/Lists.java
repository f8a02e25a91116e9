package dev.portolan.io.json;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists of what several results hold. */
final class Lists {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Lists() {}

    static <T> ArrayNode of(List<T> values, Function<T, ? extends JsonNode> render) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(render.apply(value)));
        return array;
    }

    /** What is not determined. */
    static ArrayNode missing(List<Missing> missing) {
        return of(missing, Lists::missing);
    }

    private static ObjectNode missing(Missing missing) {
        ObjectNode node = NODES.objectNode();
        node.put("component", id(missing.component()));
        node.put("property", missing.property());
        node.put("why", missing.why());
        return node;
    }

    /** Empty for the design as a whole. */
    static String id(ComponentId component) {
        return component.equals(ComponentId.CANVAS) ? "" : component.value();
    }
}
