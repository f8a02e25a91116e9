package dev.portolan.io.importing.arm.expression;

import tools.jackson.databind.JsonNode;

/** A function that expressions may call. */
@FunctionalInterface
public interface ArmFunction {

    /**
     * Its value; opaque where nobody knows it yet.
     *
     * @throws NotEvaluated where it has none for these arguments
     */
    JsonNode call(Arguments arguments);
}
