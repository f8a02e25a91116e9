package dev.portolan.guidance.balancer;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The load balancers that AKS makes for clusters and keeps as it wants them, looked up once. */
final class Managed {

    /** How AKS names the outbound rule that it makes. */
    private static final String AKS_RULE = "aksOutboundRule";

    private final Map<ComponentId, Set<Component>> byCluster = new LinkedHashMap<>();

    /** Those that stand in a cluster, that its services name, or that carry AKS's own outbound rule for its pools. */
    Managed(Estate estate) {
        for (Component balancer : estate.all(BalancerKinds.LOAD_BALANCER_KIND)) {
            estate.clusterOf(balancer).ifPresent(cluster -> add(cluster, balancer));
            if (isMadeByAks(balancer)) {
                BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                        .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                        .flatMap(member -> estate.graph().topology().component(member).stream())
                        .flatMap(member -> estate.clusterOf(member).stream())
                        .forEach(cluster -> add(cluster, balancer));
            }
        }
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            estate.target(service, KubernetesKinds.LOAD_BALANCER)
                    .ifPresent(balancer -> estate.clusterOf(service).ifPresent(cluster -> add(cluster, balancer)));
        }
    }

    List<Component> balancers(Component cluster) {
        return List.copyOf(byCluster.getOrDefault(cluster.id(), Set.of()));
    }

    private void add(Component cluster, Component balancer) {
        byCluster.computeIfAbsent(cluster.id(), id -> new LinkedHashSet<>()).add(balancer);
    }

    private static boolean isMadeByAks(Component balancer) {
        return BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                .anyMatch(rule -> BalancerKinds.NAME.of(rule).is(AKS_RULE));
    }
}
