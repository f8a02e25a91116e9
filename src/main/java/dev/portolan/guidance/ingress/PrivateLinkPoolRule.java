package dev.portolan.guidance.ingress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
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
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ING-016: a Private Link Service needs a backend pool of network interfaces. */
final class PrivateLinkPoolRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-016",
                    "A service behind Private Link must have a backend pool of type nodeIPConfiguration",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A Private Link Service works with backend pools that hold network interfaces. A pool of IP addresses, as
            nodeIP makes it, cannot be offered; nor can pods whose addresses come in static blocks.
            """,
                    """
            Set loadBalancerBackendPoolType to nodeIPConfiguration, and let node pools take pod addresses dynamically.
            """,
                    """
            No Private Link Service offers the service.
            """,
                    List.of(Sources.STANDARD_LB, Sources.INTERNAL_LB, Sources.OVERLAY),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE, ClusterKinds.AKS_CLUSTER, NodePoolKinds.NODE_POOL)
            .fix("Set the backend pool type to nodeIPConfiguration, or pod addresses to dynamic");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Component, List<Component>> offered = LinkServices.all(estate);
        if (offered.isEmpty()) {
            return Verdict.notApplicable("no Private Link Service offers a Kubernetes service");
        }
        Cases cases = new Cases();
        offered.forEach((service, links) -> {
            Optional<Component> cluster = estate.clusterOf(service);
            if (cluster.isEmpty()) {
                cases.missing(service, "nobody said in which cluster " + service.name() + " is");
            } else {
                pool(service, links.get(0), cluster.get(), cases);
                blocks(service, links.get(0), cluster.get(), estate, cases);
            }
        });
        return cases.verdict();
    }

    private static void pool(Component service, Component link, Component cluster, Cases cases) {
        if (ClusterKinds.POOL_TYPE.of(cluster).is(ClusterKinds.PoolType.NODE_IP)) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' offers '%s', and the backend pools of '%s' are of type nodeIP, which Private Link cannot use."
                                    .formatted(link.name(), service.name(), cluster.name()),
                            service,
                            cluster)
                    .fixedBy(Edits.setProperty(
                            cluster, ClusterKinds.POOL_TYPE, ClusterKinds.PoolType.NODE_IP_CONFIGURATION)));
        }
    }

    private static void blocks(Component service, Component link, Component cluster, Estate estate, Cases cases) {
        List<Component> pools = estate.pools(cluster).stream()
                .filter(pool -> NodePoolKinds.POD_ALLOCATION.of(pool).is(NodePoolKinds.PodAllocation.STATIC_BLOCK))
                .toList();
        Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        if (pools.isEmpty() || mode.matches(found -> found != ClusterKinds.CniMode.POD_SUBNET)) {
            return;
        }
        if (!mode.isKnown()) {
            cases.missing(
                    cluster, ClusterKinds.CNI_MODE, "nobody said how pods of " + cluster.name() + " get addresses");
            return;
        }
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(service.id())));
        pools.forEach(pool -> subjects.add(Subject.of(pool.id())));
        String names = Listing.of(pools.stream().map(Component::name).toList());
        Value dynamic = NodePoolKinds.POD_ALLOCATION.key().form().write(NodePoolKinds.PodAllocation.DYNAMIC);
        cases.found(Finding.about(
                        INFO,
                        "'%s' offers '%s', and pods on %s have addresses in static blocks, which Private Link does not support."
                                .formatted(link.name(), service.name(), names),
                        subjects)
                .fixedBy(Edits.setValues(pools, NodePoolKinds.POD_ALLOCATION, dynamic)));
    }
}
