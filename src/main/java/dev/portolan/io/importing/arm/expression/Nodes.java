package dev.portolan.io.importing.arm.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the values of expressions, each number in one form only, so that equal ones are equal. */
public final class Nodes {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 300;
    private static final int LONGEST_TEXT = 4_000_000;

    private Nodes() {}

    public static JsonNode text(String text) {
        return FACTORY.stringNode(text);
    }

    public static JsonNode flag(boolean on) {
        return FACTORY.booleanNode(on);
    }

    public static JsonNode nothing() {
        return FACTORY.nullNode();
    }

    public static JsonNode whole(long number) {
        return FACTORY.numberNode(number);
    }

    /** The number that {@code text} writes. */
    public static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            return FACTORY.numberNode(number.doubleValue());
        }
        BigInteger whole = number.toBigInteger();
        boolean isWhole = number.compareTo(new BigDecimal(whole)) == 0 && whole.bitLength() < Long.SIZE;
        return isWhole ? whole(whole.longValueExact()) : FACTORY.numberNode(number.doubleValue());
    }

    public static ArrayNode list() {
        return FACTORY.arrayNode();
    }

    public static ArrayNode list(Collection<? extends JsonNode> items) {
        return FACTORY.arrayNode(items.size()).addAll(items);
    }

    public static ObjectNode record() {
        return FACTORY.objectNode();
    }

    /** The member of that name, whatever its case. */
    public static Optional<JsonNode> member(JsonNode record, String name) {
        JsonNode exact = record.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return record.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The name of {@code record} that equals this one but for its case; the name itself where there is none. */
    public static String nameIn(JsonNode record, String name) {
        return record.has(name)
                ? name
                : record.propertyNames().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name);
    }

    /**
     * What a value looks like inside a text, as {@code string()} and {@code format()} write it.
     *
     * @throws NotEvaluated where that is beyond all measure
     */
    public static String written(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "True" : "False";
        }
        return value.isNull() ? "" : Written.whole(value, LONGEST_TEXT);
    }
}
