package dev.portolan.io.importing.arm.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an expression sees from where it stands. */
public interface Scope {

    JsonNode parameter(String name);

    JsonNode variable(String name);

    /** Which round of a copy loop this is, from 0; the innermost loop where {@code loop} is empty. */
    JsonNode copyIndex(String loop);

    /** A variable of a lambda around here. */
    JsonNode lambdaVariable(String name);

    /** The function of that name, whatever its case. */
    Optional<ArmFunction> function(String name);

    /**
     * What a resource will be once it is there.
     *
     * @param what its id, its name, or its symbolic name
     * @param whole whether the whole resource is meant and not its properties only
     */
    JsonNode reference(String what, boolean whole);

    /** The resource id that a symbolic name stands for. */
    Optional<String> idOf(String symbolicName);

    /** A member of what is not known. */
    JsonNode within(JsonNode opaque, JsonNode key);

    /** Where the deployment goes. */
    Place place();

    /** Tells the reader of the design what was taken for granted. */
    void assume(String sentence);

    Budget budget();
}
