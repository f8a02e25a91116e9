package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.AgicGateway;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.routing.Choice;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** The way from a gateway's subnet to the pods themselves, which depends on the pod networking (B.4, B.8). */
final class PodReach {

    private final Scene scene;
    private final Carrier carrier;

    PodReach(Scene scene, Carrier carrier) {
        this.scene = scene;
        this.carrier = carrier;
    }

    /** Carries the walk's packet out of the gateway's subnet; whether it is then where the pods are. */
    boolean carry(Walk walk, Component gateway, Component subnet, Component pod, PodPlace place) {
        Optional<Component> cluster = scene.clusterOf(pod);
        Known<CniMode> mode = networking(walk, gateway, pod);
        if (cluster.isEmpty() || !mode.isKnown()) {
            return false;
        }
        return switch (mode.value()) {
            case OVERLAY -> throughOverlay(walk, gateway, subnet, pod, cluster.get());
            case KUBENET -> throughNodes(walk, subnet, cluster.get(), place, isForContainers(gateway));
            default ->
                carrier.carry(walk, subnet, new Target(place.addresses(), Optional.of(pod), Optional.empty(), false));
        };
    }

    /** How the pods get their addresses; unknown, which the walk is told, where that is not given. */
    private Known<CniMode> networking(Walk walk, Component from, Component pod) {
        Optional<Component> cluster = scene.clusterOf(pod);
        Known<CniMode> mode = cluster.map(ClusterKinds.CNI_MODE::of).orElse(Known.unknown());
        if (mode.isKnown() && !mode.is(CniMode.NONE)) {
            return mode;
        }
        walk.undetermined(
                Step.Action.ROUTED,
                cluster.orElse(pod).id(),
                cluster.isPresent() ? ClusterKinds.CNI_MODE.name() : Missing.PLACE,
                "the pod networking is not given, and so not whether " + from.name() + " reaches the pods");
        return Known.unknown();
    }

    /** Carries the walk's packet from a client in a subnet; whether it is then where the pods are (B.8). */
    boolean carryFrom(Walk walk, Component client, Component subnet, Component pod, PodPlace place) {
        Optional<Component> cluster = scene.clusterOf(pod);
        Known<CniMode> mode = networking(walk, client, pod);
        if (cluster.isEmpty() || !mode.isKnown()) {
            return false;
        }
        if (mode.is(CniMode.POD_SUBNET) || mode.is(CniMode.NODE_SUBNET)) {
            return carrier.carry(
                    walk, subnet, new Target(place.addresses(), Optional.of(pod), Optional.empty(), false));
        }
        boolean overlay = mode.is(CniMode.OVERLAY);
        if (!isStraight(client, pod)) {
            return overlay
                    ? outsideOverlay(walk, subnet, cluster.get())
                    : throughNodes(walk, subnet, cluster.get(), place, false);
        }
        new Filters(scene).leaving(walk, subnet);
        walk.pass(
                Step.Action.ROUTED,
                Because.of(Reason.PODS_DIRECT, cluster.get().id())
                        .with("subnet", subnet.name())
                        .with(
                                "why",
                                overlay
                                        ? "the overlay joins the nodes of a cluster"
                                        : "the route table of AKS leads to each node"));
        return true;
    }

    /** Whether a client and pods are of one cluster whose pods have addresses of their own, and keep them (B.8). */
    boolean isStraight(Component client, Component pod) {
        Optional<Component> cluster = scene.clusterOf(pod);
        return cluster.isPresent()
                && cluster.equals(scene.clusterOf(client))
                && ClusterKinds.CNI_MODE.of(cluster.get()).matches(CniMode::hasPodCidr);
    }

    private boolean outsideOverlay(Walk walk, Component subnet, Component cluster) {
        new Filters(scene).leaving(walk, subnet);
        unreachable(walk, cluster, subnet, "the addresses of an overlay are known within its cluster only");
        return false;
    }

