package dev.portolan.io.importing.arm.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A place inside another one: a round of a loop, the body of a lambda, a function of the template's own. */
public class InnerScope implements Scope {

    private final Scope outer;

    protected InnerScope(Scope outer) {
        this.outer = outer;
    }

    /** A round of a copy loop. */
    public static Scope round(Scope outer, String loop, JsonNode index) {
        return new InnerScope(outer) {
            @Override
            public JsonNode copyIndex(String name) {
                return name.isEmpty() || name.equalsIgnoreCase(loop) ? index : super.copyIndex(name);
            }
        };
    }

    /** The body of a lambda whose variable has a value. */
    public static Scope lambda(Scope outer, String variable, JsonNode value) {
        return new InnerScope(outer) {
            @Override
            public JsonNode lambdaVariable(String name) {
                return name.equalsIgnoreCase(variable) ? value : super.lambdaVariable(name);
            }
        };
    }

    @Override
    public JsonNode parameter(String name) {
        return outer.parameter(name);
    }

    @Override
    public JsonNode variable(String name) {
        return outer.variable(name);
    }

    @Override
    public JsonNode copyIndex(String loop) {
        return outer.copyIndex(loop);
    }

    @Override
    public JsonNode lambdaVariable(String name) {
        return outer.lambdaVariable(name);
    }

    @Override
    public Optional<ArmFunction> function(String name) {
        return outer.function(name);
    }

    @Override
    public JsonNode reference(String what, boolean whole) {
        return outer.reference(what, whole);
    }

    @Override
    public Optional<String> idOf(String symbolicName) {
        return outer.idOf(symbolicName);
    }

    @Override
    public JsonNode within(JsonNode opaque, JsonNode key) {
        return outer.within(opaque, key);
    }

    @Override
    public Place place() {
        return outer.place();
    }

    @Override
    public void assume(String sentence) {
        outer.assume(sentence);
    }

    @Override
    public Budget budget() {
        return outer.budget();
    }
}
