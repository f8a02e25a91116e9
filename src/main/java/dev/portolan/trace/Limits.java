package dev.portolan.trace;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.model.Component;
import dev.portolan.net.Protocol;
import java.util.Optional;

/** What is not followed: IPv6, networks that Virtual WAN routes, and clusters behind an HTTP proxy. */
final class Limits {

    static final String IPV6 = "IPv6 is not followed";

    private final Scene scene;

    Limits(Scene scene) {
        this.scene = scene;
    }

    /** Whether the walk ends before its first hop, because its ends already are beyond what is followed. */
    boolean forbid(Walk walk, Client client, Target target) {
        if (isIpv6(client.source()) || isIpv6(target.address())) {
            walk.giveUp(new Gaps(scene).inDesign(client.component()), "", IPV6);
            return true;
        }
        Optional<Component> place = target.owner().or(() -> target.ip().flatMap(scene.addresses()::subnetOf));
        for (Component end : place.stream().toList()) {
            if (wanOf(end).isPresent()) {
                giveUp(walk, wanOf(end).get());
                return true;
            }
        }
        return proxied(walk, client, target.open());
    }

    /** Whether the client's requests to the Internet go through a proxy, which resolves and connects by itself. */
    boolean proxied(Walk walk, Client client, boolean open) {
        Protocol protocol = walk.packet().protocol();
        Component component = client.component();
        Optional<Component> cluster =
                component.is(ClusterKinds.AKS_CLUSTER.id()) ? Optional.of(component) : scene.clusterOf(component);
        if (!open
                || (protocol != Protocol.HTTP && protocol != Protocol.HTTPS)
                || cluster.flatMap(found -> ClusterKinds.HTTP_PROXY.of(found).optional())
                        .isEmpty()) {
            return false;
        }
        walk.giveUp(
                cluster.get().id(),
                ClusterKinds.HTTP_PROXY.name(),
                "requests to the Internet go through an HTTP proxy, which is not followed");
        return true;
    }

    /** Looks at the whole way once more: addresses and networks that only turned up on it. */
    void recheck(Walk walk) {
        if (walk.hasCarried(Limits::isIpv6)) {
            walk.giveUp(new Gaps(scene).inDesign(walk.at()), "", IPV6);
        }
        walk.way().stream()
                .flatMap(id -> scene.component(id).stream())
                .flatMap(component -> wanOf(component).stream())
                .findFirst()
                .ifPresent(wan -> giveUp(walk, wan));
    }

    private static void giveUp(Walk walk, Component wan) {
        walk.giveUp(wan.id(), "", "routing by Virtual WAN hub " + wan.name() + " is not followed");
    }

    private static boolean isIpv6(String text) {
        return text.contains(":");
    }

    /** The Virtual WAN hub in which a component stands, or to which its network or site is joined. */
    private Optional<Component> wanOf(Component component) {
        if (scene.graph().ofKind(HybridKinds.VIRTUAL_WAN_HUB.id()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Component> around = hubAround(component);
        if (around.isPresent()) {
            return around;
        }
        Optional<Component> site = component.is(ActorKinds.ON_PREMISES_SITE.id())
                ? Optional.of(component)
                : scene.graph().ancestor(component.id(), ActorKinds.ON_PREMISES_SITE.id());
        return scene.networkOf(component)
                .flatMap(this::peered)
                .or(() -> site.flatMap(place -> scene.peerings().connectedTo(place).stream()
                        .flatMap(other -> hubAround(other).stream())
                        .findFirst()));
    }

    private Optional<Component> peered(Component network) {
        return scene.graph()
                .topology()
                .linksOf(network.id())
                .map(link -> link.from().equals(network.id()) ? link.to() : link.from())
                .flatMap(id -> scene.component(id).stream())
                .flatMap(other -> hubAround(other).stream())
                .findFirst();
    }

    private Optional<Component> hubAround(Component component) {
        return component.is(HybridKinds.VIRTUAL_WAN_HUB.id())
                ? Optional.of(component)
                : scene.graph().ancestor(component.id(), HybridKinds.VIRTUAL_WAN_HUB.id());
    }
}
