package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.References;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what has no container of its own in Azure where an architect draws it: route tables, security groups and NAT
 * gateways into the network of the subnets that they hold for, public addresses into that of who has them. What may not
 * stand where it would be stands on the canvas.
 */
final class Placing {

    private static final Set<KindId> OWNERS = Set.of(
            GatewayKinds.APPLICATION_GATEWAY.id(),
            EgressKinds.AZURE_FIREWALL.id(),
            EgressKinds.NAT_GATEWAY.id(),
            EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id(),
            HybridKinds.VPN_GATEWAY.id(),
            BalancerKinds.BASTION.id(),
            BalancerKinds.LOAD_BALANCER_KIND.id(),
            SupportKinds.VIRTUAL_MACHINE.id());

    private final Sketch sketch;
    private final Catalog catalog;
    private final Map<String, Set<String>> users = new HashMap<>();

    private Placing(Sketch sketch, Catalog catalog) {
        this.sketch = sketch;
        this.catalog = catalog;
    }

    static Placing of(Sketch sketch, Catalog catalog) {
        return new Placing(sketch, catalog);
    }

    void place() {
        sketch.drafts().forEach(this::noteUses);
        // addresses of a NAT gateway follow it, so it goes first
        for (KindId guest : List.of(
                FilterKinds.ROUTE_TABLE.id(),
                FilterKinds.NETWORK_SECURITY_GROUP.id(),
                EgressKinds.NAT_GATEWAY.id(),
                AddressKinds.PUBLIC_IP.id(),
                AddressKinds.PUBLIC_IP_PREFIX.id())) {
            sketch.drafts().stream()
                    .filter(draft ->
                            draft.kind().equals(guest) && draft.parent().isEmpty())
                    .forEach(this::invite);
        }
        sketch.drafts().forEach(this::check);
        sketch.drafts().stream()
                .filter(draft -> draft.kind().equals(AddressKinds.PUBLIC_IP.id()))
                .forEach(this::checkOwners);
    }

    /** Azure gives an address to one resource; a file that says otherwise was edited. */
    private void checkOwners(Draft address) {
        List<String> owners = users.getOrDefault(address.key(), Set.of()).stream()
                .flatMap(key -> sketch.draft(key).stream())
                .filter(user -> OWNERS.contains(user.kind()))
                .map(user -> "\"" + user.name() + "\"")
                .toList();
        if (owners.size() > 1) {
            sketch.estate()
                    .get(address.key())
                    .ifPresent(found -> sketch.report(
                            found,
                            "the public address \"%s\" belongs to %s, and Azure gives one to a single resource"
                                    .formatted(address.name(), String.join(" and ", owners))));
        }
    }

    private void noteUses(Draft draft) {
        Component bare = Component.of("draft", draft.kind().value(), draft.name())
                .with(draft.fill().done());
        new References(catalog, id -> {
                    users.computeIfAbsent(id.value(), key -> new LinkedHashSet<>())
                            .add(draft.key());
                    return Optional.of(id);
                })
                .redirected(bare);
    }

    private void invite(Draft guest) {
        Set<String> networks = new LinkedHashSet<>();
        users.getOrDefault(guest.key(), Set.of()).stream()
                .flatMap(key -> sketch.draft(key).stream())
                .forEach(user -> networks.add(network(user, sketch)));
        if (networks.size() == 1) {
            String only = networks.iterator().next();
            if (!only.isEmpty()) {
                guest.in(only);
            }
        }
    }

    /** The key of the network around a draft; empty where there is none. */
    static String network(Draft draft, Sketch sketch) {
        Optional<Draft> at = Optional.of(draft);
        Set<String> seen = new LinkedHashSet<>();
        while (at.isPresent() && seen.add(at.get().key())) {
            if (at.get().kind().equals(NetworkKinds.VIRTUAL_NETWORK.id())) {
                return at.get().key();
            }
            at = sketch.draft(at.get().parent());
        }
        return "";
    }

    private void check(Draft draft) {
        KindId around = sketch.draft(draft.parent()).map(Draft::kind).orElse(KindSpec.CANVAS);
        if (!around.equals(KindSpec.CANVAS)
                && catalog.refusalToContain(around, draft.kind()).isPresent()) {
            draft.onCanvas();
        }
    }
}
