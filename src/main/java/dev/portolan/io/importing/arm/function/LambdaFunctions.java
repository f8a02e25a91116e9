package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Expression;
import dev.portolan.io.importing.arm.expression.InnerScope;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions that take a function, {@code lambda('item', …)}, and call it for each item of a list. */
final class LambdaFunctions {

    private LambdaFunctions() {}

    static void addTo(Table table) {
        add(table, "map", LambdaFunctions::map);
        add(table, "filter", LambdaFunctions::filter);
        add(table, "sort", LambdaFunctions::sort);
        add(table, "toObject", LambdaFunctions::toObject);
        add(table, "groupBy", LambdaFunctions::groupBy);
        add(table, "mapValues", LambdaFunctions::mapValues);
        table.addOpen("reduce", 3, 3, LambdaFunctions::reduce);
    }

    private static void add(Table table, String name, Body body) {
        table.addOpen(
                name,
                2,
                3,
                arguments -> isOpaque(arguments.get(0))
                        ? Opaque.call(name, List.of(arguments.get(0)))
                        : body.call(arguments));
    }

    /** A list whose number of items is not known is not known. */
    private static boolean isOpaque(JsonNode list) {
        return Opaque.in(list) || list.isArray() && list.valueStream().anyMatch(Opaque::isRest);
    }

    private interface Body {
        JsonNode call(Arguments arguments);
    }

    private static JsonNode call(Arguments arguments, int index, JsonNode... values) {
        Expression.Call lambda = arguments.lambda(index).orElseThrow(() -> new NotEvaluated("a lambda is missing"));
        List<Expression> parts = lambda.arguments();
        if (parts.isEmpty()) {
            throw new NotEvaluated("a lambda is empty");
        }
        Scope scope = arguments.scope();
        for (int i = 0; i < parts.size() - 1 && i < values.length; i++) {
            scope = InnerScope.lambda(scope, Nodes.written(parts.get(i).value(scope)), values[i]);
        }
        return parts.get(parts.size() - 1).value(scope);
    }

    private static JsonNode map(Arguments arguments) {
        List<JsonNode> items = arguments.list(0);
        ArrayNode mapped = Nodes.list();
        for (int i = 0; i < items.size(); i++) {
            mapped.add(call(arguments, 1, items.get(i), Nodes.whole(i)));
        }
        return mapped;
    }

    private static JsonNode filter(Arguments arguments) {
        List<JsonNode> items = arguments.list(0);
        ArrayNode kept = Nodes.list();
        for (int i = 0; i < items.size(); i++) {
            JsonNode wanted = call(arguments, 1, items.get(i), Nodes.whole(i));
            if (Opaque.in(wanted)) {
                kept.add(Opaque.rest(items.get(i)));
            } else if (wanted.isBoolean() && wanted.booleanValue()) {
                kept.add(items.get(i));
            }
        }
        return kept;
    }

    private static JsonNode reduce(Arguments arguments) {
        if (isOpaque(arguments.get(0))) {
            return Opaque.call("reduce", List.of(arguments.get(0), arguments.get(1)));
        }
        List<JsonNode> items = arguments.list(0);
        JsonNode value = arguments.get(1);
        for (int i = 0; i < items.size(); i++) {
            value = call(arguments, 2, value, items.get(i), Nodes.whole(i));
        }
        return value;
    }

    /** Sorted by insertion, as the lambda says only which of two comes first, and lists are short. */
    private static JsonNode sort(Arguments arguments) {
        List<JsonNode> sorted = new ArrayList<>();
        for (JsonNode item : arguments.list(0)) {
            int at = sorted.size();
            while (at > 0 && isFirst(arguments, item, sorted.get(at - 1))) {
                at--;
            }
            sorted.add(at, item);
        }
        return Nodes.list(sorted);
    }

    private static boolean isFirst(Arguments arguments, JsonNode one, JsonNode other) {
        JsonNode first = call(arguments, 1, one, other);
        if (!first.isBoolean()) {
            throw new NotEvaluated("the order is not known");
        }
        return first.booleanValue();
    }

    private static JsonNode toObject(Arguments arguments) {
        ObjectNode record = Nodes.record();
        for (JsonNode item : arguments.list(0)) {
            JsonNode value = arguments.size() > 2 ? call(arguments, 2, item) : item;
            record.set(Nodes.written(call(arguments, 1, item)), value);
        }
        return record;
    }

    private static JsonNode groupBy(Arguments arguments) {
        ObjectNode groups = Nodes.record();
        for (JsonNode item : arguments.list(0)) {
            String name = Nodes.nameIn(groups, Nodes.written(call(arguments, 1, item)));
            ArrayNode group = Optional.ofNullable(groups.get(name))
                    .map(ArrayNode.class::cast)
                    .orElseGet(Nodes::list);
            groups.set(name, group.add(item));
        }
        return groups;
    }

    private static JsonNode mapValues(Arguments arguments) {
        ObjectNode mapped = Nodes.record();
        arguments
                .record(0)
                .properties()
                .forEach(member -> mapped.set(member.getKey(), call(arguments, 1, member.getValue())));
        return mapped;
    }
}
