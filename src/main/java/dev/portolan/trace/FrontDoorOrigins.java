package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.BalancerKinds.ApprovalState;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EdgeKinds.FrontDoorTier;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Front Door as a sender: every enabled origin of the route's group, over the Internet or Private Link (B.4, S-N16). */
final class FrontDoorOrigins {

    private static final int HTTP_PORT = 80;

    private final Scene scene;
    private final Journey journey;

    FrontDoorOrigins(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    void forward(Walk walk, Component door, FrontDoorRoutes.Found found) {
        Known<WebProtocol> protocol = protocol(walk, door, found.route());
        found.route().ifPresent(route -> walk.pass(Step.Action.BALANCED, because(door, found, route, walk.packet())));
        List<Properties> origins = origins(walk, door, found.route());
        if (origins.isEmpty()) {
            journey.end(walk);
            return;
        }
        OriginHealth health = new OriginHealth();
        for (Properties fields : origins) {
            Walk branch = origins.size() == 1 ? walk : walk.fork();
            connect(branch, new Origin(scene, door, fields, protocol), health);
        }
        health.goOn();
    }

    private static Because because(Component door, FrontDoorRoutes.Found found, Properties route, Packet packet) {
        String patterns = String.join(", ", EdgeKinds.PATTERNS.of(route).orElse(List.of()));
        return Because.of(Reason.EDGE_ROUTE, door.id())
                .with(
                        "endpoint",
                        found.endpoint()
                                .flatMap(each -> EdgeKinds.NAME.of(each).optional())
                                .orElse(""))
                .with("route", EdgeKinds.NAME.of(route).orElse("without a name"))
                .with("host", packet.host())
                .with("pattern", patterns)
                .with("group", EdgeKinds.ORIGIN_GROUP.of(route).orElse(""))
                .with("forwarding", words(EdgeKinds.FORWARDING.of(route).value()));
    }

    private static String words(EdgeKinds.Forwarding forwarding) {
        return switch (forwarding) {
            case HTTPS_ONLY -> "by HTTPS only";
            case HTTP_ONLY -> "by HTTP only";
            case MATCH_REQUEST -> "by the protocol of the request";
        };
    }

    private static Known<WebProtocol> protocol(Walk walk, Component door, Optional<Properties> route) {
        if (route.isEmpty()) {
            walk.note(
                    Step.Action.TLS_REENCRYPTED,
                    door.id(),
                    EdgeKinds.ROUTES.name(),
                    "whether Front Door encrypts to the origin is not given");
            return Known.unknown();
        }
        boolean plain =
                walk.packet().protocol() == Protocol.HTTP || walk.packet().port() == HTTP_PORT;
        return Known.given(
                switch (EdgeKinds.FORWARDING.of(route.get()).value()) {
                    case HTTPS_ONLY -> WebProtocol.HTTPS;
                    case HTTP_ONLY -> WebProtocol.HTTP;
                    case MATCH_REQUEST -> plain ? WebProtocol.HTTP : WebProtocol.HTTPS;
                });
    }

    private List<Properties> origins(Walk walk, Component door, Optional<Properties> route) {
        Known<List<Properties>> all = EdgeKinds.ORIGINS.of(door);
        if (!all.isKnown()) {
            return drawn(walk, door);
        }
        Known<String> group = route.map(EdgeKinds.ORIGIN_GROUP::of).orElse(Known.unknown());
        List<Properties> members = all.value().stream()
                .filter(origin ->
                        !group.isKnown() || EdgeKinds.ORIGIN_GROUP.of(origin).is(group.value()))
                .toList();
        List<Properties> enabled = members.stream()
                .filter(origin -> !EdgeKinds.ORIGIN_ENABLED.of(origin).is(false))
                .toList();
        if (members.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    door.id(),
                    EdgeKinds.ORIGINS.name(),
                    "the origin group " + group.orElse("") + " has no origins");
        } else if (enabled.isEmpty()) {
            FrontDoorRoutes.refuse(walk, door, "", "every origin of the group is disabled");
        }
        return enabled;
    }

    /** A sketch: what traffic and private links are drawn to stands in for origins. */
    private List<Properties> drawn(Walk walk, Component door) {
        List<Component> next = Stream.concat(
                        scene.graph().successors(door.id(), Edge.Type.FORWARDS).stream(),
                        scene.graph().successors(door.id(), Edge.Type.PRIVATE_LINK).stream())
                .distinct()
                .toList();
        if (next.isEmpty()) {
            walk.undetermined(Step.Action.BALANCED, door.id(), EdgeKinds.ORIGINS.name(), "its origins are not given");
        } else {
            walk.assume(door.id(), EdgeKinds.ORIGINS.name(), "the traffic that is drawn");
        }
        return next.stream()
                .map(each -> Properties.NONE
                        .with(EdgeKinds.NAME.key(), each.name())
                        .with(EdgeKinds.ORIGIN_TARGET.key(), each.id()))
                .toList();
    }

    private void connect(Walk walk, Origin origin, OriginHealth health) {
        walk.pass(Step.Action.BALANCED, origin.because());
        if (origin.isPrivate()) {
            overPrivateLink(walk, origin, health);
            return;
        }
        List<Target> targets = targets(walk, origin);
        if (targets.isEmpty()) {
            health.addEnded(walk, () -> journey.end(walk));
        }
        for (Target target : targets) {
            Walk branch = targets.size() == 1 ? walk : walk.fork();
            overInternet(branch, origin, target, health);
        }
    }

