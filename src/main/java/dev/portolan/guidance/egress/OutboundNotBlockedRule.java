package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** EGR-011: a network security group cannot tell what AKS needs from the rest. */
final class OutboundNotBlockedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-011",
                    "No network security group should block what nodes and pods need",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            What AKS needs is a list of names without fixed addresses, and a network security group knows addresses
            only. One that denies everything outbound cuts nodes off from their registry and API server, and they do
            not become ready.
            """,
                    """
            Remove the rule, and filter by name in a firewall instead.
            """,
                    """
            The cluster is isolated, with outboundType none or block; its requests go through an HTTP proxy.
            """,
                    List.of(Sources.OUTBOUND_RULES, Sources.NETWORK_ISOLATED),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER, NetworkKinds.SUBNET)
            .fix("Remove the rule that denies");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(OutboundNotBlockedRule::needsInternet)
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster needs the Internet");
        }
        Cases cases = new Cases();
        clusters.forEach(cluster -> check(cluster, estate, cases));
        return cases.verdict();
    }

    private static boolean needsInternet(Component cluster) {
        return !ClusterKinds.OUTBOUND_TYPE
                        .of(cluster)
                        .matches(type -> type == OutboundType.NONE || type == OutboundType.BLOCK)
                && !ClusterKinds.HTTP_PROXY.of(cluster).isKnown();
    }

    private static void check(Component cluster, Estate estate, Cases cases) {
        for (Component subnet : estate.subnets(cluster)) {
            Blockade blockade = Blockade.of(subnet, estate);
            if (blockade.degree() == Blockade.Degree.OPEN) {
                continue;
            }
            Component group = blockade.group().orElseThrow();
            if (blockade.degree() == Blockade.Degree.NOT_DETERMINED) {
                cases.missing(group, FilterKinds.RULES, blockade.why());
                continue;
            }
            Finding finding = Finding.of(
                    INFO,
                    "Rule '%s' of '%s' keeps '%s' of cluster '%s' from the Internet on port 443."
                            .formatted(blockade.rule(), group.name(), subnet.name(), cluster.name()),
                    cluster,
                    subnet);
            cases.found(without(group, blockade, subnet, estate)
                    .map(finding::fixedBy)
                    .orElse(finding));
        }
    }

    /** Empty where another rule would then deny it. */
    private static Optional<Edit> without(Component group, Blockade blockade, Component subnet, Estate estate) {
        List<Properties> left = FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .filter(each -> !FilterKinds.DIRECTION.of(each).is(FilterKinds.Direction.OUTBOUND)
                        || !FilterKinds.PRIORITY.of(each).is(blockade.priority()))
                .toList();
        Component opened = group.with(group.properties().with(FilterKinds.RULES.key(), left));
        return Blockade.of(opened, subnet, estate).degree() == Blockade.Degree.OPEN
                ? Optional.of(Edits.setProperty(group, FilterKinds.RULES, left)
                        .labelled("Remove rule '%s' of '%s'".formatted(blockade.rule(), group.name())))
                : Optional.empty();
    }
}
