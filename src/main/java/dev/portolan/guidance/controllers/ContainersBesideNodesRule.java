package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AGC-003: with an overlay, Application Gateway for Containers must be in the nodes' virtual network. */
final class ContainersBesideNodesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGC-003",
                    "With an overlay, Application Gateway for Containers must be in the nodes' virtual network",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The overlay is extended to a subnet of the nodes' own virtual network only. Over a peering, regional or
            global, Application Gateway for Containers does not reach its pods.
            """,
                    """
            Associate it with a subnet of the virtual network in which the nodes are.
            """,
                    """
            The cluster's pods are not in an overlay.
            """,
                    List.of(Sources.AGC_NETWORKING),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        return Containers.each(review, cases, (gateway, cluster) -> check(gateway, cluster, review.estate(), cases));
    }

    private static void check(Component gateway, Component cluster, Estate estate, Cases cases) {
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        Optional<Component> own = estate.networkOf(gateway);
        Set<Component> networks = new LinkedHashSet<>();
        estate.nodeSubnets(cluster).forEach(subnet -> estate.networkOf(subnet).ifPresent(networks::add));
        if (networks.isEmpty()) {
            estate.networkOf(cluster).ifPresent(networks::add);
        }
        Optional<Component> other = networks.stream()
                .filter(network -> own.filter(network::equals).isEmpty())
                .findFirst();
        boolean beside = own.isPresent() && !networks.isEmpty() && other.isEmpty();
        if (beside || mode.isKnown() && !mode.is(CniMode.OVERLAY)) {
            return;
        }
        if (own.isEmpty() || networks.isEmpty()) {
            Component lost = own.isEmpty() ? gateway : cluster;
            cases.missing(lost, "nobody said in which virtual network " + lost.name() + " stands");
        } else if (!mode.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.CNI_MODE,
                    "nobody said whether the pods of " + cluster.name() + " are in an overlay");
        } else {
            other.ifPresent(network -> cases.found(Finding.of(
                    INFO,
                    "'%s' is in '%s', and the nodes of '%s', which has an overlay, are in '%s'."
                            .formatted(gateway.name(), own.get().name(), cluster.name(), network.name()),
                    gateway,
                    cluster)));
        }
    }
}
