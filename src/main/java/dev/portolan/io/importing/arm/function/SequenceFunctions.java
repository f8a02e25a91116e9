package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Same;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Functions of texts and of lists alike. */
final class SequenceFunctions {

    private SequenceFunctions() {}

    static void addTo(Table table) {
        table.addOpen("concat", 1, Table.ANY, SequenceFunctions::concat);
        table.addOpen("length", 1, 1, SequenceFunctions::length);
        table.addOpen("empty", 1, 1, SequenceFunctions::empty);
        table.addOpen("contains", 2, 2, SequenceFunctions::contains);
        table.addOpen("first", 1, 1, a -> at(a, 0));
        table.addOpen("last", 1, 1, a -> at(a, -1));
        table.add("take", 2, 2, a -> part(a, 0, a.whole(1)));
        table.add("skip", 2, 2, a -> part(a, a.whole(1), Integer.MAX_VALUE));
        table.add("indexOf", 2, 2, a -> Nodes.whole(index(a, false)));
        table.add("lastIndexOf", 2, 2, a -> Nodes.whole(index(a, true)));
    }

    private static JsonNode concat(Arguments arguments) {
        List<JsonNode> all = arguments.all();
        if (all.stream().noneMatch(JsonNode::isArray)) {
            return Nodes.text(arguments.joined(all, ""));
        }
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (Opaque.in(all.get(i))) {
                items.add(Opaque.rest(all.get(i)));
            } else {
                items.addAll(arguments.list(i));
            }
        }
        return Nodes.list(items);
    }

    private static JsonNode length(Arguments arguments) {
        JsonNode value = arguments.get(0);
        if (Opaque.in(value) || hasRest(value)) {
            return arguments.opaque();
        }
        if (value.isString()) {
            return Nodes.whole(value.stringValue().length());
        }
        if (value.isContainer()) {
            return Nodes.whole(value.size());
        }
        throw new NotEvaluated("only texts, lists and records have a length");
    }

    private static boolean hasRest(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().anyMatch(Opaque::isRest);
    }

    private static JsonNode empty(Arguments arguments) {
        JsonNode value = arguments.get(0);
        if (value.isString()) {
            String text = value.stringValue();
            return Opaque.in(text) && !Opaque.isFilled(text) ? arguments.opaque() : Nodes.flag(text.isEmpty());
        }
        return value.isArray() && value.size() > 0 && value.valueStream().allMatch(Opaque::isRest)
                ? arguments.opaque()
                : Nodes.flag(value.isNull() || value.isContainer() && value.isEmpty());
    }

    private static JsonNode contains(Arguments arguments) {
        JsonNode whole = arguments.get(0);
        JsonNode part = arguments.get(1);
        if (whole.isArray()) {
            return containsItem(arguments, part);
        }
        if (whole.isObject() && part.isString() && !Opaque.in(part)) {
            return Nodes.flag(Nodes.member(whole, part.stringValue()).isPresent());
        }
        if (Opaque.in(whole) || Opaque.in(part)) {
            boolean certain =
                    !Opaque.in(part) && Opaque.known(Nodes.written(whole)).contains(Nodes.written(part));
            return certain ? Nodes.flag(true) : arguments.opaque();
        }
        return Nodes.flag(arguments.text(0).contains(Nodes.written(part)));
    }

    private static JsonNode containsItem(Arguments arguments, JsonNode wanted) {
        boolean known = true;
        for (JsonNode item : arguments.list(0)) {
            Optional<Boolean> same = Same.of(item, wanted, arguments.scope().budget());
            if (same.equals(Optional.of(true))) {
                return Nodes.flag(true);
            }
            known &= same.isPresent();
        }
        return known ? Nodes.flag(false) : arguments.opaque();
    }

    private static JsonNode at(Arguments arguments, int index) {
        JsonNode value = arguments.get(0);
        if (Opaque.in(value)) {
            return arguments.opaque();
        }
        int size = value.isString()
                ? value.stringValue().length()
                : arguments.list(0).size();
        if (size == 0) {
            return value.isString() ? value : Nodes.nothing();
        }
        int position = index < 0 ? size - 1 : index;
        if (value.isString()) {
            return Nodes.text(value.stringValue().substring(position, position + 1));
        }
        JsonNode item = value.get(position);
        return Opaque.isRest(item) ? arguments.opaque() : item;
    }

    private static JsonNode part(Arguments arguments, long from, long count) {
        JsonNode value = arguments.get(0);
        long size = value.isString()
                ? value.stringValue().length()
                : arguments.list(0).size();
        int start = (int) Math.min(Math.max(0, from), size);
        int end = start + (int) Math.min(size - start, Math.max(0, count));
        if (value.isString()) {
            return Nodes.text(value.stringValue().substring(start, end));
        }
        return hasRest(value)
                ? arguments.opaque()
                : Nodes.list(arguments.list(0).subList(start, end));
    }

    private static int index(Arguments arguments, boolean last) {
        JsonNode value = arguments.get(0);
        if (value.isString()) {
            String text = value.stringValue().toLowerCase(Locale.ROOT);
            String wanted = arguments.text(1).toLowerCase(Locale.ROOT);
            return last ? text.lastIndexOf(wanted) : text.indexOf(wanted);
        }
        List<JsonNode> items = arguments.list(0);
        arguments.scope().budget().walk(value);
        return last ? items.lastIndexOf(arguments.get(1)) : items.indexOf(arguments.get(1));
    }
}
