package dev.portolan.io.importing.arm.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds members of records and items of lists. */
public final class Members {

    private Members() {}

    /**
     * The member or item; empty where there is none.
     *
     * @throws NotEvaluated where {@code whole} can have none
     */
    public static Optional<JsonNode> of(JsonNode whole, JsonNode key, Scope scope) {
        if (Opaque.in(whole) || Opaque.in(key)) {
            return Optional.of(scope.within(whole, key));
        }
        if (whole.isObject() && key.isString()) {
            return Nodes.member(whole, key.stringValue());
        }
        if (whole.isArray() && key.isIntegralNumber()) {
            long index = key.longValue();
            return index >= 0 && index < whole.size() ? Optional.of(whole.get((int) index)) : Optional.empty();
        }
        if (whole.isNull()) {
            return Optional.empty();
        }
        throw new NotEvaluated("no member " + key + " can be there");
    }
}
