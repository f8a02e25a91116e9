package dev.portolan.io.importing.terraform;

import dev.portolan.io.importing.terraform.Mapping.Line;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one value as Azure has it. */
final class Conversion {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Line line;
    private final String own;

    /** @param own the id of the resource whose parts are named */
    Conversion(Line line, String own) {
        this.line = line;
        this.own = own;
    }

    void write(JsonNode value, ObjectNode into, String to) {
        switch (line.conversion()) {
            case "ids" -> all(value).forEach(id -> Writing.array(into, to).add(identified(id)));
            case "owns" -> all(value).forEach(name -> Writing.array(into, to).add(identified(part(name))));
            case "records" ->
                all(value)
                        .forEach(each ->
                                Writing.array(into, to).add(NODES.objectNode().set(line.argument(), each)));
            case "list", "plain" ->
                all(value).forEach(each -> Writing.array(into, to).add(each));
            case "id", "first" -> Writing.set(into, to, all(value).get(0));
            case "own" -> Writing.set(into, to, part(value));
            case "on" -> Writing.set(into, to, state(value, true));
            case "off" -> Writing.set(into, to, state(value, false));
            case "not" -> Writing.set(into, to, NODES.booleanNode(!value.asBoolean(false)));
            default -> Writing.set(into, to, value);
        }
    }

    private static List<JsonNode> all(JsonNode value) {
        if (!(value instanceof ArrayNode list)) {
            return List.of(value);
        }
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    private static JsonNode state(JsonNode value, boolean enabling) {
        return value.isBoolean() ? NODES.stringNode(value.booleanValue() == enabling ? "Enabled" : "Disabled") : value;
    }

    private JsonNode part(JsonNode name) {
        return NODES.stringNode(own + "/" + line.argument() + "/" + name.asString(""));
    }

    private JsonNode identified(JsonNode id) {
        ObjectNode record = NODES.objectNode();
        if (line.argument().isEmpty() || line.conversion().equals("owns")) {
            record.set("id", id);
        } else {
            record.putObject("properties").set(line.argument(), id);
        }
        return record;
    }
}
