package dev.portolan.trace;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.routing.Choice;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carries a packet out of a subnet along routes, peerings and appliances until it is where its target is (B.1, B.2). */
final class Carrier {

    private final Scene scene;
    private final Filters filters;
    private final FirewallHop firewalls;
    private final Exit exit;
    private final ServiceEndpoints endpoints;

    Carrier(Scene scene) {
        this.scene = scene;
        this.filters = new Filters(scene);
        this.firewalls = new FirewallHop(scene);
        this.exit = new Exit(scene);
        this.endpoints = new ServiceEndpoints(scene);
    }

    /** Whether the target can be reached; the walk is then still at the last hop before it. */
    boolean carry(Walk walk, Component subnet, Target target) {
        if (!Peerings.isGateway(walk.at())) {
            filters.leaving(walk, subnet);
        }
        Optional<Component> at = Optional.of(subnet);
        while (at.isPresent()) {
            Component here = at.get();
            if (target.ip().isEmpty() && !target.open()) {
                walk.undetermined(
                        Step.Action.ROUTED,
                        target.owner()
                                .map(new Gaps(scene)::address)
                                .orElseGet(() -> Gaps.flow("to", "the target's address is not known")));
                return false;
            }
            Choice choice = scene.routes().choose(here, target.ip());
            if (choice.winner().isEmpty()) { // no subnet is without a route to 0.0.0.0/0
                walk.undetermined(Step.Action.ROUTED, walk.at().id(), "", Limits.IPV6);
                return false;
            }
            Route route = choice.winner().get();
            Optional<Boolean> served = endpoints.take(walk, here, target, route);
            if (served.isPresent()) {
                return served.get();
            }
            if (!choice.doubt().isEmpty()) {
                walk.undetermined(Step.Action.ROUTED, doubt(here, choice));
            }
            Because because = scene.reason(choice);
            if (route.hop() == Route.Hop.APPLIANCE) {
                at = toAppliance(walk, here, route, because, target);
            } else {
                return last(walk, here, route, because, target);
            }
        }
        return false;
    }

    private Missing doubt(Component subnet, Choice choice) {
        return scene.component(NetworkKinds.ROUTE_TABLE.of(subnet).optional())
                .map(table -> new Missing(table.id(), FilterKinds.ROUTES.name(), choice.doubt()))
                .orElseGet(() -> new Missing(subnet.id(), NetworkKinds.ROUTE_TABLE.name(), choice.doubt()));
    }

    /** What a step says of a choice that has a winner. */
    static Because because(Choice choice) {
        Route route = choice.winner().orElseThrow();
        ComponentId table = route.source() == Route.Source.USER
                ? route.owner().map(Component::id).orElse(ComponentId.CANVAS)
                : ComponentId.CANVAS;
        return Because.of(route.hop() == Route.Hop.NONE ? Reason.ROUTE_NONE : Reason.ROUTE, table)
                .with("prefix", route.text())
                .with("source", route.source().label())
                .with("route", route.name())
                .with("nextHop", route.hop().label())
                .with("address", route.address())
                .with("losers", choice.losers().stream().map(Route::toString).collect(Collectors.joining(", ")));
    }

    private boolean last(Walk walk, Component here, Route route, Because because, Target target) {
        switch (route.hop()) {
            case NONE -> {
                walk.stop(Disposition.DROPPED, Step.Action.ROUTED, because);
                return false;
            }
            case UNKNOWN -> {
                walk.undetermined(
                        Step.Action.ROUTED,
                        because.component(),
                        "routes",
                        "route " + route.name() + " has no next hop");
                return false;
            }
            case INTERNET -> {
                walk.pass(Step.Action.ROUTED, because);
                return toInternet(walk, here, target);
            }
            case GATEWAY -> {
                walk.pass(Step.Action.ROUTED, because);
                return toGateway(walk, here, route, target);
            }
            default -> {
                walk.pass(Step.Action.ROUTED, because);
                if (route.source() == Route.Source.USER && isElsewhere(here, target)) {
                    walk.stop(
                            Disposition.UNREACHABLE,
                            Step.Action.ROUTED,
                            Because.of(Reason.NEXT_HOP_MISSING, because.component())
                                    .with("address", "virtual network")
                                    .with("prefix", route.text())
                                    .with("why", "this next hop holds within the network only, not across a peering"));
                    return false;
                }
                return isThere(walk, here, target);
            }
        }
    }

