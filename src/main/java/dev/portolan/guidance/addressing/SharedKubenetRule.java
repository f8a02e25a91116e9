package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.model.Propertied;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** IP-007: kubenet writes routes that two clusters cannot share. */
final class SharedKubenetRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-007",
                    "Clusters with kubenet must not share a subnet or a route table",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            kubenet writes a route per node into the route table of the node subnet. Two clusters that share the subnet
            or the table overwrite each other's, and their pods lose each other.
            """,
                    """
            Give each cluster a subnet and a route table of its own, or move to Azure CNI Overlay.
            """,
                    """
            At most one of the clusters that share them uses kubenet.
            """,
                    List.of(Sources.KUBENET),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.KUBENET))
                .toList();
        if (clusters.size() < 2) {
            return Verdict.notApplicable("the design has no two clusters that are known to use kubenet");
        }
        Cases cases = new Cases();
        Map<Component, Set<Component>> users = new LinkedHashMap<>();
        for (Component cluster : clusters) {
            for (Component subnet : estate.nodeSubnets(cluster)) {
                users.computeIfAbsent(
                                estate.target(subnet, NetworkKinds.ROUTE_TABLE).orElse(subnet),
                                shared -> new LinkedHashSet<>())
                        .add(cluster);
            }
        }
        users.forEach((shared, sharers) -> {
            if (sharers.size() > 1) {
                cases.found(finding(shared, List.copyOf(sharers)));
            }
        });
        return cases.verdict();
    }

    /** A subnet that is shared shares its route table as well, which then stands for both. */
    private static Finding finding(Component shared, List<Component> clusters) {
        List<Propertied> subjects = new ArrayList<>(clusters);
        subjects.add(shared);
        return Finding.of(
                INFO,
                "%s use kubenet and share %s '%s'."
                        .formatted(
                                Listing.of(clusters.stream()
                                        .map(cluster -> "'" + cluster.name() + "'")
                                        .toList()),
                                shared.is(NetworkKinds.SUBNET.id()) ? "the subnet" : "the route table",
                                shared.name()),
                subjects.toArray(Propertied[]::new));
    }
}
