package dev.portolan.guidance.balancer;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The load balancers that AKS makes for a cluster and keeps as it wants them. */
final class Managed {

    /** How AKS names the outbound rule that it makes. */
    private static final String AKS_RULE = "aksOutboundRule";

    private Managed() {}

    /** Those that stand in the cluster, that its services name, or that carry AKS's own outbound rule for its pools. */
    static List<Component> balancers(Component cluster, Estate estate) {
        Set<ComponentId> named = estate.graph().topology().descendants(cluster.id()).stream()
                .filter(inner -> inner.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .flatMap(service -> KubernetesKinds.LOAD_BALANCER.of(service).optional().stream())
                .collect(Collectors.toSet());
        return estate.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                .filter(balancer -> named.contains(balancer.id())
                        || estate.clusterOf(balancer).filter(cluster::equals).isPresent()
                        || isMadeFor(balancer, cluster, estate))
                .toList();
    }

    private static boolean isMadeFor(Component balancer, Component cluster, Estate estate) {
        List<ComponentId> pools =
                estate.pools(cluster).stream().map(Component::id).toList();
        return BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                        .anyMatch(rule -> BalancerKinds.NAME.of(rule).is(AKS_RULE))
                && BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                        .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                        .anyMatch(pools::contains);
    }
}
