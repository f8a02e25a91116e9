package dev.portolan.io.importing.arm.expression;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists and records as text, however large they are: lists may hold the same list again and again. */
final class Written {

    private static final int DEEPEST = 150;

    private final StringBuilder text = new StringBuilder();
    private final int longest;

    private Written(int longest) {
        this.longest = longest;
    }

    /** As compact JSON, cut where it is longer. */
    static String cut(JsonNode value, int longest) {
        Written written = new Written(longest);
        written.add(value, 0);
        return written.isFull() ? written.text.substring(0, longest) : written.text.toString();
    }

    /**
     * As compact JSON.
     *
     * @throws NotEvaluated where it is longer
     */
    static String whole(JsonNode value, int longest) {
        Written written = new Written(longest);
        written.add(value, 0);
        if (written.isFull()) {
            throw new NotEvaluated("the value is too long to be a text");
        }
        return written.text.toString();
    }

    private boolean isFull() {
        return text.length() > longest;
    }

    private void add(JsonNode value, int depth) {
        if (isFull()) {
            return;
        }
        if (depth > DEEPEST) {
            text.append("\"…\"");
        } else if (value.isObject()) {
            record(value, depth);
        } else if (value.isArray()) {
            list(value, depth);
        } else {
            text.append(value);
        }
    }

    private void record(JsonNode value, int depth) {
        text.append('{');
        String gap = "";
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            text.append(gap).append(Nodes.text(member.getKey())).append(':');
            add(member.getValue(), depth + 1);
            gap = ",";
            if (isFull()) {
                return;
            }
        }
        text.append('}');
    }

    private void list(JsonNode value, int depth) {
        text.append('[');
        String gap = "";
        for (JsonNode item : value) {
            text.append(gap);
            add(item, depth + 1);
            gap = ",";
            if (isFull()) {
                return;
            }
        }
        text.append(']');
    }
}
