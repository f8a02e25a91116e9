package dev.portolan.io.importing.arm.source;

import dev.portolan.io.importing.arm.expression.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A piece of a template together with the line on which it starts. */
public sealed interface Located {

    int line();

    /** What stands here, taken literally. */
    JsonNode literal();

    /** The text here; empty where something else stands. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** The same as {@code value}, all of it on one line. */
    static Located of(JsonNode value, int line) {
        if (value.isObject()) {
            Map<String, Located> members = new LinkedHashMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), of(member.getValue(), line)));
            return new Fields(line, members);
        }
        if (value.isArray()) {
            List<Located> items = new ArrayList<>();
            value.forEach(item -> items.add(of(item, line)));
            return new Items(line, items);
        }
        return new Leaf(line, value);
    }

    /** A text, number, flag or null. */
    record Leaf(int line, JsonNode literal) implements Located {
        @Override
        public Optional<String> text() {
            return literal.isString() ? Optional.of(literal.stringValue()) : Optional.empty();
        }
    }

    /** A list. */
    record Items(int line, List<Located> items) implements Located {
        @Override
        public JsonNode literal() {
            ArrayNode node = Nodes.list();
            items.forEach(item -> node.add(item.literal()));
            return node;
        }
    }

    /** A record; its names are compared without regard to case. */
    record Fields(int line, Map<String, Located> members) implements Located {

        public static final Fields NONE = new Fields(0, Map.of());

        public Optional<Located> get(String name) {
            Located exact = members.get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
            for (Map.Entry<String, Located> member : members.entrySet()) {
                if (member.getKey().equalsIgnoreCase(name)) {
                    return Optional.of(member.getValue());
                }
            }
            return Optional.empty();
        }

        /** The record of that name; an empty one where there is none. */
        public Fields fields(String name) {
            return get(name)
                    .filter(Fields.class::isInstance)
                    .map(Fields.class::cast)
                    .orElse(NONE);
        }

        /** The records in the list of that name; empty where there is none. */
        public List<Fields> records(String name) {
            List<Fields> records = new ArrayList<>();
            if (get(name).orElse(NONE) instanceof Items list) {
                list.items().stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .forEach(records::add);
            }
            return records;
        }

        public Optional<String> text(String name) {
            return get(name).flatMap(Located::text);
        }

        @Override
        public JsonNode literal() {
            ObjectNode node = Nodes.record();
            members.forEach((name, member) -> node.set(name, member.literal()));
            return node;
        }
    }
}
