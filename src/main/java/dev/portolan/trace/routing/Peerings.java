package dev.portolan.trace.routing;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Edge;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.net.Prefix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which networks are joined, by peering or by gateway, and what their flags allow (data-plane.md B.2). */
public final class Peerings {

    private final TopologyGraph graph;
    private final Map<ComponentId, Map<ComponentId, Link>> halves = new HashMap<>();
    private final Map<ComponentId, List<Component>> peers = new HashMap<>();
    private final Map<ComponentId, List<Prefix>> spaces = new HashMap<>();
    private final Map<ComponentId, List<Component>> gateways = new HashMap<>();

    public Peerings(TopologyGraph graph) {
        this.graph = graph;
    }

    /** The half of a peering that starts at {@code from}; the first where several are drawn. */
    public Optional<Link> half(Component from, Component to) {
        return Optional.ofNullable(
                halves.computeIfAbsent(from.id(), this::halvesFrom).get(to.id()));
    }

    private Map<ComponentId, Link> halvesFrom(ComponentId from) {
        Map<ComponentId, Link> found = new HashMap<>();
        for (Edge edge : graph.outgoing(from, Edge.Type.PEERING)) {
            graph.topology().link(new LinkId(edge.label())).ifPresent(link -> found.putIfAbsent(edge.to(), link));
        }
        return found;
    }

    /** The networks with which both halves are there and connected. */
    public List<Component> peers(Component network) {
        List<Component> known = peers.get(network.id());
        if (known == null) {
            known = graph.successors(network.id(), Edge.Type.PEERING).stream()
                    .filter(peer -> isConnected(half(network, peer)) && isConnected(half(peer, network)))
                    .toList();
            peers.put(network.id(), known);
        }
        return known;
    }

    /** Whether traffic that starts in {@code from} may enter {@code to}, as far as access goes. */
    public boolean allowsAccess(Component from, Component to) {
        return half(from, to).filter(Peerings::grantsAccess).isPresent()
                && half(to, from).filter(Peerings::grantsAccess).isPresent();
    }

    private static boolean grantsAccess(Link half) {
        return LinkKinds.ALLOW_ACCESS.of(half).is(true);
    }

    private static boolean isConnected(Optional<Link> half) {
        return half.filter(link -> LinkKinds.PEERING_STATE.of(link).is(LinkKinds.PeeringState.CONNECTED))
                .isPresent();
    }

    /** The ranges of a network: those that it is said to have, else those of its subnets. */
    public List<Prefix> space(Component network) {
        return spaces.computeIfAbsent(network.id(), id -> {
            Known<List<Prefix>> given = given(network);
            return given.isUnsaid() ? subnets(network) : given.value();
        });
    }

    /** What is known of the ranges of a network, where what an import leaves open would have them be more. */
    public List<Prefix> knownSpace(Component network) {
        return given(network).optional().orElseGet(() -> subnets(network));
    }

    private static Known<List<Prefix>> given(Component network) {
        return network.is(HybridKinds.VIRTUAL_WAN_HUB.id())
                ? HybridKinds.HUB_PREFIX.of(network).map(List::of)
                : NetworkKinds.ADDRESS_SPACE.orNone().of(network); // what stands in it is a part of what is open
    }

    private List<Prefix> subnets(Component network) {
        return graph.topology().descendants(network.id()).stream()
                .filter(inner -> inner.is(NetworkKinds.SUBNET.id()))
                .flatMap(subnet -> NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of()).stream())
                .toList();
    }

    /** The VPN and ExpressRoute gateways in a network. */
    public List<Component> gateways(Component network) {
        return gateways.computeIfAbsent(
                network.id(),
                id -> graph.topology().descendants(id).stream()
                        .filter(Peerings::isGateway)
                        .toList());
    }

    public static boolean isGateway(Component component) {
        return component.is(HybridKinds.VPN_GATEWAY.id()) || component.is(HybridKinds.EXPRESSROUTE_GATEWAY.id());
    }

    /** The gateways whose routes a network learns: its own, or those of the peer that it uses. */
    public List<Component> gatewaysFor(Component network) {
        List<Component> found = new ArrayList<>(gateways(network));
        for (Component peer : peers(network)) {
            if (usesGatewaysOf(network, peer)) {
                found.addAll(gateways(peer));
            }
        }
        return found;
    }

    /** Whether {@code network} uses the gateways of {@code peer}: both flags are needed. */
    public boolean usesGatewaysOf(Component network, Component peer) {
        boolean uses = half(network, peer)
                .filter(link -> LinkKinds.USE_REMOTE_GATEWAYS.of(link).is(true))
                .isPresent();
        boolean allows = half(peer, network)
                .filter(link -> LinkKinds.ALLOW_GATEWAY_TRANSIT.of(link).is(true))
                .isPresent();
        return uses && allows && peers(network).contains(peer);
    }

    /** What a gateway brings in: what it is said to learn, else what the connected sites and devices have. */
    public List<Prefix> learned(Component gateway) {
        Known<List<Prefix>> said = HybridKinds.ADVERTISED.of(gateway);
        if (said.isKnown()) {
            return said.value();
        }
        Set<Prefix> prefixes = new LinkedHashSet<>();
        for (Component end : connectedTo(gateway)) {
            prefixes.addAll(HybridKinds.ADVERTISED.of(end).orElse(List.of()));
            if (end.is(ActorKinds.ON_PREMISES_SITE.id())) {
                prefixes.addAll(ActorKinds.SITE_PREFIXES.of(end).orElse(List.of()));
            } else if (end.is(HybridKinds.LOCAL_NETWORK_GATEWAY.id())) {
                prefixes.addAll(HybridKinds.PREFIXES.of(end).orElse(List.of()));
            }
        }
        return List.copyOf(prefixes);
    }

    /** Everything that connections join with a gateway or site, without passing another gateway. */
    public List<Component> connectedTo(Component start) {
        Set<ComponentId> seen = new HashSet<>(Set.of(start.id()));
        List<Component> found = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Component at = open.remove();
            List<Component> next = new ArrayList<>(graph.successors(at.id(), Edge.Type.CONNECTED));
            if (at.is(HybridKinds.EXPRESSROUTE_CIRCUIT.id()) || at.is(HybridKinds.LOCAL_NETWORK_GATEWAY.id())) {
                graph.container(at.id())
                        .filter(around -> around.is(ActorKinds.ON_PREMISES_SITE.id()))
                        .ifPresent(next::add);
            }
            if (at.is(ActorKinds.ON_PREMISES_SITE.id())) {
                graph.topology().children(at.id()).stream()
                        .filter(inner -> inner.is(HybridKinds.EXPRESSROUTE_CIRCUIT.id())
                                || inner.is(HybridKinds.LOCAL_NETWORK_GATEWAY.id()))
                        .forEach(next::add);
            }
            next.stream().filter(end -> seen.add(end.id())).forEach(end -> {
                found.add(end);
                if (!isGateway(end)) {
                    open.add(end);
                }
            });
        }
        return found;
    }
}
