package dev.portolan.guidance.firewall;

import dev.portolan.catalog.EgressKinds;
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
import java.util.List;

/** FW-002: rules belong into a firewall policy. */
final class FirewallPolicyRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-002",
                    "The firewall should be configured by a firewall policy",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Classic rules are kept on each firewall itself. They cannot be inherited or shared between firewalls, and
            newer features are configured in firewall policies only.
            """,
                    """
            Move the rules into a firewall policy.
            """,
                    """
            The firewall has a policy, which is what Azure creates today.
            """,
                    List.of(Sources.REVIEW_CHECKLISTS, Sources.AZURE_POLICY),
                    List.of("Policy 794d77cc", "RC-ALZ D07.10"))
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Move the rules into a firewall policy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> firewalls = review.estate().all(EgressKinds.AZURE_FIREWALL);
        if (firewalls.isEmpty()) {
            return Verdict.notApplicable("the design has no Azure Firewall");
        }
        Cases cases = new Cases();
        firewalls.forEach(firewall -> check(firewall, cases));
        return cases.verdict();
    }

    private static void check(Component firewall, Cases cases) {
        if (EgressKinds.CLASSIC_RULES.of(firewall).is(true)) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' has classic rules instead of a firewall policy.".formatted(firewall.name()),
                            firewall)
                    .fixedBy(Edits.setProperty(firewall, EgressKinds.CLASSIC_RULES, false)));
        }
    }
}
