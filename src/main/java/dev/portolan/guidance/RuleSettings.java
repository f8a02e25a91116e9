package dev.portolan.guidance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a project decided about rules.
 *
 * @param severities by rule id: the severity of every finding of that rule, whatever the rule says
 * @param off ids of rules that are not asked
 * @param thresholds by rule id and name
 */
public record RuleSettings(
        Map<String, Severity> severities, Set<String> off, Map<String, Map<String, Integer>> thresholds) {

    /** Everything as the rules say. */
    public static final RuleSettings NONE = new RuleSettings(Map.of(), Set.of(), Map.of());

    public RuleSettings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        thresholds = Map.copyOf(thresholds);
    }

    public Optional<Severity> severity(String rule) {
        return Optional.ofNullable(severities.get(rule));
    }

    public boolean isOff(String rule) {
        return off.contains(rule);
    }

    /** What holds in this project. */
    public int value(RuleInfo rule, Threshold threshold) {
        return thresholds.getOrDefault(rule.id(), Map.of()).getOrDefault(threshold.name(), threshold.usual());
    }
}
