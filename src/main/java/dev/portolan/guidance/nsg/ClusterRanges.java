package dev.portolan.guidance.nsg;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a cluster's nodes and pods have their addresses (data-plane.md B.8). */
record ClusterRanges(Component cluster, Estate estate) {

    /** The subnets of nodes, then those of pods. */
    List<Component> subnets() {
        return estate.subnets(cluster);
    }

    boolean isOverlay() {
        return ClusterKinds.CNI_MODE.of(cluster).matches(ClusterKinds.CniMode::hasPodCidr);
    }

    /** Pods with addresses outside the virtual network; they are not encapsulated, so that groups see them. */
    List<Prefix> overlayPods() {
        return isOverlay()
                ? ClusterKinds.POD_CIDR.of(cluster).optional().stream().toList()
                : List.of();
    }

    private List<Prefix> prefixes(List<Component> subnets) {
        return subnets.stream()
                .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                .toList();
    }

    /** Those who ask the API server: nodes, and pods with addresses of a subnet. */
    List<Prefix> inSubnets() {
        return prefixes(subnets());
    }

    List<Prefix> everything() {
        return Stream.concat(inSubnets().stream(), overlayPods().stream())
                .distinct()
                .toList();
    }

    /** What sends and receives in one of the subnets. */
    List<Prefix> in(Component subnet) {
        List<Prefix> here = new ArrayList<>(estate.addresses().prefixes(subnet));
        if (estate.nodeSubnets(cluster).contains(subnet)) {
            here.addAll(overlayPods());
        }
        return here;
    }

    boolean isPod(IpAddress address) {
        return Stream.concat(overlayPods().stream(), prefixes(estate.podSubnets(cluster)).stream())
                .anyMatch(range -> range.contains(address));
    }

    /** Addresses in these ranges that are neither nodes nor pods, such as a load balancer's frontend. */
    Set<IpAddress> others() {
        Set<IpAddress> taken = new LinkedHashSet<>();
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).optional().ifPresent(taken::add);
        }
        for (Component balancer : estate.all(BalancerKinds.LOAD_BALANCER_KIND)) {
            BalancerKinds.FRONTENDS
                    .of(balancer)
                    .orElse(List.of())
                    .forEach(frontend -> BalancerKinds.FRONTEND_ADDRESS
                            .of(frontend)
                            .optional()
                            .ifPresent(taken::add));
        }
        for (Component subnet : subnets()) {
            estate.graph()
                    .topology()
                    .children(subnet.id())
                    .forEach(inner ->
                            estate.addresses().of(inner.id()).optional().ifPresent(taken::add));
        }
        return taken;
    }
}
