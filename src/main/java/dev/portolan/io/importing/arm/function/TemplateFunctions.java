package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import tools.jackson.databind.JsonNode;

/** What a template defines itself: parameters, variables, rounds of loops. */
final class TemplateFunctions {

    private TemplateFunctions() {}

    static void addTo(Table table) {
        table.add("parameters", 1, 1, a -> a.scope().parameter(a.text(0)));
        table.add("variables", 1, 1, a -> a.scope().variable(a.text(0)));
        table.add("lambdaVariables", 1, 1, a -> a.scope().lambdaVariable(a.text(0)));
        table.addOpen("copyIndex", 0, 2, TemplateFunctions::copyIndex);
        table.addOpen("fail", 0, 1, a -> {
            throw new NotEvaluated("the template gives up here");
        });
    }

    private static JsonNode copyIndex(Arguments arguments) {
        boolean named = arguments.size() > 0 && arguments.get(0).isString() && !Opaque.in(arguments.get(0));
        JsonNode index = arguments.scope().copyIndex(named ? arguments.text(0) : "");
        int offset = named ? 1 : 0;
        if (arguments.size() <= offset) {
            return index;
        }
        return Opaque.in(index) || Opaque.in(arguments.get(offset))
                ? arguments.opaque()
                : Nodes.whole(index.longValue() + arguments.whole(offset));
    }
}
