package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import java.util.List;

/** NSG-010: a network security group holds so many rules and no more. */
final class GroupRoomRule implements Rule {

    private static final Threshold MOST = new Threshold(
            "most", 900, "Rules above which a group counts as full; Azure's limit is 1,000 (S-N19, RC-ALZ D09.07)");

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-010",
                    "Network security groups should have room for more rules",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            A network security group holds 1,000 rules. Close to that, the rule that an incident asks for cannot be added.
            """,
                    """
            Merge rules: each holds several ranges and ports; use service tags and application security groups.
            """,
                    """
            The group has 900 rules or fewer.
            """,
                    List.of(Sources.NETWORK_LIMITS, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D09.07"))
            .about(FilterKinds.NETWORK_SECURITY_GROUP)
            .thresholds(MOST);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> groups = review.estate().all(FilterKinds.NETWORK_SECURITY_GROUP);
        if (groups.isEmpty()) {
            return Verdict.notApplicable("the design has no network security group");
        }
        Cases cases = new Cases();
        for (Component group : groups) {
            int rules = FilterKinds.RULES.of(group).orElse(List.of()).size();
            if (rules > review.value(INFO, MOST)) {
                cases.found(Finding.of(
                        INFO,
                        "'%s' has %d rules, of %d that a group can hold."
                                .formatted(group.name(), rules, AzureNumbers.RULES_PER_GROUP),
                        group));
            }
        }
        return cases.verdict();
    }
}
