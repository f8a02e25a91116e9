package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;

/** The way out to the Internet once a route leads there, in Azure's order of precedence (data-plane.md B.5, S-N3). */
final class Exit {

    private final Scene scene;

    Exit(Scene scene) {
        this.scene = scene;
    }

    boolean leave(Walk walk, Component subnet) {
        Component sender = walk.at();
        Optional<Component> nat =
                scene.component(NetworkKinds.NAT_GATEWAY.of(subnet).optional());
        if (nat.isPresent() && walk.packet().protocol() != Protocol.ICMP) {
            translate(walk, nat.get(), Reason.SNAT_NAT_GATEWAY, EgressKinds.NAT_PUBLIC_IPS.of(nat.get()));
            return true;
        }
        if (sender.is(EgressKinds.AZURE_FIREWALL.id())) {
            return leaveFirewall(walk, sender);
        }
        if (sender.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())) {
            return leaveAppliance(walk, sender, subnet);
        }
        Optional<ComponentId> own = sender.is(SupportKinds.VIRTUAL_MACHINE.id())
                ? SupportKinds.PUBLIC_IP.of(sender).optional()
                : sender.is(GatewayKinds.APPLICATION_GATEWAY.id())
                        ? GatewayKinds.PUBLIC_IP.of(sender).optional()
                        : Optional.empty();
        if (own.isPresent()) {
            inPlace(walk, sender, Reason.SNAT_INSTANCE, Known.given(List.of(own.get())));
            return true;
        }
        return scene.clusterOf(sender)
                .map(cluster -> leaveCluster(walk, cluster, subnet))
                .orElseGet(() -> byDefault(walk, subnet));
    }

    /** It has translated the source itself, unless its ranges without SNAT hold everything (B.6). */
    private static boolean leaveFirewall(Walk walk, Component firewall) {
        if (Target.first(walk.packet().source()).filter(IpAddress::isPrivate).isEmpty()) {
            return true;
        }
        stop(
                walk,
                firewall,
                "the firewall leaves the private source " + walk.packet().source() + " as it is");
        return false;
    }

    private boolean leaveAppliance(Walk walk, Component appliance, Component subnet) {
        Known<List<ComponentId>> ips = EgressKinds.PUBLIC_IPS.of(appliance);
        if (Target.first(walk.packet().source()).filter(IpAddress::isPrivate).isEmpty()) {
            return true;
        }
        String own =
                scene.addresses().of(appliance.id()).map(IpAddress::toString).orElse("");
        if (!own.equals(walk.packet().source())) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    appliance.id(),
                    EgressKinds.SOURCE_NAT.name(),
                    "whether the private source " + walk.packet().source() + ", which is not that of "
                            + appliance.name() + ", gets a public address is not known");
            return true;
        }
        if (!ips.isKnown()) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    appliance.id(),
                    EgressKinds.PUBLIC_IPS.name(),
                    "the public addresses of " + appliance.name() + " are not given");
            return true;
        }
        if (ips.value().isEmpty()) {
            return byDefault(walk, subnet);
        }
        inPlace(walk, appliance, Reason.SNAT_INSTANCE, ips);
        return true;
    }

    private boolean leaveCluster(Walk walk, Component cluster, Component subnet) {
        List<Component> pools = scene.pools(cluster).isEmpty() ? scene.pools(walk.at()) : scene.pools(cluster);
        if (pools.stream()
                .anyMatch(pool -> NodePoolKinds.NODE_PUBLIC_IP.of(pool).is(true))) {
            Packet before = walk.packet();
            walk.set(before.from(Ends.INTERNET));
            walk.pass(Step.Action.TRANSLATED, FirewallHop.source(Reason.SNAT_INSTANCE, cluster, before, walk.packet()));
            return true;
        }
        Optional<Component> balancer = balancerWithRules(pools);
        if (balancer.isPresent()) {
            translate(walk, balancer.get(), Reason.SNAT_LOAD_BALANCER, outboundIps(balancer.get()));
            return true;
        }
        Known<OutboundType> type = ClusterKinds.OUTBOUND_TYPE.of(cluster);
        if (type.is(OutboundType.LOAD_BALANCER)
                && ClusterKinds.POOL_TYPE.of(cluster).is(ClusterKinds.PoolType.NODE_IP)) {
            return byDefault(walk, subnet); // pools by address take the default outbound access (B.1 item 12, S-N2)
        }
        if (type.is(OutboundType.LOAD_BALANCER)) {
            byManagedBalancer(walk, cluster);
            return true;
        }
        if (type.is(OutboundType.MANAGED_NAT_GATEWAY)) {
            walk.assume(cluster.id(), "outboundIps", "a public IP that AKS manages");
            translate(walk, cluster, Reason.SNAT_NAT_GATEWAY, ClusterKinds.OUTBOUND_IPS.of(cluster));
            return true;
        }
        if (type.is(OutboundType.BLOCK)) {
            stop(walk, subnet, "outbound type block");
            return false;
        }
        return byDefault(walk, subnet);
    }

    private Optional<Component> balancerWithRules(List<Component> pools) {
        return scene.graph().ofKind(BalancerKinds.LOAD_BALANCER_KIND.id()).stream()
                .filter(balancer -> BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                        .anyMatch(rule -> holds(balancer, rule, pools)))
                .findFirst();
    }

    private static boolean holds(Component balancer, Properties rule, List<Component> pools) {
        return BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                .filter(pool -> BalancerKinds.NAME.of(pool).equals(BalancerKinds.POOL.of(rule)))
                .filter(pool -> !BalancerKinds.BY_ADDRESS.of(pool).is(true)) // B.1 item 12
                .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .anyMatch(member -> pools.stream().anyMatch(pool -> pool.id().equals(member)));
    }

    private static Known<List<ComponentId>> outboundIps(Component balancer) {
        List<String> used = BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                .flatMap(rule -> BalancerKinds.OUTBOUND_FRONTENDS.of(rule).orElse(List.of()).stream())
                .toList();
        return Known.given(BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(frontend ->
                        used.isEmpty() || BalancerKinds.NAME.of(frontend).matches(used::contains))
                .flatMap(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).optional().stream())
                .toList());
    }

    /** AKS keeps an outbound rule and a public address of its own on the cluster's balancer (G.6 E2). */
    private void byManagedBalancer(Walk walk, Component cluster) {
        Optional<Component> drawn = scene.graph().ofKind(BalancerKinds.LOAD_BALANCER_KIND.id()).stream()
                .filter(balancer -> BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC))
                .filter(balancer ->
                        scene.clusterOf(balancer).filter(cluster::equals).isPresent())
                .findFirst();
        Known<List<ComponentId>> ips = ClusterKinds.OUTBOUND_IPS.of(cluster);
        if (!ips.isKnown()) {
            walk.assume(cluster.id(), "outboundIps", "a public IP that AKS manages");
        }
        translate(walk, drawn.orElse(cluster), Reason.SNAT_LOAD_BALANCER, ips);
    }

    private boolean byDefault(Walk walk, Component subnet) {
        Known<Boolean> allowed = NetworkKinds.DEFAULT_OUTBOUND_ACCESS.of(subnet);
        if (allowed.is(false)) {
            stop(walk, subnet, "subnet " + subnet.name() + " is private and nothing gives it a public address");
            return false;
        }
        if (!allowed.isKnown()) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    subnet.id(),
                    NetworkKinds.DEFAULT_OUTBOUND_ACCESS.name(),
                    "nothing gives the subnet a public address, and whether it has default outbound access is not given");
        }
        Packet before = walk.packet();
        walk.set(before.from(Ends.INTERNET));
        walk.pass(
                Step.Action.TRANSLATED,
                FirewallHop.source(Reason.SNAT_LOAD_BALANCER, subnet, before, walk.packet())
                        .with("by", "Azure's default outbound access"));
        return true;
    }

    private static void stop(Walk walk, Component subnet, String why) {
        walk.stop(
                Disposition.DROPPED,
                Step.Action.TRANSLATED,
                Because.of(Reason.NO_OUTBOUND, subnet.id()).with("why", why));
    }

    private void translate(Walk walk, Component device, Reason reason, Known<List<ComponentId>> ips) {
        walk.arrive(device);
        if (walk.packet().encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, device.id()));
        }
        walk.answerHere(Optional.empty()); // the answer comes back to the device and needs no route from there
        inPlace(walk, device, reason, ips);
    }

    private void inPlace(Walk walk, Component device, Reason reason, Known<List<ComponentId>> ips) {
        Packet before = walk.packet();
        List<Component> pool = FirewallHop.Pools.of(scene, ips);
        walk.set(before.from(FirewallHop.Pools.addresses(pool)));
        pool.stream()
                .filter(ip -> !AddressKinds.ADDRESS.of(ip).isKnown())
                .forEach(ip -> walk.assume(ip.id(), AddressKinds.ADDRESS.name(), "an address that Azure chooses"));
        String words = pool.isEmpty() ? "an address that is not given" : FirewallHop.Pools.words(pool);
        walk.pass(
                Step.Action.TRANSLATED,
                FirewallHop.source(reason, device, before, walk.packet())
                        .with("by", device.name())
                        .with("pool", words));
    }
}
