package dev.portolan.io.importing.arm.expression;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What stands between {@code [} and {@code ]} in a template's text. */
public interface Expression {

    /**
     * Its value in this place; opaque where nobody knows it, or where it has none.
     *
     * @throws TooMuch where the file takes beyond all measure
     */
    JsonNode value(Scope scope);

    /** A text or number that stands there itself. */
    record Literal(JsonNode literal) implements Expression {
        @Override
        public JsonNode value(Scope scope) {
            return literal;
        }
    }

    /** A function with its arguments; {@code name} has a dot where the template itself defines it. */
    record Call(String name, List<Expression> arguments) implements Expression {
        @Override
        public JsonNode value(Scope scope) {
            try {
                scope.budget().enter();
            } catch (NotEvaluated e) {
                return Opaque.because(name + "(…)", e.reason());
            }
            Arguments given = new Arguments(name, arguments, scope);
            try {
                ArmFunction function = scope.function(name)
                        .orElseThrow(() -> new NotEvaluated("Portolan does not know this function"));
                return function.call(given);
            } catch (NotEvaluated e) {
                return Opaque.because(Opaque.label(Opaque.call(name, given.known())), e.reason());
            } finally {
                scope.budget().leave();
            }
        }
    }

    /**
     * A member of a record, or an item of a list.
     *
     * @param maybe whether it is null where there is none, as {@code .?} and {@code [?]} say
     */
    record Member(Expression of, Expression key, boolean maybe) implements Expression {
        @Override
        public JsonNode value(Scope scope) {
            JsonNode whole = of.value(scope);
            JsonNode at = key.value(scope);
            try {
                return Members.of(whole, at, scope).orElseGet(() -> maybe ? Nodes.nothing() : missing(whole, at));
            } catch (NotEvaluated e) {
                return missing(whole, at);
            }
        }

        private static JsonNode missing(JsonNode whole, JsonNode at) {
            String there = whole.isObject()
                    ? "there are " + String.join(", ", whole.propertyNames())
                    : "there are " + whole.size() + " items";
            return Opaque.of("no '" + Opaque.label(at) + "' is there, " + there);
        }
    }
}
