package dev.portolan.io.importing.arm.expression;

import tools.jackson.databind.JsonNode;

/** A function that expressions may call. */
@FunctionalInterface
public interface ArmFunction {

    /** @throws NotEvaluated where it has no value for these arguments */
    JsonNode call(Arguments arguments);
}
