package dev.portolan.io.json;

import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Builds JSON records member by member. */
final class Json {

    private final Map<String, Value> members = new LinkedHashMap<>();

    Json put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, String text) {
        return put(name, Value.of(text));
    }

    Json put(String name, long number) {
        return put(name, Value.of(number));
    }

    <T> Json put(String name, Collection<T> items, Function<T, Value> form) {
        return put(name, Value.of(items.stream().map(form).toList()));
    }

    Value done() {
        return new Value.Fields(new Properties(members));
    }

    /** The text of a file with this record. */
    String text() {
        return new JsonPrinter()
                .beginRecord()
                .members(new Properties(members))
                .end()
                .text();
    }
}
