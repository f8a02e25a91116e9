package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Members;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions of records. */
final class RecordFunctions {

    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name);

    private RecordFunctions() {}

    static void addTo(Table table) {
        table.add("null", 0, 0, a -> Nodes.nothing());
        table.addOpen("createObject", 0, Table.ANY, RecordFunctions::create);
        table.add(
                "objectKeys",
                1,
                1,
                a -> Nodes.list(names(a.record(0)).map(Nodes::text).toList()));
        table.add("items", 1, 1, RecordFunctions::items);
        table.addOpen("shallowMerge", 1, 1, RecordFunctions::shallowMerge);
        table.addOpen("tryGet", 2, Table.ANY, RecordFunctions::tryGet);
    }

    private static Stream<String> names(JsonNode record) {
        return record.propertyNames().stream().sorted(BY_NAME);
    }

    private static JsonNode create(Arguments arguments) {
        if (arguments.size() % 2 != 0) {
            throw new NotEvaluated("it takes names and values in turn");
        }
        ObjectNode record = Nodes.record();
        for (int i = 0; i < arguments.size(); i += 2) {
            record.set(arguments.text(i), arguments.get(i + 1));
        }
        return record;
    }

    private static JsonNode items(Arguments arguments) {
        JsonNode record = arguments.record(0);
        return Nodes.list(names(record)
                .map(name -> Nodes.record().put("key", name).set("value", record.get(name)))
                .toList());
    }

    private static JsonNode shallowMerge(Arguments arguments) {
        if (Opaque.in(arguments.get(0))) {
            return arguments.opaque();
        }
        List<JsonNode> records =
                arguments.list(0).stream().filter(item -> !item.isNull()).toList();
        return records.stream().allMatch(JsonNode::isObject) ? Merge.shallow(records, arguments) : arguments.opaque();
    }

    private static JsonNode tryGet(Arguments arguments) {
        JsonNode value = arguments.get(0);
        for (int i = 1; i < arguments.size(); i++) {
            try {
                Optional<JsonNode> member = Members.of(value, arguments.get(i), arguments.scope());
                if (member.isEmpty()) {
                    return Nodes.nothing();
                }
                value = member.get();
            } catch (NotEvaluated e) {
                return Nodes.nothing();
            }
        }
        return value;
    }
}
