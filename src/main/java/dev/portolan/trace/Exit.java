package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way out to the Internet once a route leads there, in Azure's order of precedence (data-plane.md B.5, S-N3). */
final class Exit {

    private final Scene scene;
    private final OutboundRules rules;

    Exit(Scene scene) {
        this.scene = scene;
        this.rules = new OutboundRules(scene);
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
        Optional<Component> cluster =
                sender.is(ClusterKinds.AKS_CLUSTER.id()) ? Optional.of(sender) : scene.clusterOf(sender);
        return cluster.isPresent() ? leaveCluster(walk, cluster.get(), subnet) : leaveMachine(walk, sender, subnet);
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
            return leaveMachine(walk, appliance, subnet);
        }
        inPlace(walk, appliance, Reason.SNAT_INSTANCE, ips);
        return true;
    }

    private boolean leaveMachine(Walk walk, Component machine, Component subnet) {
        Optional<OutboundRules.WayOut> way = rules.of(machine);
        if (way.isEmpty()) {
            return byDefault(walk, subnet);
        }
        translate(walk, way.get(), List.of(machine), List.of(machine));
        return true;
    }

    private boolean leaveCluster(Walk walk, Component cluster, Component subnet) {
        List<Component> pools = pools(walk.at(), cluster, subnet);
        List<Component> addressed = pools.stream()
                .filter(pool -> NodePoolKinds.NODE_PUBLIC_IP.of(pool).is(true))
                .toList();
        if (!addressed.isEmpty()) {
            differ(walk, addressed, pools, "a public address of their own");
            Packet before = walk.packet();
            walk.set(before.from(Ends.INTERNET));
            walk.pass(Step.Action.TRANSLATED, FirewallHop.source(Reason.SNAT_INSTANCE, cluster, before, walk.packet()));
            return true;
        }
        Optional<OutboundRules.WayOut> way =
                pools.stream().flatMap(pool -> rules.of(pool).stream()).findFirst();
        if (way.isPresent()) {
            List<Component> ruled =
                    pools.stream().filter(pool -> rules.of(pool).equals(way)).toList();
            translate(walk, way.get(), ruled, pools);
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

    /** The node pools from which the packet may come: the sender itself, or those here on which its pods may run. */
    private List<Component> pools(Component sender, Component cluster, Component subnet) {
        if (sender.is(NodePoolKinds.NODE_POOL.id())) {
            return List.of(sender);
        }
        List<Component> all = scene.component(
                        KubernetesKinds.NODE_POOL.of(sender).optional())
                .map(List::of)
                .orElseGet(() -> scene.graph().topology().children(cluster.id()).stream()
                        .filter(child -> child.is(NodePoolKinds.NODE_POOL.id()))
                        .toList());
        List<Component> here = all.stream()
                .filter(pool ->
                        scene.addresses().subnetOf(pool).filter(subnet::equals).isPresent()
                                || NodePoolKinds.POD_SUBNET.of(pool).is(subnet.id()))
                .toList();
        return here.isEmpty() ? all : here;
    }

    /** Pods that may run on pools of both sorts may leave either way. */
    private static void differ(Walk walk, List<Component> some, List<Component> all, String how) {
        if (some.size() == all.size()) {
            return;
        }
        String names = some.stream().map(Component::name).collect(Collectors.joining(", "));
        String why = "only nodes of " + names + " leave by " + how + ", and on which pool it runs is not given";
        boolean pods = !walk.at().is(ClusterKinds.AKS_CLUSTER.id());
        walk.undetermined(
                Step.Action.TRANSLATED,
                pods ? new Missing(walk.at().id(), KubernetesKinds.NODE_POOL.name(), why) : Gaps.flow("from", why));
    }

    /** AKS keeps an outbound rule and a public address of its own on the cluster's balancer (G.6 E2). */
    private void byManagedBalancer(Walk walk, Component cluster) {
        Optional<Component> drawn = scene.graph().ofKind(BalancerKinds.LOAD_BALANCER_KIND.id()).stream()
                .filter(balancer -> BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC))
                .filter(balancer ->
                        scene.clusterOf(balancer).filter(cluster::equals).isPresent())
                .findFirst();
        Known<List<ComponentId>> ips = brought(cluster);
        if (!ips.isKnown()) {
            walk.assume(cluster.id(), "outboundIps", "a public IP that AKS manages");
        }
        translate(walk, drawn.orElse(cluster), Reason.SNAT_LOAD_BALANCER, ips);
    }

    /** The addresses and prefixes that the cluster's owner gave it; unknown where AKS makes its own. */
    private static Known<List<ComponentId>> brought(Component cluster) {
        List<ComponentId> all = Stream.of(ClusterKinds.OUTBOUND_IPS, ClusterKinds.OUTBOUND_PREFIXES)
                .flatMap(property -> property.of(cluster).orElse(List.of()).stream())
                .toList();
        return all.isEmpty() ? ClusterKinds.OUTBOUND_IPS.of(cluster) : Known.given(all);
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

    private void translate(Walk walk, OutboundRules.WayOut way, List<Component> ruled, List<Component> all) {
        Known<List<ComponentId>> ips = Known.given(way.publicIps());
        String words = FirewallHop.Pools.words(FirewallHop.Pools.of(scene, ips));
        differ(walk, ruled, all, way.balancer().name() + " with " + words);
        translate(walk, way.balancer(), Reason.SNAT_LOAD_BALANCER, ips);
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
                .filter(ip -> !FirewallHop.Pools.isGiven(ip))
                .forEach(ip -> walk.assume(
                        ip.id(),
                        FirewallHop.Pools.isPrefix(ip) ? AddressKinds.RANGE.name() : AddressKinds.ADDRESS.name(),
                        "an address that Azure chooses"));
        String words = pool.isEmpty() ? "an address that is not given" : FirewallHop.Pools.words(pool);
        walk.pass(
                Step.Action.TRANSLATED,
                FirewallHop.source(reason, device, before, walk.packet())
                        .with("by", device.name())
                        .with("pool", words));
    }
}
