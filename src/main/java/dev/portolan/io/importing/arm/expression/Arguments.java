package dev.portolan.io.importing.arm.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The arguments of one call, each evaluated when it is first asked for. */
public final class Arguments {

    private static final long LABEL_COST = 1_000;
    private static final long TEXT_COST = 2;

    private final String function;
    private final List<Expression> expressions;
    private final Scope scope;
    private final List<Optional<JsonNode>> values = new ArrayList<>();

    Arguments(String function, List<Expression> expressions, Scope scope) {
        this.function = function;
        this.expressions = expressions;
        this.scope = scope;
        expressions.forEach(expression -> values.add(Optional.empty()));
    }

    public String function() {
        return function;
    }

    public int size() {
        return expressions.size();
    }

    public Scope scope() {
        return scope;
    }

    public JsonNode get(int index) {
        if (index >= size()) {
            throw new NotEvaluated("argument " + (index + 1) + " is missing");
        }
        Optional<JsonNode> known = values.get(index);
        if (known.isPresent()) {
            return known.get();
        }
        JsonNode value = expressions.get(index).value(scope);
        values.set(index, Optional.of(value));
        return value;
    }

    public List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            all.add(get(i));
        }
        return all;
    }

    /** Those that were asked for; an ellipsis stands for each other one. */
    List<JsonNode> known() {
        return values.stream().map(value -> value.orElse(Opaque.of("…"))).toList();
    }

    /** The argument itself where it is a call of {@code lambda}. */
    public Optional<Expression.Call> lambda(int index) {
        return index < size()
                        && expressions.get(index) instanceof Expression.Call call
                        && call.name().equalsIgnoreCase("lambda")
                ? Optional.of(call)
                : Optional.empty();
    }

    /** The function's value where it cannot be known yet. */
    public JsonNode opaque() {
        List<JsonNode> all = all();
        scope.budget().spend(all.stream().anyMatch(JsonNode::isContainer) ? LABEL_COST : 1);
        return Opaque.call(function, all);
    }

    /**
     * The values as one text.
     *
     * @throws TooMuch where it is beyond all measure
     */
    public String joined(List<JsonNode> all, String separator) {
        StringBuilder text = new StringBuilder();
        String gap = "";
        for (JsonNode value : all) {
            String written = Nodes.written(value);
            scope.budget().spend(TEXT_COST * (written.length() + gap.length()));
            text.append(gap).append(written);
            gap = separator;
        }
        return text.toString();
    }

    public String text(int index) {
        JsonNode value = get(index);
        if (!value.isString()) {
            throw wrong(index, "a text");
        }
        return value.stringValue();
    }

    public String text(int index, String otherwise) {
        return index < size() ? text(index) : otherwise;
    }

    /** A whole number; texts that write one will do, as they do in Azure. */
    public long whole(int index) {
        JsonNode value = get(index);
        try {
            return value.isIntegralNumber() ? value.longValue() : Long.parseLong(Nodes.written(value));
        } catch (NumberFormatException e) {
            throw wrong(index, "a whole number");
        }
    }

    public boolean flag(int index) {
        JsonNode value = get(index);
        String written = Nodes.written(value);
        if (written.equalsIgnoreCase("true") || written.equalsIgnoreCase("false")) {
            return written.equalsIgnoreCase("true");
        }
        throw wrong(index, "true or false");
    }

    public List<JsonNode> list(int index) {
        JsonNode value = get(index);
        if (!value.isArray()) {
            throw wrong(index, "a list");
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        scope.budget().spend(items.size());
        return items;
    }

    public JsonNode record(int index) {
        JsonNode value = get(index);
        if (!value.isObject()) {
            throw wrong(index, "a record");
        }
        return value;
    }

    private static NotEvaluated wrong(int index, String wanted) {
        return new NotEvaluated("argument " + (index + 1) + " is not " + wanted);
    }
}
