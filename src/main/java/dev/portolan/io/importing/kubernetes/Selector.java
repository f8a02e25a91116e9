package dev.portolan.io.importing.kubernetes;

import java.util.List;
import java.util.Map;

/** Which labels somebody looks for. */
record Selector(Map<String, String> labels, List<Yaml> expressions) {

    /** As services write it: labels and nothing else. */
    static Selector plain(Yaml labels) {
        return new Selector(labels.labels(), List.of());
    }

    /** As everything else writes it; without content it takes everything. */
    static Selector of(Yaml selector) {
        return new Selector(
                selector.at("matchLabels").labels(),
                selector.at("matchExpressions").items());
    }

    boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    boolean takes(Map<String, String> candidate) {
        return labels.entrySet().stream().allMatch(each -> each.getValue().equals(candidate.get(each.getKey())))
                && expressions.stream().allMatch(each -> holds(each, candidate));
    }

    private static boolean holds(Yaml expression, Map<String, String> candidate) {
        String key = expression.at("key").text();
        List<String> values = expression.at("values").texts();
        boolean has = candidate.containsKey(key);
        return switch (expression.at("operator").text()) {
            case "In" -> has && values.contains(candidate.get(key));
            case "NotIn" -> !has || !values.contains(candidate.get(key));
            case "Exists" -> has;
            case "DoesNotExist" -> !has;
            default -> false;
        };
    }
}
