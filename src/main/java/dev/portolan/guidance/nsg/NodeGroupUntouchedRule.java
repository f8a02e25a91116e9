package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;

/** NSG-006: the group that AKS keeps on its nodes is not for rules of one's own. */
final class NodeGroupUntouchedRule implements Rule {

    /** AKS names its rules so and gives them these priorities (S-CPA, securitygroup.go). */
    private static final String PREFIX = "k8s-azure-lb";

    private static final int FIRST_PRIORITY = 500;

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-006",
                    "The security group that AKS manages must not have rules of one's own",
                    Severity.ERROR,
                    Pillar.OPERATIONS,
                    """
            AKS keeps a network security group on the nodes' network interfaces and writes its rules. Changing it is not
            supported: the next reconciliation may undo it, and the cluster loses its support.
            """,
                    """
            Put the rules into a network security group of the subnet, and leave the one of AKS alone.
            """,
                    """
            The group is one of the subnet's own; its rules are those that AKS writes for services.
            """,
                    List.of(Sources.NETWORK_CONCEPTS, Sources.PSRULE, Sources.CLOUD_PROVIDER),
                    List.of("PSRule Azure.NSG.AKSRules (AZR-000292)"))
            .about(FilterKinds.NETWORK_SECURITY_GROUP)
            .fix("Take the rules out of the group of AKS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> managed = review.estate().all(FilterKinds.NETWORK_SECURITY_GROUP).stream()
                .filter(group -> FilterKinds.MANAGED_BY_AKS.of(group).is(true))
                .toList();
        if (managed.isEmpty()) {
            return Verdict.notApplicable("no network security group is drawn as managed by AKS");
        }
        Cases cases = new Cases();
        managed.forEach(group -> check(group, cases));
        return cases.verdict();
    }

    private static void check(Component group, Cases cases) {
        Known<List<Properties>> rules = FilterKinds.RULES.of(group);
        if (!rules.isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        List<Properties> own =
                rules.value().stream().filter(rule -> !isByAks(rule)).toList();
        if (own.isEmpty()) {
            return;
        }
        List<String> names = own.stream()
                .map(rule -> "'" + FilterKinds.NAME.of(rule).orElse("without a name") + "'")
                .toList();
        cases.found(Finding.of(
                        INFO,
                        "'%s', which AKS manages, has rules that AKS did not write: %s."
                                .formatted(group.name(), Listing.of(names)),
                        group)
                .fixedBy(Edits.setProperty(
                                group,
                                FilterKinds.RULES,
                                rules.value().stream()
                                        .filter(NodeGroupUntouchedRule::isByAks)
                                        .toList())
                        .labelled("Leave '%s' to AKS".formatted(group.name()))));
    }

    private static boolean isByAks(Properties rule) {
        return FilterKinds.NAME.of(rule).matches(name -> name.startsWith(PREFIX))
                && FilterKinds.PRIORITY.of(rule).matches(priority -> priority >= FIRST_PRIORITY);
    }
}
