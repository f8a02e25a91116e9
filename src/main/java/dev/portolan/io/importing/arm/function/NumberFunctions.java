package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import tools.jackson.databind.JsonNode;

/** Arithmetic with whole numbers. */
final class NumberFunctions {

    private NumberFunctions() {}

    static void addTo(Table table) {
        calculate(table, "add", Math::addExact);
        calculate(table, "sub", Math::subtractExact);
        calculate(table, "mul", Math::multiplyExact);
        calculate(table, "div", (one, other) -> one / other);
        calculate(table, "mod", (one, other) -> one % other);
        table.add("int", 1, 1, a -> Nodes.whole(a.whole(0)));
        table.add("float", 1, 1, NumberFunctions::decimal);
        table.add(
                "min",
                1,
                Table.ANY,
                a -> Nodes.whole(
                        numbers(a).stream().mapToLong(Long::longValue).min().orElseThrow(NumberFunctions::none)));
        table.add(
                "max",
                1,
                Table.ANY,
                a -> Nodes.whole(
                        numbers(a).stream().mapToLong(Long::longValue).max().orElseThrow(NumberFunctions::none)));
    }

    private static JsonNode decimal(Arguments arguments) {
        try {
            return Nodes.number(Nodes.written(arguments.get(0)));
        } catch (NumberFormatException e) {
            throw new NotEvaluated("the text writes no number");
        }
    }

    private static void calculate(Table table, String name, LongBinaryOperator operator) {
        table.add(name, 2, 2, a -> {
            try {
                return Nodes.whole(operator.applyAsLong(a.whole(0), a.whole(1)));
            } catch (ArithmeticException e) {
                throw new NotEvaluated("the result is no number that Azure can hold");
            }
        });
    }

    /** The arguments, or the items of the only one. */
    private static List<Long> numbers(Arguments arguments) {
        List<Long> numbers = new ArrayList<>();
        if (!arguments.get(0).isArray()) {
            for (int i = 0; i < arguments.size(); i++) {
                numbers.add(arguments.whole(i));
            }
            return numbers;
        }
        for (JsonNode item : arguments.list(0)) {
            if (Opaque.in(item) || !item.isIntegralNumber()) {
                throw new NotEvaluated("\"" + Opaque.label(item) + "\" is no whole number");
            }
            numbers.add(item.longValue());
        }
        return numbers;
    }

    private static NotEvaluated none() {
        return new NotEvaluated("the list is empty");
    }
}
