package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Same;
import java.util.Optional;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/** Conditions and comparisons. What decides them is evaluated, what they do not need is not. */
final class LogicFunctions {

    private LogicFunctions() {}

    static void addTo(Table table) {
        table.add("true", 0, 0, a -> Nodes.flag(true));
        table.add("false", 0, 0, a -> Nodes.flag(false));
        table.add("bool", 1, 1, a -> Nodes.flag(a.get(0).isNumber() ? a.whole(0) != 0 : a.flag(0)));
        table.add("not", 1, 1, a -> Nodes.flag(!a.flag(0)));
        table.addOpen("and", 1, Table.ANY, a -> all(a, true));
        table.addOpen("or", 1, Table.ANY, a -> all(a, false));
        table.addOpen("if", 3, 3, LogicFunctions::either);
        table.addOpen("coalesce", 1, Table.ANY, LogicFunctions::coalesce);
        table.addOpen("equals", 2, 2, LogicFunctions::equal);
        compare(table, "less", order -> order < 0);
        compare(table, "lessOrEquals", order -> order <= 0);
        compare(table, "greater", order -> order > 0);
        compare(table, "greaterOrEquals", order -> order >= 0);
    }

    private static void compare(Table table, String name, IntPredicate wanted) {
        table.add(name, 2, 2, a -> Nodes.flag(wanted.test(order(a))));
    }

    private static int order(Arguments arguments) {
        JsonNode one = arguments.get(0);
        JsonNode other = arguments.get(1);
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        if (one.isString() && other.isString()) {
            return one.stringValue().compareTo(other.stringValue());
        }
        throw new NotEvaluated("a text and a number have no order");
    }

    /** {@code wanted} where every argument is so; known as soon as one is not, whatever the opaque ones are. */
    private static JsonNode all(Arguments arguments, boolean wanted) {
        boolean known = true;
        for (int i = 0; i < arguments.size(); i++) {
            if (Opaque.in(arguments.get(i))) {
                known = false;
            } else if (arguments.flag(i) != wanted) {
                return Nodes.flag(!wanted);
            }
        }
        return known ? Nodes.flag(wanted) : arguments.opaque();
    }

    private static JsonNode either(Arguments arguments) {
        if (!Opaque.in(arguments.get(0))) {
            return arguments.get(arguments.flag(0) ? 1 : 2);
        }
        Optional<Boolean> same =
                Same.of(arguments.get(1), arguments.get(2), arguments.scope().budget());
        return same.equals(Optional.of(true)) ? arguments.get(1) : arguments.opaque();
    }

    private static JsonNode coalesce(Arguments arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).isNull()) {
                return arguments.get(i);
            }
        }
        return Nodes.nothing();
    }

    private static JsonNode equal(Arguments arguments) {
        return Same.of(arguments.get(0), arguments.get(1), arguments.scope().budget())
                .map(Nodes::flag)
                .orElseGet(arguments::opaque);
    }
}
