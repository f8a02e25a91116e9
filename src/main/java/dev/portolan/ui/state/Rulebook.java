package dev.portolan.ui.state;

import dev.portolan.guidance.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that a design is held against, in their order, and found by their ids. */
public final class Rulebook {

    private final List<RuleInfo> rules;
    private final Map<String, RuleInfo> byId = new HashMap<>();

    public Rulebook(List<RuleInfo> rules) {
        this.rules = List.copyOf(rules);
        this.rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    }

    public List<RuleInfo> rules() {
        return rules;
    }

    public Optional<RuleInfo> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
