package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.NotEvaluated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Values by name, each evaluated once; and once more when all resources of the file are found, as what refers to them is
 * opaque before.
 */
final class Memo {

    private final Import session;
    private final String kind;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private boolean isComplete;

    /** @param kind of what is evaluated, for messages: {@code variable} */
    Memo(Import session, String kind) {
        this.session = session;
        this.kind = kind;
    }

    /** @throws NotEvaluated where the value asks for itself */
    JsonNode get(String name, Supplier<JsonNode> evaluation) {
        if (isComplete != session.isComplete()) {
            values.clear();
            isComplete = session.isComplete();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        JsonNode known = values.get(lower);
        if (known != null) {
            return known;
        }
        if (!asked.add(lower)) {
            throw new NotEvaluated("the " + kind + " \"" + name + "\" is made from itself");
        }
        try {
            JsonNode value = evaluation.get();
            values.put(lower, value);
            return value;
        } finally {
            asked.remove(lower);
        }
    }
}
