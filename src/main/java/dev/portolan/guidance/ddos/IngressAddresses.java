package dev.portolan.guidance.ddos;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the public addresses at which traffic from the Internet comes in, each with what it belongs to. */
final class IngressAddresses {

    /**
     * A public address and what it belongs to.
     *
     * @param outboundOnly whether only outbound rules use it
     */
    record Use(Component address, Component owner, boolean outboundOnly) {}

    private final Estate estate;
    private final Cases cases;
    private final List<Use> entries = new ArrayList<>();
    private final List<Use> outbound = new ArrayList<>();

    IngressAddresses(Estate estate, Cases cases) {
        this.estate = estate;
        this.cases = cases;
    }

    /** The ways in first, so that an address with both uses counts as one. */
    List<Use> all() {
        estate.all(GatewayKinds.APPLICATION_GATEWAY).forEach(this::gateway);
        estate.all(BalancerKinds.LOAD_BALANCER_KIND).forEach(this::balancer);
        estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(estate::isPublic)
                .forEach(this::service);
        estate.all(EgressKinds.AZURE_FIREWALL).stream()
                .filter(firewall -> estate.graph()
                        .ancestor(firewall.id(), HybridKinds.VIRTUAL_WAN_HUB.id())
                        .isEmpty())
                .forEach(this::firewall);
        estate.all(ClusterKinds.AKS_CLUSTER).forEach(this::cluster);
        entries.addAll(outbound);
        return entries;
    }

    private void gateway(Component gateway) {
        boolean faces = GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC));
        Optional<Component> address = estate.target(gateway, GatewayKinds.PUBLIC_IP);
        if (faces && address.isEmpty()) {
            cases.missing(
                    gateway, GatewayKinds.PUBLIC_IP, "nobody said which public address " + gateway.name() + " has");
        }
        boolean unsaid = !GatewayKinds.LISTENERS.of(gateway).isKnown();
        if (unsaid && address.isPresent()) {
            cases.missing(
                    gateway, GatewayKinds.LISTENERS, "nobody said on which frontends " + gateway.name() + " listens");
        }
        address.filter(found -> faces).ifPresent(found -> entries.add(new Use(found, gateway, false)));
    }

    private void balancer(Component balancer) {
        List<Properties> rules = BalancerKinds.RULES.of(balancer).orElse(List.of());
        for (Properties frontend : BalancerKinds.FRONTENDS.of(balancer).orElse(List.of())) {
            Known<String> name = BalancerKinds.NAME.of(frontend);
            boolean in = rules.stream()
                    .anyMatch(rule -> BalancerKinds.FRONTEND.of(rule).equals(name));
            boolean out = BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                    .anyMatch(rule -> BalancerKinds.OUTBOUND_FRONTENDS
                            .of(rule)
                            .orElse(List.of())
                            .contains(name.orElse("")));
            BalancerKinds.PUBLIC_IP
                    .of(frontend)
                    .optional()
                    .flatMap(estate.graph().topology()::component)
                    .filter(address -> in || out)
                    .ifPresent(address -> (in ? entries : outbound).add(new Use(address, home(balancer), !in)));
        }
    }

    /** The machines stand in a network even where their load balancer is drawn outside. */
    private Component home(Component balancer) {
        if (estate.networkOf(balancer).isPresent()) {
            return balancer;
        }
        return BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .flatMap(member -> estate.graph().topology().component(member).stream())
                .filter(member -> estate.networkOf(member).isPresent())
                .findFirst()
                .orElse(balancer);
    }

    private void service(Component service) {
        Optional<Component> address = estate.target(service, KubernetesKinds.PUBLIC_IP);
        List<Component> frontends = estate.target(service, KubernetesKinds.LOAD_BALANCER).stream()
                .flatMap(balancer -> BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream())
                .flatMap(
                        frontend -> estate
                                .graph()
                                .topology()
                                .component(BalancerKinds.PUBLIC_IP.of(frontend).orElse(ComponentId.CANVAS))
                                .stream())
                .toList();
        address.or(() -> frontends.size() == 1 ? Optional.of(frontends.get(0)) : Optional.empty())
                .ifPresent(found -> entries.add(new Use(found, service, false)));
        if (address.isEmpty() && frontends.isEmpty()) {
            cases.missing(
                    service, KubernetesKinds.PUBLIC_IP, "nobody said which public address " + service.name() + " has");
        }
    }

    private void firewall(Component firewall) {
        boolean addressed = EgressKinds.PUBLIC_IPS.of(firewall).matches(ids -> !ids.isEmpty());
        boolean planned = estate.networkOf(firewall)
                .flatMap(network -> estate.target(network, NetworkKinds.DDOS_PLAN))
                .isPresent();
        if (!EgressKinds.COLLECTIONS.of(firewall).isKnown() && addressed && !planned) {
            cases.missing(
                    firewall,
                    EgressKinds.COLLECTIONS,
                    "nobody said whether " + firewall.name() + " lets clients in by DNAT");
        }
        if (!translatesInward(firewall)) {
            return;
        }
        EgressKinds.PUBLIC_IPS.of(firewall).orElse(List.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .forEach(address -> entries.add(new Use(address, firewall, false)));
    }

    private static boolean translatesInward(Component firewall) {
        return EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()).stream()
                .anyMatch(
                        collection -> EgressKinds.COLLECTION_TYPE.of(collection).is(EgressKinds.CollectionType.DNAT));
    }

    private void cluster(Component cluster) {
        if (ClusterKinds.OUTBOUND_TYPE.of(cluster).is(ClusterKinds.OutboundType.LOAD_BALANCER)) {
            ClusterKinds.OUTBOUND_IPS.of(cluster).orElse(List.of()).stream()
                    .flatMap(id -> estate.graph().topology().component(id).stream())
                    .forEach(address -> outbound.add(new Use(address, cluster, true)));
        }
    }
}