    private static boolean isForContainers(Component gateway) {
        return gateway.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id());
    }

    /** The AGIC of a cluster that configures a gateway. */
    Optional<Component> agic(Component gateway, Optional<Component> cluster) {
        return scene.graph().ofKind(KubernetesKinds.AGIC.id()).stream()
                .filter(agic -> AgicGateway.of(agic, scene.graph())
                        .filter(gateway::equals)
                        .isPresent())
                .filter(agic -> scene.clusterOf(agic).equals(cluster))
                .findFirst();
    }

    /** Azure carries the overlay's range to the subnet of a gateway for which it is switched on. */
    private boolean throughOverlay(Walk walk, Component gateway, Component subnet, Component pod, Component cluster) {
        boolean containers = isForContainers(gateway);
        new Filters(scene).leaving(walk, subnet);
        if (!containers) {
            knowsOverlay(walk, gateway, cluster);
        }
        Optional<Component> own = scene.networkOf(subnet);
        List<Component> networks = networks(pod);
        if (own.isEmpty() || networks.isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, Gaps.network(own.isEmpty() ? subnet : cluster));
        } else if (!networks.contains(own.get())) {
            if (!containers) {
                walk.undetermined(
                        Step.Action.ROUTED,
                        gateway.id(),
                        Missing.PLACE,
                        "whether pods of an overlay are reached from another virtual network is not documented");
                return false;
            }
            unreachable(walk, cluster, subnet, "an overlay is carried within the cluster's virtual network only");
            return false;
        }
        userRoute(walk, subnet);
        walk.pass(
                Step.Action.ROUTED,
                Because.of(Reason.PODS_DIRECT, cluster.id())
                        .with("subnet", subnet.name())
                        .with("why", "Azure extends the overlay's routing to it"));
        return true;
    }

    private void knowsOverlay(Walk walk, Component gateway, Component cluster) {
        Optional<Component> agic = agic(gateway, Optional.of(cluster));
        if (agic.isEmpty()) {
            Optional<Component> other = scene.graph().ofKind(KubernetesKinds.AGIC.id()).stream()
                    .filter(each ->
                            scene.clusterOf(each).filter(cluster::equals).isPresent())
                    .findFirst();
            walk.undetermined(
                    Step.Action.ROUTED,
                    other.orElse(cluster).id(),
                    other.isPresent() ? KubernetesKinds.GATEWAY.name() : "",
                    "no AGIC of " + cluster.name() + " that configures " + gateway.name()
                            + " is given, and without one Azure does not carry the overlay to it");
            return;
        }
        Known<String> version = KubernetesKinds.AGIC_VERSION.of(agic.get());
        Optional<Boolean> knows = version.optional().flatMap(AgicVersion::knowsOverlay);
        if (knows.isEmpty()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    agic.get().id(),
                    KubernetesKinds.AGIC_VERSION.name(),
                    "the version of " + agic.get().name() + " is not given as numbers, and pods of an overlay need "
                            + AgicVersion.OVERLAY_SINCE + " or later");
        } else if (!knows.get()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.PODS_NOT_ROUTABLE, cluster.id())
                            .with("subnet", gateway.name())
                            .with(
                                    "why",
                                    agic.get().name() + " is version " + version.value() + ", and an overlay needs "
                                            + AgicVersion.OVERLAY_SINCE + " or later"));
        }
    }

    /** A route of the user's own for the very range of the pods: no source says which of the two wins. */
    private void userRoute(Walk walk, Component subnet) {
        Optional<Route> route = scene.routes()
                .choose(subnet, Target.first(walk.packet().destination()))
                .winner();
        route.filter(found -> found.source() == Route.Source.USER && found.length() > 0)
                .ifPresent(found -> walk.undetermined(
                        Step.Action.ROUTED,
                        found.owner().orElse(subnet).id(),
                        "routes",
                        "whether route " + found.name()
                                + " or Azure's routing of the overlay carries it is not known"));
    }

    /** With kubenet the table that AKS fills with a route per node has to hold for the caller's subnet too. */
    private boolean throughNodes(Walk walk, Component subnet, Component cluster, PodPlace place, boolean containers) {
        new Filters(scene).leaving(walk, subnet);
        if (containers) {
            unreachable(walk, cluster, subnet, "Application Gateway for Containers does not work with kubenet");
            return false;
        }
        Known<ComponentId> table = NetworkKinds.ROUTE_TABLE.of(subnet);
        Known<ComponentId> nodes =
                place.subnet().map(NetworkKinds.ROUTE_TABLE::of).orElse(Known.unknown());
        Optional<Route> drawn = drawn(subnet, walk.packet(), place);
        if (!table.isKnown()) {
            unreachable(walk, cluster, subnet, "with kubenet the route table of AKS has to be associated to it");
            return false;
        }
        if (drawn.isEmpty() && !nodes.isKnown()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    place.subnet().orElse(cluster).id(),
                    NetworkKinds.ROUTE_TABLE.name(),
                    "the route table that AKS fills for kubenet is not given");
            return false;
        }
        if (drawn.isEmpty() && !nodes.is(table.value())) {
            unreachable(
                    walk, cluster, subnet, "with kubenet it needs the route table of the nodes, and has another one");
            return false;
        }
        if (!joined(walk, subnet, place)) {
            return false;
        }
        walk.pass(
                Step.Action.ROUTED,
                Because.of(Reason.PODS_DIRECT, cluster.id())
                        .with("subnet", subnet.name())
                        .with("why", "the route table of AKS leads to each node"));
        return true;
    }

    private Optional<Route> drawn(Component subnet, Packet packet, PodPlace place) {
        Choice choice = scene.routes().choose(subnet, Target.first(packet.destination()));
        return choice.winner()
                .filter(route -> route.source() == Route.Source.USER && route.hop() == Route.Hop.APPLIANCE)
                .filter(route -> Target.first(route.address())
                        .flatMap(scene.addresses()::subnetOf)
                        .filter(found -> place.subnet().filter(found::equals).isPresent())
                        .isPresent());
    }

    private boolean joined(Walk walk, Component subnet, PodPlace place) {
        Optional<Component> from = scene.networkOf(subnet);
        Optional<Component> to = place.subnet().flatMap(scene::networkOf);
        if (from.isEmpty() || to.isEmpty()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    from.isEmpty() ? subnet.id() : place.subnet().orElse(subnet).id(),
                    Missing.PLACE,
                    "the virtual networks of both ends are not known");
            return false;
        }
        if (!from.equals(to) && !scene.peerings().peers(from.get()).contains(to.get())) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.PEERING_REFUSES, to.get().id())
                            .with("why", from.get().name() + " and " + to.get().name() + " are not peered both ways"));
            return false;
        }
        return true;
    }

    private List<Component> networks(Component pod) {
        return new PodPlaces(scene)
                .nodeSubnets(pod, true).stream()
                        .flatMap(subnet -> subnet.flatMap(scene::networkOf).or(() -> scene.networkOf(pod)).stream())
                        .distinct()
                        .toList();
    }

    private static void unreachable(Walk walk, Component cluster, Component subnet, String why) {
        walk.stop(
                Disposition.UNREACHABLE,
                Step.Action.ROUTED,
                Because.of(Reason.PODS_NOT_ROUTABLE, cluster.id())
                        .with("subnet", subnet.name())
                        .with("why", why));
    }
}