    private void overInternet(Walk walk, Origin origin, Target target, OriginHealth health) {
        if (!target.open()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.TARGET_MISSING, origin.door().id())
                            .with("address", target.address())
                            .with("why", "the address is private, and Front Door gets there over Private Link only"));
            health.addEnded(walk, () -> journey.end(walk));
            return;
        }
        origin.address(walk, target.address());
        Optional<Because> failed =
                new FrontDoorProbe(journey, origin).blocker(walk, (shadow, probe) -> shadow.receive(probe, target));
        health.add(walk, failed, () -> journey.receive(walk, target));
    }

    private List<Target> targets(Walk walk, Origin origin) {
        Known<String> host = origin.hostName();
        Optional<Component> named = origin.target();
        if (host.isKnown() && IpAddress.parse(host.value()).isPresent()) {
            return List.of(journey.lookup().at(IpAddress.of(host.value())));
        }
        if (host.isKnown()) {
            List<Target> found = journey.lookup().onInternet(walk, host.value());
            boolean outside = found.stream().anyMatch(target -> target.owner().isEmpty());
            if (!outside || named.isEmpty()) {
                return found;
            }
            walk.assume(named.get().id(), "DNS record", host.value());
        }
        if (named.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    origin.door().id(),
                    "origins.target",
                    "where origin " + origin.name() + " is, is not given");
            return List.of();
        }
        return journey.lookup().of(walk, named.get(), true).stream().toList();
    }

    private void overPrivateLink(Walk walk, Origin origin, OriginHealth health) {
        Optional<Component> service = service(walk, origin);
        if (service.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    origin.door().id(),
                    "origins.target",
                    "to which service the private link of origin " + origin.name() + " leads is not given");
            health.addEnded(walk, () -> journey.end(walk));
            return;
        }
        origin.address(walk, PrivateLinkHop.MANAGED);
        admit(walk, origin, service.get());
        if (service.get().is(BalancerKinds.PRIVATE_LINK_SERVICE.id())) {
            Optional<Because> failed = new FrontDoorProbe(journey, origin)
                    .blocker(walk, (shadow, probe) -> new PrivateLinkHop(scene, shadow).take(probe, service.get()));
            health.add(walk, failed, () -> new PrivateLinkHop(scene, journey).take(walk, service.get()));
        } else if (scene.catalog().has(service.get(), Trait.SERVES_REQUESTS)) {
            walk.arrive(service.get());
            walk.endTlsAt(service.get().id());
            walk.pass(
                    Step.Action.DELIVERED,
                    Because.of(Reason.ENDPOINT, service.get().id())
                            .with("name", service.get().name()));
            health.addEnded(walk, () -> journey.end(walk));
        } else {
            walk.undetermined(
                    Step.Action.ROUTED,
                    service.get().id(),
                    "",
                    "private link to " + service.get().name() + " is not followed");
            health.addEnded(walk, () -> journey.end(walk));
        }
    }

    /** What the link leads to; a load balancer that is named stands for the one service before it. */
    private Optional<Component> service(Walk walk, Origin origin) {
        Optional<Component> named = origin.target();
        if (named.filter(each -> each.is(BalancerKinds.LOAD_BALANCER_KIND.id())).isEmpty()) {
            return named;
        }
        List<Component> offering = scene.graph().ofKind(BalancerKinds.PRIVATE_LINK_SERVICE.id()).stream()
                .filter(each ->
                        BalancerKinds.LOAD_BALANCER.of(each).is(named.get().id()))
                .toList();
        if (offering.size() != 1) {
            return Optional.empty();
        }
        walk.assume(origin.door().id(), "origins.target", offering.get(0).name());
        return Optional.of(offering.get(0));
    }

    /** Premium only, and the owner of the service has to approve the connection (S-N16, AFD-001, AFD-004). */
    private void admit(Walk walk, Origin origin, Component service) {
        Component door = origin.door();
        Known<FrontDoorTier> tier = EdgeKinds.TIER.of(door);
        Known<ApprovalState> state = BalancerKinds.APPROVAL.of(origin.fields()).or(linked(door, service));
        Because because = Because.of(Reason.PRIVATE_LINK, service.id())
                .with("service", service.name())
                .with(
                        "region",
                        EdgeKinds.PRIVATE_LINK_REGION.of(origin.fields()).orElse(""))
                .with("state", state.map(ApprovalState::label).orElse("").toLowerCase(Locale.ROOT));
        if (tier.matches(own -> own != FrontDoorTier.PREMIUM)) {
            PrivateLinkHop.refuse(
                    walk, door.id(), service, "Front Door " + tier.value().label() + " has no private link origins");
        } else if (!tier.isKnown()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    door.id(),
                    EdgeKinds.TIER.name(),
                    "only Premium has private link origins, and the tier of " + door.name() + " is not given");
        }
        if (state.is(ApprovalState.APPROVED)) {
            walk.pass(Step.Action.ROUTED, because);
        } else if (state.isKnown()) {
            PrivateLinkHop.refuse(
                    walk, door.id(), service, "the connection is " + because.detail("state") + ", not approved");
        } else {
            walk.undetermined(
                    Step.Action.ROUTED,
                    door.id(),
                    "origins.state",
                    "whether the private endpoint's connection to " + service.name() + " is approved is not given");
        }
    }

    private Known<ApprovalState> linked(Component door, Component service) {
        return scene.graph()
                .topology()
                .linksOf(door.id())
                .filter(link -> link.is(LinkKinds.PRIVATE_LINK.id())
                        && link.from().equals(door.id())
                        && link.to().equals(service.id()))
                .map(LinkKinds.APPROVAL::of)
                .findFirst()
                .orElse(Known.unknown());
    }
}
