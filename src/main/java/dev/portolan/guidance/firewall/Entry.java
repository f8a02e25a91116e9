package dev.portolan.guidance.firewall;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.Frontend;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.ServiceType;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What lets requests in at a private address: a load balancer, a Kubernetes service or an Application Gateway.
 *
 * @param ports those that it is said to expose; 0 stands for all
 */
record Entry(Component owner, Set<Integer> ports) {

    static Optional<Entry> at(IpAddress address, Estate estate) {
        Set<Integer> ports = new TreeSet<>();
        Optional<Component> owner = estate.addresses().owner(address);
        Optional<Component> found = owner.filter(Entry::isEntry);
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            boolean here = KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).is(address)
                    || !KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).isKnown()
                            && found.isPresent()
                            && KubernetesKinds.LOAD_BALANCER
                                    .of(service)
                                    .is(found.get().id());
            if (here) {
                KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                        .flatMap(port -> KubernetesKinds.PORT.of(port).optional().stream())
                        .forEach(ports::add);
                found = found.or(() -> Optional.of(service));
            }
        }
        owner.filter(Entry::isEntry).ifPresent(entry -> ports.addAll(ownPorts(entry, address)));
        return found.map(entry -> new Entry(entry, ports));
    }

    /** An internal entry whose address nobody gave, and which may so have any. */
    static Optional<Component> withoutAddress(Estate estate) {
        return estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(service -> KubernetesKinds.SERVICE_TYPE.of(service).is(ServiceType.LOAD_BALANCER))
                .filter(service -> !estate.isPublic(service))
                .filter(service ->
                        !KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).isKnown())
                .filter(service -> estate.target(service, KubernetesKinds.LOAD_BALANCER)
                        .filter(balancer -> estate.addresses().of(balancer.id()).isKnown())
                        .isEmpty())
                .findFirst();
    }

    boolean exposes(int port) {
        return ports.contains(port) || ports.contains(0);
    }

    private static boolean isEntry(Component component) {
        return component.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                || component.is(GatewayKinds.APPLICATION_GATEWAY.id());
    }

    private static List<Integer> ownPorts(Component entry, IpAddress address) {
        if (entry.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            return GatewayKinds.LISTENERS.of(entry).orElse(List.of()).stream()
                    .filter(listener -> !GatewayKinds.FRONTEND.of(listener).is(Frontend.PUBLIC))
                    .flatMap(listener -> GatewayKinds.PORT.of(listener).optional().stream())
                    .toList();
        }
        Set<String> others = BalancerKinds.FRONTENDS.of(entry).orElse(List.of()).stream()
                .filter(frontend -> BalancerKinds.FRONTEND_ADDRESS.of(frontend).matches(own -> !own.equals(address)))
                .flatMap(frontend -> BalancerKinds.NAME.of(frontend).optional().stream())
                .collect(Collectors.toSet());
        return BalancerKinds.RULES.of(entry).orElse(List.of()).stream()
                .filter(rule -> !BalancerKinds.FRONTEND.of(rule).matches(others::contains))
                .flatMap(rule -> BalancerKinds.PORT.of(rule).optional().stream())
                .toList();
    }
}
