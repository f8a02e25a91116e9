package dev.portolan.guidance;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a public Kubernetes service internal. */
public final class InternalService {

    private static final List<KindSpec> ENTRIES = List.of(
            GatewayKinds.APPLICATION_GATEWAY,
            GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
            BalancerKinds.PRIVATE_LINK_SERVICE);

    private InternalService() {}

    /**
     * Sets the annotation and takes the public address and load balancer from the service; empty where nothing else lets
     * requests in, so that its clients would be cut off.
     */
    public static Optional<Edit> edit(Component service, Estate estate) {
        Optional<Component> balancer = publicBalancer(service, estate);
        if (!hasOtherEntry(service, balancer, estate)) {
            return Optional.empty();
        }
        Edit edit = Edits.setProperty(service, KubernetesKinds.INTERNAL, true);
        if (KubernetesKinds.PUBLIC_IP.of(service).isKnown()) {
            edit = edit.then(Edits.clearProperty(service, KubernetesKinds.PUBLIC_IP));
        }
        if (balancer.isPresent()) {
            edit = edit.then(Edits.clearProperty(service, KubernetesKinds.LOAD_BALANCER));
        }
        if (KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).matches(address -> !address.isPrivate())) {
            edit = edit.then(Edits.clearProperty(service, KubernetesKinds.LOAD_BALANCER_ADDRESS));
        }
        return Optional.of(edit.labelled("Make '%s' internal".formatted(service.name())));
    }

    private static Optional<Component> publicBalancer(Component service, Estate estate) {
        return estate.target(service, KubernetesKinds.LOAD_BALANCER)
                .filter(found -> !BalancerKinds.SCOPE.of(found).is(BalancerKinds.Scope.INTERNAL));
    }

    /** A gateway or Private Link Service that leads to it past its public load balancer, or DNAT to its private address. */
    private static boolean hasOtherEntry(Component service, Optional<Component> balancer, Estate estate) {
        Set<ComponentId> without = balancer.map(Component::id).stream().collect(Collectors.toUnmodifiableSet());
        Optional<ComponentId> controller = estate.target(service, KubernetesKinds.SELECTS)
                .filter(found -> found.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .map(Component::id);
        boolean led = ENTRIES.stream()
                .flatMap(kind -> estate.all(kind).stream())
                .map(entry -> estate.graph().reachable(entry.id(), without))
                .anyMatch(reached -> reached.contains(service.id())
                        || controller.filter(reached::contains).isPresent());
        return led
                || KubernetesKinds.LOAD_BALANCER_ADDRESS
                        .of(service)
                        .matches(address ->
                                address.isPrivate() && translated(estate).anyMatch(address::equals));
    }

    /** The addresses to which firewalls translate and gateways send. */
    private static Stream<IpAddress> translated(Estate estate) {
        Stream<IpAddress> dnat = estate.all(EgressKinds.AZURE_FIREWALL).stream()
                .flatMap(firewall -> EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream())
                .flatMap(collection -> EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of()).stream())
                .flatMap(rule -> EgressKinds.TRANSLATED_ADDRESS.of(rule).optional().stream());
        Stream<IpAddress> members = estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .flatMap(gateway -> GatewayKinds.POOLS.of(gateway).orElse(List.of()).stream())
                .flatMap(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .flatMap(member -> GatewayKinds.MEMBER_ADDRESS.of(member).optional().stream());
        return Stream.concat(dnat, members);
    }
}
