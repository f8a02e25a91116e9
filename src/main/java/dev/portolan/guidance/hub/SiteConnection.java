package dev.portolan.guidance.hub;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.guidance.SubnetRoutes;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A connection from another site, as the routes of both its ends lead it.
 *
 * @param gateway by which it comes in
 * @param subnet of what answers it
 * @param site some address of the site
 * @param range the site's, as the gateway learned it
 * @param target the address that the site asks for
 */
record SiteConnection(
        Component gateway, Component subnet, IpAddress site, Optional<Prefix> range, IpAddress target, Estate estate) {

    /** The connections of a trace that come in by this gateway, up to whoever still sees the site's own address. */
    static List<SiteConnection> of(Trace trace, Component gateway, Estate estate) {
        List<SiteConnection> found = new ArrayList<>();
        for (Branch branch : trace.branches()) {
            Optional<Hop> entry = branch.hops().stream()
                    .filter(hop -> hop.component().equals(gateway.id()))
                    .findFirst();
            Optional<IpAddress> source = entry.flatMap(hop -> first(hop.in().source()));
            if (source.isPresent() && entry.get().number() <= 2) {
                branch.hops().stream()
                        .filter(hop -> hop.number() > entry.get().number())
                        .filter(hop -> first(hop.in().source()).equals(source))
                        .reduce((one, last) -> last)
                        .ifPresent(last -> found.addAll(between(gateway, last, source.get(), estate)));
            }
        }
        return found;
    }

    private static List<SiteConnection> between(Component gateway, Hop last, IpAddress source, Estate estate) {
        Optional<IpAddress> target = first(last.in().destination());
        Optional<Component> end = estate.graph().topology().component(last.component());
        if (target.isEmpty()
                || end.isEmpty()
                || EgressKinds.isFirewall(end.get())) { // what stops on the way answers nobody
            return List.of();
        }
        List<Component> subnets = estate.subnetOf(end.get())
                .map(List::of)
                .orElseGet(() ->
                        estate.clusterOf(end.get()).map(estate::nodeSubnets).orElse(List.of()));
        return subnets.stream()
                .map(subnet -> new SiteConnection(
                        gateway, subnet, source, learned(gateway, source, estate), target.get(), estate))
                .toList();
    }

    /** One connection from each range that a gateway learned to each subnet that could answer. */
    static List<SiteConnection> possible(Component gateway, Estate estate) {
        List<SiteConnection> found = new ArrayList<>();
        Optional<Component> hub = estate.networkOf(gateway);
        for (Component subnet : estate.all(NetworkKinds.SUBNET)) {
            Optional<Component> network = estate.networkOf(subnet);
            boolean learns = network.filter(
                            around -> estate.peerings().gatewaysFor(around).contains(gateway))
                    .isPresent();
            if (hub.isPresent() && learns && answers(subnet, estate)) {
                for (Prefix range : estate.peerings().learned(gateway)) {
                    estate.addresses().prefixes(subnet).stream()
                            .filter(own -> range.length() > 0)
                            .forEach(own -> found.add(new SiteConnection(
                                    gateway, subnet, range.first(), Optional.of(range), own.last(), estate)));
                }
            }
        }
        return found;
    }

    /** Nodes, or anything with an address that is neither a private endpoint nor something on the way. */
    private static boolean answers(Component subnet, Estate estate) {
        return estate.all(ClusterKinds.AKS_CLUSTER).stream()
                        .anyMatch(cluster -> estate.nodeSubnets(cluster).contains(subnet))
                || estate.graph().topology().children(subnet.id()).stream()
                        .anyMatch(inner -> estate.addresses().of(inner.id()).isKnown()
                                && !inner.is(BalancerKinds.PRIVATE_ENDPOINT.id())
                                && !inner.is(BalancerKinds.LOAD_BALANCER_KIND.id()) // its backends answer
                                && !EgressKinds.isFirewall(inner));
    }

    private static Optional<Prefix> learned(Component gateway, IpAddress source, Estate estate) {
        return estate.peerings().learned(gateway).stream()
                .filter(range -> range.contains(source))
                .max(Comparator.comparing(Prefix::length));
    }

    private static Optional<IpAddress> first(String text) {
        return Ends.of(text).ranges().stream().findFirst().map(Prefix::first);
    }

    /** The gateway's subnet and that of the answer. */
    List<Component> subnets() {
        return List.of(gatewaySubnet(), subnet);
    }

    private Component gatewaySubnet() {
        return estate.subnetOf(gateway).orElseThrow();
    }

    /** What a route sends packets to, at this address. */
    private record Via(Component device, IpAddress address) {}

    private Optional<Via> there() {
        return via(estate.route(gatewaySubnet(), target));
    }

    private Optional<Via> back() {
        return via(estate.route(subnet, site));
    }

    /** A firewall or appliance, or the load balancer before several of them. */
    private Optional<Via> via(Optional<Route> route) {
        return route.filter(found -> found.hop() == Route.Hop.APPLIANCE)
                .flatMap(found -> IpAddress.parse(found.address()))
                .flatMap(address -> estate.addresses()
                        .owner(address)
                        .filter(owner ->
                                EgressKinds.isFirewall(owner) || owner.is(BalancerKinds.LOAD_BALANCER_KIND.id()))
                        .map(owner -> new Via(owner, address)));
    }

    private boolean answersByGateway() {
        return estate.route(subnet, site)
                .filter(route -> route.hop() == Route.Hop.GATEWAY)
                .isPresent();
    }

    private boolean comesStraight() {
        return estate.route(gatewaySubnet(), target)
                .filter(route -> route.hop() == Route.Hop.PEERING || route.hop() == Route.Hop.NETWORK)
                .isPresent();
    }

    /** Whether the gateway's subnet sends requests through a firewall and answers go past it. */
    boolean isInspectedOneWayIn() {
        return there().isPresent() && answersByGateway();
    }

    /** Whether requests come straight from the gateway and answers go through a firewall that has not seen them. */
    boolean isInspectedOneWayOut() {
        return comesStraight() && back().isPresent();
    }

    /** The firewall that sees answers only. */
    Component answeredThrough() {
        return back().orElseThrow().device();
    }

    /** What is wrong, in a sentence; empty where both ways agree. */
    String problem() {
        Optional<Component> there = there().map(Via::device);
        Optional<Component> back = back().map(Via::device);
        if (isInspectedOneWayIn()) {
            return "'%s' sends packets for '%s' through '%s', and '%s' answers %s straight to the gateway '%s'."
                    .formatted(
                            gatewaySubnet().name(),
                            subnet.name(),
                            there.map(Component::name).orElse(""),
                            subnet.name(),
                            words(),
                            gateway.name());
        }
        if (isInspectedOneWayOut()) {
            return "'%s' sends packets straight to '%s', and '%s' answers %s through '%s', which has not seen them."
                    .formatted(
                            gatewaySubnet().name(),
                            subnet.name(),
                            subnet.name(),
                            words(),
                            back.get().name());
        }
        if (there.isPresent() && back.isPresent() && !there.equals(back)) {
            return "'%s' sends packets for '%s' through '%s', and '%s' answers %s through '%s'."
                    .formatted(
                            gatewaySubnet().name(),
                            subnet.name(),
                            there.get().name(),
                            subnet.name(),
                            words(),
                            back.get().name());
        }
        return "";
    }

    private String words() {
        return range.map(Prefix::toString).orElse(site.toString());
    }

    /** The matching route at the end that lacks it; never on the firewall's own subnet, which would ask itself. */
    Optional<Edit> fix() {
        if (isInspectedOneWayIn()) {
            Via firewall = there().orElseThrow();
            return range.filter(all -> all.length() > 0)
                    .filter(all -> !estate.subnetOf(firewall.device()).equals(Optional.of(subnet)))
                    .map(all -> by(firewall, subnet, all));
        }
        if (isInspectedOneWayOut()) {
            return estate.addresses()
                    .subnetOf(target)
                    .flatMap(home -> estate.addresses().prefixes(home).stream()
                            .filter(own -> own.contains(target))
                            .findFirst())
                    .map(own -> by(back().orElseThrow(), gatewaySubnet(), own));
        }
        return Optional.empty();
    }

    private Edit by(Via firewall, Component at, Prefix prefix) {
        String name = prefix.toString().replaceAll("[^0-9a-f]+", "-") + "-by-firewall";
        return SubnetRoutes.putApart(at, SubnetRoutes.toAppliance(name, prefix.toString(), firewall.address()), estate)
                .labelled("Route %s of '%s' through '%s'"
                        .formatted(prefix, at.name(), firewall.device().name()));
    }
}
