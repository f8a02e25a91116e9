package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Functions that make lists. Where a list is not known, an opaque item stands for its items. */
final class ListFunctions {

    /** As many numbers as Azure gives at once. */
    private static final int LONGEST_RANGE = 10_000;

    private static final long ITEM_COST = 20;

    private ListFunctions() {}

    static void addTo(Table table) {
        table.addOpen("createArray", 0, Table.ANY, a -> Nodes.list(a.all()));
        table.addOpen("array", 1, 1, a -> a.get(0).isArray() ? a.get(0) : Nodes.list(a.all()));
        table.add("range", 2, 2, ListFunctions::range);
        table.addOpen("flatten", 1, 1, ListFunctions::flatten);
        table.addOpen("union", 1, Table.ANY, ListFunctions::union);
        table.addOpen("intersection", 2, Table.ANY, ListFunctions::intersection);
        table.add("indexFromEnd", 2, 2, a -> fromEnd(a));
        table.add("tryIndexFromEnd", 2, 2, a -> fromEnd(a));
    }

    private static JsonNode range(Arguments arguments) {
        long start = arguments.whole(0);
        long count = arguments.whole(1);
        if (count < 0 || count > LONGEST_RANGE) {
            throw new NotEvaluated(count + " numbers are too many; Azure gives " + LONGEST_RANGE + " at most");
        }
        arguments.scope().budget().spend(ITEM_COST * count);
        List<JsonNode> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(Nodes.whole(start + i));
        }
        return Nodes.list(numbers);
    }

    private static JsonNode flatten(Arguments arguments) {
        if (Opaque.in(arguments.get(0))) {
            return arguments.opaque();
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : arguments.list(0)) {
            if (item.isArray()) {
                item.forEach(items::add);
                arguments.scope().budget().spend(item.size());
            } else {
                items.add(Opaque.in(item) ? Opaque.rest(item) : item);
            }
        }
        return Nodes.list(items);
    }

    private static JsonNode union(Arguments arguments) {
        List<JsonNode> all = arguments.all();
        if (all.stream().noneMatch(JsonNode::isArray)) {
            return all.stream().anyMatch(Opaque::in) ? arguments.opaque() : Merge.deep(arguments);
        }
        all.forEach(arguments.scope().budget()::walk);
        Set<JsonNode> items = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (Opaque.in(all.get(i))) {
                items.add(Opaque.rest(all.get(i)));
            } else {
                items.addAll(arguments.list(i));
            }
        }
        return Nodes.list(items);
    }

    private static JsonNode intersection(Arguments arguments) {
        List<JsonNode> all = arguments.all();
        if (all.stream().anyMatch(Opaque::in)) {
            return arguments.opaque();
        }
        all.forEach(arguments.scope().budget()::walk);
        if (all.get(0).isObject()) {
            return Merge.common(arguments);
        }
        List<JsonNode> items = arguments.list(0);
        for (int i = 1; i < all.size(); i++) {
            items.retainAll(new LinkedHashSet<>(arguments.list(i)));
        }
        return items.stream().anyMatch(Opaque::in) ? arguments.opaque() : Nodes.list(items);
    }

    private static JsonNode fromEnd(Arguments arguments) {
        List<JsonNode> items = arguments.list(0);
        long index = items.size() - arguments.whole(1);
        if (index >= 0 && index < items.size()) {
            return items.get((int) index);
        }
        if (arguments.function().startsWith("try")) {
            return Nodes.nothing();
        }
        throw new NotEvaluated("the list has only " + items.size() + " items");
    }
}
