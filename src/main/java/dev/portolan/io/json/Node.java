package dev.portolan.io.json;

import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of JSON together with the line on which it starts. */
public sealed interface Node {

    int line();

    Value value();

    /** A text, number, flag or null. */
    record Leaf(int line, Value value) implements Node {}

    /** A list. */
    record Items(int line, List<Node> items) implements Node {
        @Override
        public Value value() {
            return new Value.Items(items.stream().map(Node::value).toList());
        }
    }

    /** A record. */
    record Fields(int line, Map<String, Node> members) implements Node {
        @Override
        public Value value() {
            Map<String, Value> values = new LinkedHashMap<>();
            members.forEach((name, node) -> values.put(name, node.value()));
            return new Value.Fields(new Properties(values));
        }
    }
}
