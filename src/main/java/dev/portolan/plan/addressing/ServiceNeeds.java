package dev.portolan.plan.addressing;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.plan.SpecialSubnet;
import dev.portolan.trace.Missing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What gateways, load balancers, endpoints and the services with subnets of their own take (numbers.md D.2; S-N7, S-N12). */
final class ServiceNeeds {

    private static final List<KindSpec> SINGLE = List.of(
            BalancerKinds.PRIVATE_ENDPOINT,
            SupportKinds.VIRTUAL_MACHINE,
            EgressKinds.NETWORK_VIRTUAL_APPLIANCE,
            EgressKinds.HTTP_PROXY,
            DnsKinds.DNS_RESOLVER);

    private final Needs needs;
    private final Estate estate;

    ServiceNeeds(Needs needs) {
        this.needs = needs;
        this.estate = needs.estate();
    }

    void addAll() {
        SINGLE.forEach(kind -> estate.all(kind)
                .forEach(one -> needs.add(
                        estate.addresses().of(one.id()).optional(),
                        estate.subnetOf(one),
                        Need.fixed(one, kind.label(), 1))));
        addEach(GatewayKinds.APPLICATION_GATEWAY, this::addGateway);
        addEach(BalancerKinds.LOAD_BALANCER_KIND, this::addBalancer);
        addEach(KubernetesKinds.KUBERNETES_SERVICE, this::addService);
        addEach(BalancerKinds.PRIVATE_LINK_SERVICE, this::addLinkService);
        addEach(NetworkKinds.SUBNET, this::addSpecial);
    }

    /** What an import leaves open is missing, where the need rests on it. */
    private void addEach(KindSpec kind, Consumer<Component> add) {
        for (Component one : estate.all(kind)) {
            try {
                add.accept(one);
            } catch (LeftOpen open) {
                needs.miss(new Missing(one.id(), open.property(), open.sentence()));
            }
        }
    }

    /** Instances and the private frontend, in the gateway's subnet (numbers.md D.2; S-N12). */
    private void addGateway(Component gateway) {
        Optional<Component> subnet = estate.subnetOf(gateway);
        if (subnet.isEmpty()) {
            return;
        }
        boolean isPrivate = GatewayKinds.PRIVATE_ADDRESS.of(gateway).isKnown()
                || GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                        .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PRIVATE));
        Known<Integer> least = GatewayKinds.MIN_INSTANCES.of(gateway);
        Known<Integer> most = GatewayKinds.MAX_INSTANCES.of(gateway);
        int instances = Math.max(least.orElse(0), most.orElse(0));
        int frontends = isPrivate ? 1 : 0;
        String words = "%s%s%s"
                .formatted(
                        most.isKnown() ? "" : "at least ",
                        instances == 1 ? "1 instance" : instances + " instances",
                        isPrivate ? " + 1 private frontend" : "");
        List<Missing> missing = most.isKnown()
                ? List.of()
                : List.of(new Missing(
                        gateway.id(),
                        GatewayKinds.MAX_INSTANCES.name(),
                        "the maximum number of instances of " + gateway.name() + " are not given"));
        OptionalLong today =
                most.isKnown() && (!least.isKnown() || least.value().equals(most.value()))
                        ? OptionalLong.of((long) instances + frontends)
                        : OptionalLong.empty();
        needs.add(subnet.get(), new Need(gateway, words, today, (long) instances + frontends, missing));
    }

    private void addBalancer(Component balancer) {
        if (BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC)) {
            return;
        }
        List<Properties> inside = BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(frontend -> !BalancerKinds.PUBLIC_IP.of(frontend).isKnown())
                .toList();
        Set<IpAddress> given = new LinkedHashSet<>();
        inside.forEach(frontend ->
                BalancerKinds.FRONTEND_ADDRESS.of(frontend).optional().ifPresent(given::add));
        estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(service -> KubernetesKinds.LOAD_BALANCER.of(service).is(balancer.id()))
                .forEach(service -> KubernetesKinds.LOAD_BALANCER_ADDRESS
                        .of(service)
                        .optional()
                        .ifPresent(given::add));
        Optional<Component> home = estate.subnetOf(balancer);
        given.forEach(address -> needs.add(Optional.of(address), home, Need.fixed(balancer, "frontend " + address, 1)));
        int others = Math.max(inside.size(), 1) - given.size(); // an internal balancer has a frontend at least
        if (others > 0) {
            home.ifPresent(subnet -> needs.add(
                    subnet, Need.fixed(balancer, others == 1 ? "1 frontend" : others + " frontends", others)));
        }
    }

    /** An internal service for which AKS makes a frontend itself, in the nodes' subnet unless its address lies elsewhere. */
    private void addService(Component service) {
        boolean internal = KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                && KubernetesKinds.INTERNAL.of(service).is(true);
        boolean drawn = KubernetesKinds.LOAD_BALANCER.of(service).isKnown()
                || estate.graph().predecessors(service.id(), Edge.Type.FORWARDS).stream()
                        .anyMatch(from -> from.is(BalancerKinds.LOAD_BALANCER_KIND.id()));
        if (internal && !drawn) {
            needs.add(
                    KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).optional(),
                    estate.clusterOf(service)
                            .flatMap(cluster ->
                                    estate.nodeSubnets(cluster).stream().findFirst()),
                    Need.fixed(service, "frontend of the internal load balancer", 1));
        }
    }

    private void addLinkService(Component service) {
        Known<List<IpAddress>> addresses = BalancerKinds.NAT_ADDRESSES.of(service);
        Optional<Component> home = estate.subnetOf(service);
        if (!addresses.isKnown()) {
            home.ifPresent(subnet -> needs.add(
                    subnet,
                    Need.unknown(
                            service,
                            "NAT addresses",
                            new Missing(
                                    service.id(),
                                    BalancerKinds.NAT_ADDRESSES.name(),
                                    "the NAT addresses of " + service.name() + " are not given"))));
        }
        addresses
                .orElse(List.of())
                .forEach(address ->
                        needs.add(Optional.of(address), home, Need.fixed(service, "NAT address " + address, 1)));
    }

    /** A service that wants a subnet of a size of its own takes all of it, whatever it uses (numbers.md D.2). */
    private void addSpecial(Component subnet) {
        for (SpecialSubnet special : SpecialSubnet.values()) {
            if (special == SpecialSubnet.API_SERVER || !special.isMeant(subnet, estate)) {
                continue; // clusters that share a subnet for API servers are counted one by one
            }
            String words = "a /%d for %s".formatted(special.length(), special.words());
            if (special == SpecialSubnet.CONTAINERS && !isBesideOverlay(subnet)) {
                needs.add(
                        subnet,
                        Need.unknown(
                                subnet,
                                special.words(),
                                new Missing(
                                        subnet.id(),
                                        "",
                                        "which size %s needs without an overlay cluster is not documented"
                                                .formatted(special.words()))));
            } else {
                long all = 1L << (32 - special.length());
                needs.add(
                        subnet,
                        new Need(
                                subnet,
                                words,
                                OptionalLong.empty(),
                                all - AzureNumbers.RESERVED_PER_SUBNET,
                                List.of()));
            }
        }
    }

    private boolean isBesideOverlay(Component subnet) {
        return estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> estate.networkOf(cluster).equals(estate.networkOf(subnet)))
                .anyMatch(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(CniMode.OVERLAY));
    }
}
