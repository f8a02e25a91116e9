package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Load balancers (FORMATS.md 2). */
final class BalancerTypes {

    static final String BALANCERS = "microsoft.network/loadbalancers";

    private BalancerTypes() {}

    static Map<String, Shape> all() {
        return Map.of(BALANCERS, Shape.of(BalancerKinds.LOAD_BALANCER_KIND, BalancerTypes::balancer));
    }

    private static void balancer(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        Filling fill = draft.fill();
        List<Body> frontends = body.items("frontendIPConfigurations");
        AddressTypes.sku(BalancerKinds.SKU, body, fill);
        fill.take(BalancerKinds.TIER, body, "sku.tier");
        scope(frontends).ifPresent(scope -> fill.say(BalancerKinds.SCOPE, scope));
        draft.in(frontends.stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        fill.records(BalancerKinds.FRONTENDS, body, "frontendIPConfigurations", BalancerTypes::frontend);
        Pools pools = new Pools(found, sketch.estate());
        rules(body, fill, pools);
        if (body.at("backendAddressPools").isGiven() || !pools.all().isEmpty()) {
            fill.say(BalancerKinds.POOLS, pools.all());
        }
        fill.records(BalancerKinds.PROBES, body, "probes", BalancerTypes::probe)
                .records(BalancerKinds.OUTBOUND_RULES, body, "outboundRules", BalancerTypes::outbound);
        Set<String> zones = new LinkedHashSet<>();
        frontends.forEach(item -> zones.addAll(item.texts("zones")));
        if (!zones.isEmpty()) {
            fill.say(AddressKinds.ZONES, List.copyOf(zones));
        }
    }

    private static Optional<BalancerKinds.Scope> scope(List<Body> frontends) {
        boolean open = frontends.stream()
                .anyMatch(item -> isNamed(item, "publicIPAddress") || isNamed(item, "publicIPPrefix"));
        boolean inside = frontends.stream()
                .anyMatch(item ->
                        isNamed(item, "subnet") || item.text("privateIPAddress").isPresent());
        if (!open && !inside) {
            return Optional.empty();
        }
        return Optional.of(open ? BalancerKinds.Scope.PUBLIC : BalancerKinds.Scope.INTERNAL);
    }

    private static boolean isNamed(Body item, String member) {
        return item.reference(member).isPresent() || item.at(member).whyWithin().isPresent();
    }

    private static void frontend(Body item, Filling record) {
        record.take(BalancerKinds.NAME, item, "name")
                .take(BalancerKinds.FRONTEND_ADDRESS, item, "privateIPAddress")
                .refer(BalancerKinds.PUBLIC_IP, item, "publicIPAddress")
                .refer(BalancerKinds.PUBLIC_IP_PREFIX, item, "publicIPPrefix")
                .refer(BalancerKinds.SUBNET, item, "subnet");
    }

    private static void rules(Body body, Filling fill, Pools pools) {
        Optional<String> why = body.at("loadBalancingRules").why();
        if (why.isPresent()) {
            fill.open(BalancerKinds.RULES, why.get());
            return;
        }
        List<Properties> rules = new ArrayList<>();
        body.items("loadBalancingRules").forEach(item -> rules.add(rule(item).done()));
        for (Body item : body.items("inboundNatRules")) {
            pools.behind(item)
                    .ifPresent(pool ->
                            rules.add(rule(item).say(BalancerKinds.POOL, pool).done()));
        }
        if (!rules.isEmpty() || body.at("loadBalancingRules").isGiven()) {
            fill.say(BalancerKinds.RULES, rules);
        }
    }

    private static Filling rule(Body item) {
        Filling record = new Filling()
                .take(BalancerKinds.NAME, item, "name")
                .take(BalancerKinds.PROTOCOL, item, "protocol")
                .take(BalancerKinds.PORT, item, "frontendPort")
                .take(BalancerKinds.BACKEND_PORT, item, "backendPort")
                .take(BalancerKinds.FLOATING_IP, item, "enableFloatingIP");
        record.name(BalancerKinds.FRONTEND, item, "frontendIPConfiguration");
        Body pool = item.at("backendAddressPool");
        if (pool.isGiven() || pool.whyWithin().isPresent()) {
            record.name(BalancerKinds.POOL, item, "backendAddressPool");
        } else {
            item.items("backendAddressPools").stream()
                    .findFirst()
                    .ifPresent(first -> record.name(BalancerKinds.POOL, first, "id"));
        }
        return record.name(BalancerKinds.PROBE, item, "probe");
    }

    private static void probe(Body item, Filling record) {
        record.take(BalancerKinds.NAME, item, "name")
                .take(BalancerKinds.PROBE_PROTOCOL, item, "protocol")
                .take(BalancerKinds.PORT, item, "port")
                .take(BalancerKinds.PATH, item, "requestPath");
    }

    private static void outbound(Body item, Filling record) {
        List<String> frontends = item.references("frontendIPConfigurations").stream()
                .map(id -> new ResourceId(id).name())
                .toList();
        record.take(BalancerKinds.NAME, item, "name")
                .say(BalancerKinds.OUTBOUND_FRONTENDS, frontends)
                .take(BalancerKinds.ALLOCATED_PORTS, item, "allocatedOutboundPorts")
                .take(BalancerKinds.IDLE_TIMEOUT, item, "idleTimeoutInMinutes");
        record.name(BalancerKinds.POOL, item, "backendAddressPool");
    }

    /** The backend pools of one balancer, inline or on their own, and one for each machine that a NAT rule leads to. */
    private static final class Pools {
        private final Found balancer;
        private final Machines machines;
        private final List<Properties> all = new ArrayList<>();

        Pools(Found balancer, Estate estate) {
            this.balancer = balancer;
            this.machines = Machines.of(estate);
            Set<String> names = new LinkedHashSet<>();
            balancer.body().items("backendAddressPools").forEach(item -> add(item, names));
            estate.children(balancer, "backendAddressPools").forEach(child -> add(child.body(), names));
        }

        List<Properties> all() {
            return all;
        }

        private void add(Body item, Set<String> names) {
            String name = item.text("name").orElse("");
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (!names.add(last)) {
                return;
            }
            Filling record = new Filling().say(BalancerKinds.NAME, last);
            Set<String> members =
                    new LinkedHashSet<>(machines.inPool(balancer.id().child("backendAddressPools", last)));
            members.addAll(machines.listedIn(item));
            record.say(
                    BalancerKinds.MEMBERS,
                    members.stream().map(ComponentId::new).toList());
            if (members.isEmpty() && !item.items("loadBalancerBackendAddresses").isEmpty()) {
                record.say(BalancerKinds.BY_ADDRESS, true);
            }
            all.add(record.done());
        }

        Optional<String> behind(Body rule) {
            Optional<String> name = rule.text("name");
            List<String> members = rule.reference("backendIPConfiguration")
                    .map(id -> machines.listedAt(new ResourceId(id)))
                    .orElseGet(() -> name.map(
                                    own -> machines.inPool(balancer.id().child("inboundNatRules", own)))
                            .orElse(List.of()));
            if (members.isEmpty() || name.isEmpty()) {
                return Optional.empty();
            }
            all.add(new Filling()
                    .say(BalancerKinds.NAME, name.get())
                    .say(
                            BalancerKinds.MEMBERS,
                            members.stream().map(ComponentId::new).toList())
                    .done());
            return name;
        }
    }
}
