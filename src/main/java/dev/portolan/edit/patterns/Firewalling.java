package dev.portolan.edit.patterns;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.model.ComponentId;

/** The web application firewall that every entry has. */
final class Firewalling {

    private static final String RULE_SET = "DRS 2.1";

    private Firewalling() {}

    /** A WAF policy that prevents: the one that there is, or a new one. */
    static ComponentId policy(Draft draft) {
        return draft.all(EdgeKinds.WAF_POLICY_KIND).stream()
                .findFirst()
                .map(policy -> policy.id())
                .orElseGet(() -> draft.add(
                                EdgeKinds.WAF_POLICY_KIND,
                                "waf-edge",
                                ComponentId.CANVAS,
                                Given.of(EdgeKinds.WAF_ENABLED, true)
                                        .and(EdgeKinds.WAF_MODE, EdgeKinds.WafMode.PREVENTION)
                                        .and(EdgeKinds.RULE_SET, RULE_SET))
                        .id());
    }
}
