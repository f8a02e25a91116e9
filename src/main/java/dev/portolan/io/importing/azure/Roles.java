package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.KindId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells hubs from spokes. Azure does not say which is which: a network with a firewall or a gateway and no cluster, or to
 * which several others are peered and they to no one else, is taken for a hub, and what is peered with one for a spoke.
 */
final class Roles {

    private static final Set<KindId> SHARED = Set.of(
            EgressKinds.AZURE_FIREWALL.id(),
            EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id(),
            HybridKinds.VPN_GATEWAY.id(),
            HybridKinds.EXPRESSROUTE_GATEWAY.id(),
            HybridKinds.ROUTE_SERVER.id());

    private final Sketch sketch;
    private final Map<String, Set<String>> peers = new HashMap<>();
    private final Set<String> sharing = new LinkedHashSet<>();
    private final Set<String> running = new LinkedHashSet<>();

    private Roles(Sketch sketch) {
        this.sketch = sketch;
        sketch.wires().stream()
                .filter(wire -> wire.kind().equals(LinkKinds.PEERING.id()))
                .forEach(wire -> {
                    peers.computeIfAbsent(wire.from(), key -> new LinkedHashSet<>())
                            .add(wire.to());
                    peers.computeIfAbsent(wire.to(), key -> new LinkedHashSet<>())
                            .add(wire.from());
                });
        for (Draft draft : sketch.drafts()) {
            String network = Placing.network(draft, sketch);
            if (SHARED.contains(draft.kind())) {
                sharing.add(network);
            } else if (draft.kind().equals(ClusterKinds.AKS_CLUSTER.id())) {
                running.add(network);
            }
        }
    }

    static void assign(Sketch sketch) {
        new Roles(sketch).assign();
    }

    private void assign() {
        Set<String> hubs = new LinkedHashSet<>();
        sketch.drafts().stream()
                .filter(draft -> draft.kind().equals(NetworkKinds.VIRTUAL_NETWORK.id()))
                .filter(this::isHub)
                .forEach(hub -> {
                    hubs.add(hub.key());
                    hub.fill().say(NetworkKinds.ROLE, NetworkKinds.Role.HUB);
                    sketch.assume("\"%s\" is taken for a hub, for %s."
                            .formatted(
                                    hub.name(),
                                    sharing.contains(hub.key())
                                            ? "what it shares with other networks"
                                            : "the networks that are peered with it"));
                });
        sketch.drafts().stream()
                .filter(draft -> draft.kind().equals(NetworkKinds.VIRTUAL_NETWORK.id()))
                .filter(draft -> !hubs.contains(draft.key()))
                .filter(draft -> peersOf(draft.key()).stream().anyMatch(hubs::contains))
                .forEach(spoke -> spoke.fill().say(NetworkKinds.ROLE, NetworkKinds.Role.SPOKE));
    }

    private boolean isHub(Draft network) {
        Set<String> others = peersOf(network.key());
        boolean star = others.size() > 1
                && others.stream().allMatch(other -> peersOf(other).size() == 1);
        return star || sharing.contains(network.key()) && !running.contains(network.key());
    }

    private Set<String> peersOf(String network) {
        return peers.getOrDefault(network, Set.of());
    }
}
