package dev.portolan.graph;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The private addresses of components: the given ones, and where none is given the one that Azure would hand out, the
 * first free address of the subnet from the fifth on, in order of the components' names.
 */
public final class Addresses {

    private static final int RESERVED = 4;
    private static final Map<KindId, Property<IpAddress>> SLOTS = Map.of(
            EgressKinds.AZURE_FIREWALL.id(), EgressKinds.PRIVATE_ADDRESS,
            EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id(), EgressKinds.PRIVATE_ADDRESS,
            EgressKinds.HTTP_PROXY.id(), EgressKinds.PRIVATE_ADDRESS,
            GatewayKinds.APPLICATION_GATEWAY.id(), GatewayKinds.PRIVATE_ADDRESS,
            BalancerKinds.PRIVATE_ENDPOINT.id(), BalancerKinds.ENDPOINT_ADDRESS,
            DnsKinds.DNS_RESOLVER.id(), DnsKinds.INBOUND_ADDRESS,
            HybridKinds.ROUTE_SERVER.id(), HybridKinds.ROUTER_ADDRESS,
            SupportKinds.VIRTUAL_MACHINE.id(), SupportKinds.ADDRESS,
            ClusterKinds.API_SERVER.id(), ClusterKinds.API_ADDRESS);

    /** A range and the subnet that has it. */
    private record Held(Prefix range, Component subnet) {}

    private final TopologyGraph graph;
    private final Map<ComponentId, Known<IpAddress>> known = new LinkedHashMap<>();
    private final Map<IpAddress, Component> owners = new HashMap<>();
    private final Set<IpAddress> taken = new HashSet<>();
    private final List<Held> ranges;

    private Addresses(TopologyGraph graph, Catalog catalog) {
        this.graph = graph;
        this.ranges = graph.ofKind(NetworkKinds.SUBNET.id()).stream()
                .flatMap(subnet -> prefixes(subnet).stream().map(range -> new Held(range, subnet)))
                .toList();
        graph.topology().components().forEach(this::readGiven);
        graph.topology().components().stream()
                .filter(component -> catalog.has(component, Trait.HAS_PRIVATE_ADDRESS))
                .filter(component -> !known.containsKey(component.id()))
                .filter(this::takesOneAddress)
                .sorted(Comparator.comparing(Component::name).thenComparing(Component::id))
                .forEach(this::assume);
    }

    public static Addresses of(TopologyGraph graph, Catalog catalog) {
        return new Addresses(graph, catalog);
    }

    /** A component's private address; of a load balancer that of its first internal frontend. */
    public Known<IpAddress> of(ComponentId component) {
        return known.getOrDefault(component, Known.unknown());
    }

    /** Who has this private address, given or assumed. */
    public Optional<Component> owner(IpAddress address) {
        return Optional.ofNullable(owners.get(address));
    }

    /** The subnet in whose range an address lies. */
    public Optional<Component> subnetOf(IpAddress address) {
        return ranges.stream()
                .filter(held -> held.range().contains(address))
                .findFirst()
                .map(Held::subnet);
    }

    /** The subnet in which a component stands or that it names. */
    public Optional<Component> subnetOf(Component component) {
        Optional<Component> named = Optional.empty();
        if (component.is(NodePoolKinds.NODE_POOL.id())) {
            named = NodePoolKinds.NODE_SUBNET.of(component).optional().flatMap(graph.topology()::component);
        } else if (component.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            named = BalancerKinds.FRONTENDS.of(component).orElse(List.of()).stream()
                    .flatMap(frontend -> BalancerKinds.SUBNET.of(frontend).optional().stream())
                    .findFirst()
                    .flatMap(graph.topology()::component);
        }
        return named.or(() -> graph.ancestor(component.id(), NetworkKinds.SUBNET.id()));
    }

    public List<Prefix> prefixes(Component subnet) {
        return NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of());
    }

    private void readGiven(Component component) {
        List<IpAddress> all = new ArrayList<>();
        Property<IpAddress> slot = SLOTS.get(component.kind());
        if (slot != null) {
            slot.of(component).optional().ifPresent(all::add);
        }
        if (component.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            for (Properties frontend : BalancerKinds.FRONTENDS.of(component).orElse(List.of())) {
                BalancerKinds.FRONTEND_ADDRESS.of(frontend).optional().ifPresent(all::add);
            }
            all.addAll(serviceAddresses(component));
        }
        if (component.is(NodePoolKinds.NODE_POOL.id())) {
            all.addAll(NodePoolKinds.NODE_ADDRESSES.of(component).orElse(List.of()));
        }
        for (IpAddress address : all) {
            known.putIfAbsent(component.id(), Known.given(address));
            owners.putIfAbsent(address, component);
            taken.add(address);
        }
    }

    private List<IpAddress> serviceAddresses(Component balancer) {
        return graph.ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                .filter(service -> KubernetesKinds.LOAD_BALANCER.of(service).is(balancer.id()))
                .flatMap(service -> KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service).optional().stream())
                .toList();
    }

    private boolean takesOneAddress(Component component) {
        if (component.is(NodePoolKinds.NODE_POOL.id())) {
            return false; // a pool has one per node; the tracer speaks of the subnet's range
        }
        if (component.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            return !BalancerKinds.SCOPE.of(component).is(BalancerKinds.Scope.PUBLIC);
        }
        return !component.is(GatewayKinds.APPLICATION_GATEWAY.id()) || usesPrivateFrontend(component);
    }

    private static boolean usesPrivateFrontend(Component gateway) {
        return GatewayKinds.LISTENERS.of(gateway).optional().orElse(List.of()).stream()
                .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PRIVATE));
    }

    private void assume(Component component) {
        subnetOf(component).flatMap(this::firstFree).ifPresent(address -> {
            known.put(component.id(), Known.assumed(address));
            owners.put(address, component);
            taken.add(address);
        });
    }

    private Optional<IpAddress> firstFree(Component subnet) {
        for (Prefix prefix : prefixes(subnet)) {
            IpAddress candidate = prefix.first().plus(RESERVED);
            while (prefix.contains(candidate) && taken.contains(candidate)) {
                candidate = candidate.plus(1);
            }
            if (prefix.contains(candidate) && !candidate.equals(prefix.last())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
