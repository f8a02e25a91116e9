package dev.portolan.trace;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.routing.Choice;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of the answer: every connection back along the routes, past the same stateful devices (B.4, G.8). */
final class Answers {

    private static final int MOST_DEVICES = 8;

    private final Scene scene;
    private final List<Hop> hops = new ArrayList<>();
    private Disposition end = Disposition.DELIVERED;

    Answers(Scene scene) {
        this.scene = scene;
    }

    ReturnPath back(Walk walk) {
        List<Passage> passages = walk.passages();
        if (passages.isEmpty()) {
            return ReturnPath.NONE;
        }
        for (int i = passages.size() - 1; i >= 0; i--) {
            connection(passages.get(i));
        }
        Passage first = passages.get(0);
        add(first.client(), answer(first), List.of());
        return new ReturnPath(end, hops);
    }

    private static Packet answer(Passage passage) {
        Packet request = passage.request();
        return new Packet(
                request.destination(),
                passage.clientAddress(),
                0,
                request.protocol().transport(),
                "",
                request.encryption());
    }

    private void add(Component component, Packet packet, List<Step> steps) {
        hops.add(new Hop(
                hops.size() + 1, component.id(), component.kind(), component.name(), packet, packet, steps, false));
    }

    private void connection(Passage passage) {
        Component at = passage.server();
        Optional<Component> subnet = passage.serverSubnet();
        List<ComponentId> expected = new ArrayList<>(passage.stateful());
        Packet packet = answer(passage);
        for (int i = 0; i < MOST_DEVICES && subnet.isPresent(); i++) {
            Choice choice = choose(subnet.get(), passage.clientAddress());
            if (choice.winner().isEmpty() || isLocal(passage)) {
                break;
            }
            Route route = choice.winner().get();
            Because because = scene.reason(choice);
            String doubt = choice.doubt().isEmpty() ? withoutHop(route) : choice.doubt();
            if (!doubt.isEmpty()) {
                add(at, packet, List.of(Step.undetermined(Step.Action.ROUTED, gap(subnet.get(), because, doubt))));
                worsen(Disposition.UNDETERMINED);
                return;
            }
            if (route.hop() != Route.Hop.APPLIANCE) {
                last(at, packet, passage, route, because, expected);
                return;
            }
            Optional<Component> device = IpAddress.parse(route.address()).flatMap(scene.addresses()::owner);
            String stranger = stranger(device, route, passage, expected);
            if (device.isEmpty()) {
                lose(at, packet, because, "route " + route.text() + " leads to " + stranger);
                return;
            }
            if (!stranger.isEmpty()) {
                add(at, packet, List.of(Step.passed(Step.Action.ROUTED, because)));
                drop(device.get(), packet, because, "route " + route.text() + " leads to " + stranger);
                return;
            }
            add(at, packet, List.of(Step.passed(Step.Action.ROUTED, because)));
            expected.remove(device.get().id());
            at = device.get();
            subnet = scene.addresses().subnetOf(at);
        }
        add(at, packet, List.of());
    }

    /** Why nobody knows where a route leads; empty where somebody does. */
    private static String withoutHop(Route route) {
        boolean unknown = route.hop() == Route.Hop.UNKNOWN
                || route.hop() == Route.Hop.APPLIANCE && route.address().isEmpty();
        return unknown ? "the next hop of route " + route.text() + " is not given" : "";
    }

    private Choice choose(Component subnet, String to) {
        String tag = Ends.of(to).tag();
        return tag.isEmpty()
                ? scene.routes().choose(subnet, Target.first(to))
                : scene.routes().choose(subnet, tag);
    }

    private static Because gap(Component subnet, Because because, String why) {
        boolean table = !because.component().equals(ComponentId.CANVAS);
        return Because.of(Reason.NOT_DETERMINED, table ? because.component() : subnet.id())
                .with("property", table ? FilterKinds.ROUTES.name() : NetworkKinds.ROUTE_TABLE.name())
                .with("why", why);
    }

    /** Why the device at the next hop does not have the connection, in words; empty where it has, or needs none. */
    private static String stranger(
            Optional<Component> device, Route route, Passage passage, List<ComponentId> expected) {
        if (device.isEmpty()) {
            return route.address() + ", which has not seen the request";
        }
        if (device.get().equals(passage.client())) {
            return "the address of " + device.get().name() + " and not to the instance that has the connection";
        }
        return knows(device.get(), expected) ? "" : device.get().name() + ", which has not seen the request";
    }

    /** A device that is no firewall lets the answer pass without having seen the request. */
    private static boolean knows(Component device, List<ComponentId> expected) {
        return !EgressKinds.isFirewall(device) || expected.contains(device.id());
    }

    /** Within one cluster or from a component to itself no route is asked. */
    private boolean isLocal(Passage passage) {
        return Target.first(passage.clientAddress()).isEmpty()
                && !Ends.of(passage.clientAddress()).internet();
    }

    private void last(
            Component at, Packet packet, Passage passage, Route route, Because because, List<ComponentId> expected) {
        boolean fromInternet = Ends.of(passage.clientAddress()).internet()
                || Target.first(passage.clientAddress())
                        .filter(address -> !address.isPrivate())
                        .isPresent();
        boolean wrong =
                route.hop() == Route.Hop.GATEWAY ? fromInternet : route.hop() == Route.Hop.INTERNET && !fromInternet;
        if (route.hop() == Route.Hop.NONE || wrong) {
            lose(at, packet, because, "route " + route.text() + " does not lead back to " + passage.clientAddress());
        } else if (!expected.isEmpty()) {
            String names = scene.component(Optional.of(expected.get(0)))
                    .map(Component::name)
                    .orElse("");
            lose(at, packet, because, "it does not pass " + names + ", which has seen the request");
        } else if (route.hop() == Route.Hop.GATEWAY) {
            throughGateway(at, packet, route, because);
        } else {
            add(at, packet, List.of(Step.passed(Step.Action.ROUTED, because)));
        }
    }

    private void throughGateway(Component at, Packet packet, Route route, Because because) {
        Optional<Component> network = scene.networkOf(at);
        Optional<Component> gateway = route.owner()
                .filter(Peerings::isGateway)
                .or(() -> network.flatMap(
                        found -> scene.peerings().gatewaysFor(found).stream().findFirst()));
        Optional<String> forbidden = Carrier.gatewayForbids(scene, at, route);
        if (forbidden.isPresent()) {
            lose(at, packet, because, forbidden.get());
            return;
        }
        if (gateway.isEmpty() && network.isPresent()) {
            lose(at, packet, because, "the network neither has a gateway nor uses one of a peer");
            return;
        }
        add(at, packet, List.of(Step.passed(Step.Action.ROUTED, because)));
        gateway.ifPresent(found -> add(found, packet, List.of()));
    }

    private void lose(Component at, Packet packet, Because because, String why) {
        add(at, packet, List.of(Step.passed(Step.Action.ROUTED, because), lost(because, why)));
        worsen(Disposition.RETURN_LOST);
    }

    /** The answer gets to a device that does not know its connection. */
    private void drop(Component device, Packet packet, Because because, String why) {
        add(device, packet, List.of(lost(because, why)));
        worsen(Disposition.RETURN_LOST);
    }

    private static Step lost(Because because, String why) {
        return Step.stopped(
                Step.Action.ROUTED,
                Because.of(Reason.ANSWER_LOST, because.component()).with("why", why));
    }

    private void worsen(Disposition disposition) {
        if (end == Disposition.DELIVERED) {
            end = disposition;
        }
    }
}
