package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** AFD-006: managed rule sets take the Premium tier. */
final class ManagedRulesTierRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-006",
                    "Front Door with managed WAF rules should be Premium",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            On the Standard tier a WAF policy has custom rules only. The managed rule sets against known attacks and bots
            are part of Premium.
            """,
                    """
            Use the Premium tier, or do without managed rules knowingly and clear the rule set.
            """,
                    """
            The policy names no managed rule set.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of("Azure Policy dfc212af-17ea-423a-9dcb-91e2cb2caa6b"))
            .about(EdgeKinds.FRONT_DOOR, EdgeKinds.WAF_POLICY_KIND)
            .fix("Set the tier to Premium");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component door : estate.all(EdgeKinds.FRONT_DOOR)) {
            Optional<Component> policy = estate.target(door, EdgeKinds.WAF_POLICY);
            Known<String> rules = policy.map(EdgeKinds.RULE_SET::of).orElse(Known.unknown());
            if (!rules.matches(text -> !text.isBlank())) {
                continue;
            }
            looked = true;
            Known<EdgeKinds.FrontDoorTier> tier = EdgeKinds.TIER.of(door);
            if (!tier.isKnown()) {
                cases.missing(
                        door,
                        EdgeKinds.TIER,
                        "nobody said which tier " + door.name() + " has, and its policy expects managed rules");
            } else if (tier.is(EdgeKinds.FrontDoorTier.STANDARD)) {
                cases.found(Finding.of(
                                INFO,
                                "The WAF policy '%s' of '%s' expects the managed rules %s, which the tier Standard does not have."
                                        .formatted(policy.get().name(), door.name(), rules.value()),
                                door,
                                policy.get())
                        .fixedBy(Edits.setProperty(door, EdgeKinds.TIER, EdgeKinds.FrontDoorTier.PREMIUM)));
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no WAF policy of a Front Door has managed rules");
    }
}