    /** Whether the target stands in another virtual network (B.1 item 7, S-ARCH1). */
    private boolean isElsewhere(Component here, Target target) {
        Optional<Component> to =
                target.ip().flatMap(scene.addresses()::subnetOf).flatMap(scene::networkOf);
        return to.isPresent() && !to.equals(scene.networkOf(here));
    }

    private boolean toInternet(Walk walk, Component here, Target target) {
        if (!target.open()) {
            walk.stop(
                    Disposition.DROPPED,
                    Step.Action.ROUTED,
                    Because.of(Reason.NO_OUTBOUND, here.id())
                            .with("why", "the Internet does not know the private address " + target.address()));
            return false;
        }
        return exit.leave(walk, here);
    }

    private boolean toGateway(Walk walk, Component here, Route route, Target target) {
        Optional<String> forbidden = gatewayForbids(scene, here, route);
        if (forbidden.isPresent()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(
                                    Reason.NEXT_HOP_MISSING,
                                    route.owner().map(Component::id).orElse(ComponentId.CANVAS))
                            .with("address", "virtual network gateway")
                            .with("prefix", route.text())
                            .with("why", forbidden.get()));
            return false;
        }
        Optional<Component> gateway = route.owner()
                .filter(Peerings::isGateway)
                .or(() -> scene.networkOf(here).stream()
                        .flatMap(network -> scene.peerings().gatewaysFor(network).stream())
                        .findFirst());
        if (gateway.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.NEXT_HOP_MISSING, here.id())
                            .with("address", "virtual network gateway")
                            .with("prefix", route.text())
                            .with("why", "the network neither has a gateway nor uses one of a peer"));
            return false;
        }
        walk.arrive(gateway.get());
        if (target.open()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    gateway.get().id(),
                    "",
                    "the way out to the Internet by the other site is not followed");
            return false;
        }
        return route.source() != Route.Source.USER || knows(walk, gateway.get(), target);
    }

    /** A user-defined route brings to a gateway what the gateway itself may have no route for. */
    private boolean knows(Walk walk, Component gateway, Target target) {
        List<Prefix> learned = scene.peerings().learned(gateway);
        if (target.ip().isEmpty()
                || learned.stream()
                        .anyMatch(prefix -> prefix.contains(target.ip().get()))) {
            return true;
        }
        if (learned.isEmpty() || scene.peerings().connectedTo(gateway).stream().anyMatch(Peerings::isGateway)) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    gateway.id(),
                    HybridKinds.ADVERTISED.name(),
                    "what " + gateway.name() + " learns from the other side is not given");
        } else {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.TARGET_MISSING, gateway.id())
                            .with("address", target.address())
                            .with("why", gateway.name() + " has no route to it"));
        }
        return false;
    }

    /** A user-defined route leads to VPN gateways only, not where an ExpressRoute gateway is (B.1 item 7). */
    static Optional<String> gatewayForbids(Scene scene, Component here, Route route) {
        if (route.source() != Route.Source.USER) {
            return Optional.empty();
        }
        return scene.networkOf(here).stream()
                .flatMap(network -> scene.peerings().gatewaysFor(network).stream())
                .filter(gateway -> gateway.is(HybridKinds.EXPRESSROUTE_GATEWAY.id()))
                .findFirst()
                .map(gateway -> "a user-defined route can lead to a VPN gateway only, and " + gateway.name()
                        + " is an ExpressRoute gateway");
    }

    private boolean isThere(Walk walk, Component here, Target target) {
        Optional<Component> from = scene.networkOf(here);
        Optional<Component> place = target.owner()
                .flatMap(taker ->
                        scene.addresses().subnetOf(taker).or(() -> target.ip().flatMap(scene.addresses()::subnetOf)));
        if (target.owner().isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.ROUTED,
                    Because.of(Reason.TARGET_MISSING, here.id()).with("address", target.address()));
            return false;
        }
        Component owner = target.owner().get();
        Optional<Component> to = place.or(() -> target.owner()).flatMap(scene::networkOf);
        if (from.isEmpty() || to.isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, Gaps.network(from.isEmpty() ? here : owner));
            return false;
        }
        return passesPeering(walk, from.get(), to.get());
    }

    /** Peering lets foreign sources in only where the receiving half allows forwarded traffic (B.2). */
    private boolean passesPeering(Walk walk, Component from, Component to) {
        if (from.equals(to)) {
            return true;
        }
        if (!scene.peerings().peers(from).contains(to)) {
            refuse(walk, to, from.name() + " and " + to.name() + " are not peered both ways");
            return false;
        }
        if (!scene.peerings().allowsAccess(from, to)) {
            refuse(walk, to, "access between " + from.name() + " and " + to.name() + " is not allowed");
            return false;
        }
        boolean foreign = !isWithin(walk.packet().source(), scene.peerings().space(from));
        boolean transit = Peerings.isGateway(walk.at());
        Optional<Link> half = scene.peerings().half(to, from);
        if (Ends.of(walk.packet().source()).isUnknown() && !transit) {
            return passesUnknown(walk, from, to, half);
        }
        if (foreign
                && !transit
                && half.filter(link -> LinkKinds.ALLOW_FORWARDED.of(link).is(true))
                        .isEmpty()) {
            refuse(
                    walk,
                    to,
                    "the source " + walk.packet().source() + " is not of " + from.name() + ", and " + to.name()
                            + " does not allow forwarded traffic");
        }
        return true;
    }

    /** Where nobody says whether the source is of the network that it comes from, forwarded traffic has to be allowed. */
    private static boolean passesUnknown(Walk walk, Component from, Component to, Optional<Link> half) {
        if (half.filter(link -> LinkKinds.ALLOW_FORWARDED.of(link).is(true)).isEmpty()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    from.id(),
                    "",
                    "nobody said from which address this comes; were it not of " + from.name() + ", " + to.name()
                            + " would have to allow forwarded traffic");
        }
        return true;
    }

    private static boolean isWithin(String source, List<Prefix> space) {
        List<Prefix> ranges = Ends.of(source).ranges();
        return !ranges.isEmpty()
                && ranges.stream().allMatch(range -> space.stream().anyMatch(whole -> whole.contains(range)));
    }

    private static void refuse(Walk walk, Component network, String why) {
        walk.stop(
                Disposition.UNREACHABLE,
                Step.Action.ROUTED,
                Because.of(Reason.PEERING_REFUSES, network.id()).with("why", why));
    }

    /** The appliance's subnet, from which the packet goes on; empty where the walk ends. */
    private Optional<Component> toAppliance(Walk walk, Component here, Route route, Because because, Target target) {
        Optional<Component> found = IpAddress.parse(route.address()).flatMap(scene.addresses()::owner);
        Optional<Component> subnet = found.flatMap(scene.addresses()::subnetOf);
        Optional<Component> network = subnet.flatMap(scene::networkOf);
        Optional<Component> own = scene.networkOf(here);
        if (route.address().isEmpty()) {
            walk.undetermined(
                    Step.Action.ROUTED, because.component(), "routes", "route " + route.name() + " has no address");
            return Optional.empty();
        }
        if (found.isEmpty() || subnet.isEmpty() || network.isEmpty() || own.isEmpty()) {
            missing(walk, route, because, "nothing in the design has this address");
            return Optional.empty();
        }
        Component appliance = found.get();
        if (!own.equals(network) && !scene.peerings().peers(own.get()).contains(network.get())) {
            missing(walk, route, because, appliance.name() + " is neither in this network nor in a peered one");
            return Optional.empty();
        }
        if (scene.addresses().of(appliance.id()).isAssumed()) {
            walk.assume(appliance.id(), "privateAddress", route.address());
        }
        walk.pass(Step.Action.ROUTED, because);
        if (!passesPeering(walk, own.get(), network.get())) {
            return Optional.empty();
        }
        boolean again = walk.hasPassed(appliance.id());
        walk.arrive(appliance);
        if (again) {
            walk.stop(Disposition.LOOP, Step.Action.ROUTED, Because.of(Reason.LOOP, appliance.id()));
            return Optional.empty();
        }
        return forward(walk, appliance, subnet.get(), target) ? subnet : Optional.empty();
    }

    private boolean forward(Walk walk, Component appliance, Component subnet, Target target) {
        if (appliance.is(EgressKinds.AZURE_FIREWALL.id())) {
            return firewalls.pass(walk, appliance, subnet, target);
        }
        if (appliance.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())) {
            filters.entering(walk, subnet, walk.packet());
            return firewalls.passAppliance(walk, appliance, subnet, target);
        }
        walk.undetermined(
                Step.Action.ROUTED, appliance.id(), "", "how " + appliance.name() + " forwards is not followed");
        return false;
    }

    private static void missing(Walk walk, Route route, Because because, String why) {
        walk.stop(
                Disposition.UNREACHABLE,
                Step.Action.ROUTED,
                Because.of(Reason.NEXT_HOP_MISSING, because.component())
                        .with("address", route.address())
                        .with("prefix", route.text())
                        .with("why", why));
    }
}
