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
import java.util.List;

/** AGC-002: Application Gateway for Containers does not work with kubenet. */
final class ContainersWithoutKubenetRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGC-002",
                    "Application Gateway for Containers needs Azure CNI",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Application Gateway for Containers sends to pods themselves and does not support kubenet.
            """,
                    """
            Migrate the cluster to Azure CNI, with an overlay or with pods in a subnet.
            """,
                    """
            The cluster has Azure CNI.
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
        return Containers.each(review, cases, (gateway, cluster) -> check(gateway, cluster, cases));
    }

    private static void check(Component gateway, Component cluster, Cases cases) {
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        if (!mode.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.CNI_MODE,
                    "nobody said whether the pods of " + cluster.name() + " have kubenet");
        } else if (mode.is(CniMode.KUBENET)) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' sends to pods of '%s', which has kubenet.".formatted(gateway.name(), cluster.name()),
                    gateway,
                    cluster));
        }
    }
}
