package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
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

/** IP-008: nodes cannot stand in a delegated subnet. */
final class DelegatedNodeSubnetRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-008",
                    "A node subnet must not be delegated",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A delegated subnet belongs to the service to which it is delegated; AKS puts no nodes there, not even where
            it is delegated to AKS for its API servers.
            """,
                    """
            Take the delegation off, or give the nodes another subnet.
            """,
                    """
            No delegation is given, which is Azure's default. Subnets of API servers and pods may be delegated.
            """,
                    List.of(Sources.OVERLAY),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Take the delegation off, unless an API server stands there");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> subnets = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .flatMap(cluster -> estate.nodeSubnets(cluster).stream())
                .distinct()
                .toList();
        if (subnets.isEmpty()) {
            return Verdict.notApplicable("no subnet holds nodes of an AKS cluster");
        }
        Cases cases = new Cases();
        subnets.stream()
                .filter(subnet -> NetworkKinds.DELEGATION.of(subnet).matches(service -> !service.isBlank()))
                .map(subnet -> finding(subnet, estate))
                .forEach(cases::found);
        return cases.verdict();
    }

    /** Where an API server stands in the same subnet, that needs the delegation: then the nodes have to move. */
    private static Finding finding(Component subnet, Estate estate) {
        Finding finding = Finding.of(
                INFO,
                "'%s' holds nodes and is delegated to %s."
                        .formatted(
                                subnet.name(),
                                NetworkKinds.DELEGATION.of(subnet).value()),
                subnet);
        boolean needed = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .anyMatch(cluster -> ClusterKinds.API_SERVER_SUBNET.of(cluster).is(subnet.id()));
        return needed ? finding : finding.fixedBy(Edits.clearProperty(subnet, NetworkKinds.DELEGATION));
    }
}
