package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
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

/** EGR-005: beside a default route to a firewall, the load balancer's outbound addresses lie idle. */
final class IdleOutboundAddressesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-005",
                    "Egress through a firewall should use outboundType userDefinedRouting",
                    Severity.WARNING,
                    Pillar.OPERATIONS,
                    """
            The route wins over the load balancer's outbound rule, so the public addresses that AKS keeps for it are
            never used. They cost, and they confuse lists of allowed addresses.
            """,
                    """
            Migrate outboundType to userDefinedRouting.
            """,
                    """
            The node subnets have no default route to a firewall or appliance.
            """,
                    List.of(Sources.ARTICLE, Sources.OUTBOUND_TYPES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Set the outbound type to user-defined routing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            if (ClusterKinds.OUTBOUND_TYPE.of(cluster).is(ClusterKinds.OutboundType.LOAD_BALANCER)) {
                check(cluster, estate, cases);
            }
        }
        return cases.verdict();
    }

    private static void check(Component cluster, Estate estate, Cases cases) {
        List<Component> subnets = estate.nodeSubnets(cluster);
        if (subnets.isEmpty()) {
            cases.missing(cluster, "nobody said in which subnet the nodes of " + cluster.name() + " stand");
        }
        subnets.stream()
                .filter(subnet -> estate.defaultFirewall(subnet).isPresent())
                .findFirst()
                .ifPresent(subnet -> cases.found(Finding.of(
                                INFO,
                                "'%s' has outboundType loadBalancer, but '%s' routes 0.0.0.0/0 to '%s'."
                                        .formatted(
                                                cluster.name(),
                                                subnet.name(),
                                                estate.defaultFirewall(subnet)
                                                        .map(Component::name)
                                                        .orElse("")),
                                cluster)
                        .fixedBy(Edits.setProperty(
                                        cluster,
                                        ClusterKinds.OUTBOUND_TYPE,
                                        ClusterKinds.OutboundType.USER_DEFINED_ROUTING)
                                .then(Edits.clearProperty(cluster, ClusterKinds.OUTBOUND_IPS))
                                .then(Edits.clearProperty(cluster, ClusterKinds.OUTBOUND_PREFIXES))
                                .then(Edits.clearProperty(cluster, ClusterKinds.MANAGED_OUTBOUND_IPS)))));
    }
}
