package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first steps of a packet: out of a site over a gateway (G.5), or out of a subnet (B.5, B.8). */
final class Departure {

    private final Scene scene;
    private final Journey journey;

    Departure(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    void leaveSubnet(Walk walk, Client client, Target target) {
        Component subnet = client.where().orElseThrow();
        Optional<Component> pod = target.owner().filter(owner -> scene.catalog().has(owner, Trait.RUNS_AS_PODS));
        boolean fromPod = scene.catalog().has(client.component(), Trait.RUNS_AS_PODS);
        if (fromPod
                && pod.filter(found -> new PodReach(scene, journey.carrier()).isStraight(client.component(), found))
                        .isEmpty()) {
            leavePod(walk, client, subnet, target);
        }
        if (pod.isPresent()) {
            new DirectToPods(scene, journey).send(walk, client.component(), subnet, pod.get());
            return;
        }
        if (journey.carrier().carry(walk, subnet, target)) {
            journey.receive(walk, target);
        } else {
            journey.end(walk);
        }
    }

    /** Whether others see the pod or its node depends on the pod networking (B.8). */
    private void leavePod(Walk walk, Client client, Component subnet, Target target) {
        Optional<Component> cluster = scene.clusterOf(client.component());
        Known<CniMode> mode = cluster.map(ClusterKinds.CNI_MODE::of).orElse(Known.unknown());
        boolean inside = mode.is(CniMode.NODE_SUBNET)
                && target.ip()
                        .filter(address -> scene.networkOf(subnet).stream()
                                .flatMap(network -> scene.peerings().space(network).stream())
                                .anyMatch(prefix -> prefix.contains(address)))
                        .isPresent();
        if (mode.is(CniMode.POD_SUBNET) || inside) {
            walk.pass(
                    Step.Action.TRANSLATED,
                    Because.of(Reason.NO_SNAT, client.component().id())
                            .with("source", walk.packet().source())
                            .with("why", mode.value().label() + " shows the pod's own address there"));
            return;
        }
        if (!mode.isKnown() || mode.is(CniMode.NONE)) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    cluster.orElse(client.component()).id(),
                    cluster.isPresent() ? ClusterKinds.CNI_MODE.name() : Missing.PLACE,
                    "the pod networking is not given, and so not whether others see the pod or its node");
        }
        Packet before = walk.packet();
        Packet after = before.from(scene.range(subnet));
        walk.pass(
                Step.Action.TRANSLATED,
                FirewallHop.source(Reason.SNAT_NODE, cluster.orElse(client.component()), before, after));
        walk.set(after);
    }

    void leaveSite(Walk walk, Client client, Target target) {
        if (target.open()) {
            walk.assume(client.component().id(), "way out", "the site's own Internet line");
            walk.set(walk.packet().from(Ends.INTERNET));
            journey.receive(walk, target);
            return;
        }
        Component start = client.where().orElse(client.component());
        List<Component> gateways = gateways(start, client.component());
        if (gateways.isEmpty()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    start.id(),
                    LinkKinds.CONNECTION.id().value(),
                    "no VPN or ExpressRoute connection of " + start.name() + " is drawn");
            journey.end(walk);
            return;
        }
        for (Component gateway : gateways) {
            Walk branch = gateways.size() == 1 ? walk : walk.fork();
            throughGateway(branch, gateway, target);
        }
    }

    /** The gateways that a site or its users connect to, those only that know the way to nothing else left out. */
    private List<Component> gateways(Component start, Component users) {
        List<Component> found = new ArrayList<>();
        for (Component from : List.of(start, users)) {
            scene.peerings().connectedTo(from).stream()
                    .filter(Peerings::isGateway)
                    .filter(each -> !found.contains(each))
                    .forEach(found::add);
        }
        return found;
    }

    private void throughGateway(Walk walk, Component gateway, Target target) {
        boolean vpn = gateway.is(HybridKinds.VPN_GATEWAY.id());
        walk.pass(Step.Action.TUNNELLED, Because.of(vpn ? Reason.TUNNEL : Reason.PRIVATE_LINE, gateway.id()));
        Encryption inner = walk.packet().encryption();
        if (vpn) {
            walk.set(walk.packet().with(inner.tunnelled()));
        }
        checkTransit(walk, gateway, target);
        walk.arrive(gateway);
        walk.set(walk.packet().with(inner));
        if (inner.isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, gateway.id()));
        }
        Optional<Component> subnet = scene.addresses().subnetOf(gateway);
        if (subnet.isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, new Gaps(scene).subnet(gateway));
            journey.end(walk);
        } else if (journey.carrier().carry(walk, subnet.get(), target)) {
            journey.receive(walk, target);
        } else {
            journey.end(walk);
        }
    }

    /** Whether the gateway's subnet sends this to an appliance, which needs no transit to hand it on. */
    private boolean goesByAppliance(Component gateway, Target target) {
        return scene.addresses()
                .subnetOf(gateway)
                .flatMap(subnet -> scene.routes().choose(subnet, target.ip()).winner())
                .filter(route -> route.hop() == Route.Hop.APPLIANCE)
                .isPresent();
    }

    /** Without transit nothing tells the site of the network: a VPN device can be told by hand, a circuit cannot (B.2). */
    private static void withoutTransit(Walk walk, Component gateway, Component network) {
        if (gateway.is(HybridKinds.VPN_GATEWAY.id())) {
            walk.assume(gateway.id(), "the site's VPN device", "sends the addresses of " + network.name());
            return;
        }
        walk.undetermined(
                Step.Action.ROUTED,
                network.id(),
                LinkKinds.USE_REMOTE_GATEWAYS.name(),
                "how the site learns of " + network.name() + ", which does not use the gateway " + gateway.name()
                        + ", is not given");
    }

    /** The site learns a peered network only where that network uses the gateway (B.2). */
    private void checkTransit(Walk walk, Component gateway, Target target) {
        Optional<Component> hub = scene.networkOf(gateway);
        Optional<Component> network = target.owner()
                .flatMap(owner -> scene.addresses()
                        .subnetOf(owner)
                        .flatMap(scene::networkOf)
                        .or(() -> scene.networkOf(owner)));
        if (hub.isEmpty() || network.isEmpty() || hub.equals(network)) {
            return;
        }
        List<Prefix> learned = scene.peerings().space(network.get());
        if (scene.peerings().usesGatewaysOf(network.get(), hub.get())) {
            return;
        }
        if (goesByAppliance(gateway, target)) {
            withoutTransit(walk, gateway, network.get());
        } else {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.GATEWAY_TRANSIT_MISSING, gateway.id())
                            .with("network", network.get().name())
                            .with("prefixes", learned)
                            .with(
                                    "why",
                                    "its peering needs use remote gateways, and that of "
                                            + hub.get().name() + " gateway transit"));
        }
    }
}
