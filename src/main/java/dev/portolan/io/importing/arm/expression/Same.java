package dev.portolan.io.importing.arm.expression;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares values some of which may not be known. */
public final class Same {

    private Same() {}

    /** Whether two values are equal; empty where that is not known. */
    public static Optional<Boolean> of(JsonNode one, JsonNode other, Budget budget) {
        budget.spend(Budget.LOOK);
        if (isOne(one, other)) {
            return Optional.of(true);
        }
        if (Opaque.in(one) || Opaque.in(other)) {
            return Opaque.label(one).equals(Opaque.label(other)) ? Optional.of(true) : couldBe(one, other);
        }
        if (one.isObject() && other.isObject()) {
            return records(one, other, budget);
        }
        if (one.isArray() && other.isArray()) {
            return lists(one, other, budget);
        }
        return Optional.of(
                one.isNumber() && other.isNumber() ? one.doubleValue() == other.doubleValue() : one.equals(other));
    }

    @SuppressWarnings(
            "ReferenceEquality") // lists may hold one list again and again, and to look into it takes for ever
    private static boolean isOne(JsonNode one, JsonNode other) {
        return one == other;
    }

    /** A text that is filled for certain is not the empty one, whatever it will be. */
    private static Optional<Boolean> couldBe(JsonNode one, JsonNode other) {
        boolean empty = one.isString() && one.stringValue().isEmpty()
                || other.isString() && other.stringValue().isEmpty();
        boolean filled = one.isString() && Opaque.isFilled(one.stringValue())
                || other.isString() && Opaque.isFilled(other.stringValue());
        return empty && filled ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Boolean> records(JsonNode one, JsonNode other, Budget budget) {
        if (one.size() != other.size()) {
            return Optional.of(false);
        }
        boolean known = true;
        for (Map.Entry<String, JsonNode> member : one.properties()) {
            Optional<JsonNode> match = Nodes.member(other, member.getKey());
            Optional<Boolean> same = match.isEmpty() ? Optional.of(false) : of(member.getValue(), match.get(), budget);
            if (same.equals(Optional.of(false))) {
                return same;
            }
            known &= same.isPresent();
        }
        return known ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Boolean> lists(JsonNode one, JsonNode other, Budget budget) {
        if (one.size() != other.size()) {
            return Optional.of(false);
        }
        boolean known = true;
        for (int i = 0; i < one.size(); i++) {
            Optional<Boolean> same = of(one.get(i), other.get(i), budget);
            if (same.equals(Optional.of(false))) {
                return same;
            }
            known &= same.isPresent();
        }
        return known ? Optional.of(true) : Optional.empty();
    }
}
