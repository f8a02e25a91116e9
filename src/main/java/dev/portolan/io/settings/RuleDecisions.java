package dev.portolan.io.settings;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.RuleSettings;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Threshold;
import dev.portolan.io.json.Cursor;
import dev.portolan.io.json.Node;
import dev.portolan.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a project decided about single rules: off, another severity, other numbers. */
final class RuleDecisions {

    private static final String OFF = "off";
    private static final Set<String> KNOWN = Set.of("severity", "thresholds");

    private final Map<String, RuleInfo> rules;
    private final Map<String, Severity> severities = new HashMap<>();
    private final Set<String> off = new HashSet<>();
    private final Map<String, Map<String, Integer>> thresholds = new HashMap<>();

    RuleDecisions(List<RuleInfo> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity(), (one, other) -> one));
    }

    RuleSettings read(Cursor at) {
        at.membersByName().forEach((id, decision) -> {
            RuleInfo rule = rules.get(id);
            if (rule == null) {
                decision.error("there is no rule \"%s\"%s"
                        .formatted(id, Known.near(id, rules.keySet(), "; portolan rules lists them all")));
            } else {
                decide(rule, decision);
            }
        });
        return new RuleSettings(severities, off, thresholds);
    }

    private void decide(RuleInfo rule, Cursor at) {
        if (!(at.node() instanceof Node.Fields)) {
            severity(rule, at);
            return;
        }
        Known.check(at, KNOWN);
        at.member("severity").ifPresent(severity -> severity(rule, severity));
        at.member("thresholds").ifPresent(numbers -> thresholds(rule, numbers));
    }

    /** To older YAML the word off means false. */
    private void severity(RuleInfo rule, Cursor at) {
        if (at.value().equals(Value.of(OFF)) || at.value().equals(Value.of(false))) {
            off.add(rule.id());
        } else if (at.value() instanceof Value.Text) {
            Known.word(at, Severity.class).ifPresent(severity -> severities.put(rule.id(), severity));
        } else {
            at.wrong("off, error, warning or info");
        }
    }

    private void thresholds(RuleInfo rule, Cursor at) {
        Map<String, Threshold> known =
                rule.thresholds().stream().collect(Collectors.toMap(Threshold::name, Function.identity()));
        Map<String, Integer> set = new HashMap<>();
        at.membersByName().forEach((name, number) -> {
            if (known.isEmpty()) {
                number.error(rule.id() + " has no numbers to set; remove this");
            } else if (!known.containsKey(name)) {
                number.error("%s has no number \"%s\"%s".formatted(rule.id(), name, Known.meant(name, known.keySet())));
            } else {
                set.put(name, at.whole(name, 0, Integer.MAX_VALUE, 0));
            }
        });
        thresholds.put(rule.id(), set);
    }
}
