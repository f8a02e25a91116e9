package dev.portolan.guidance.hub;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.SubnetRoutes;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.SpecialSubnet;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** HUB-008: what answers the firewall's instances must not be routed to the firewall's address. */
final class FirewallSubnetRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-008",
                    "Routes to the firewall must not cover its own subnet, nor that of a proxy in the hub",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Whatever Azure Firewall translates comes from one of its instances. A route for the hub's prefix sends the
            answer to the firewall's shared address instead, and so to another instance, which drops it. The same holds
            for answers to the instances of an Application Gateway in the hub.
            """,
                    """
            Name the prefixes that are to be inspected, and leave AzureFirewallSubnet and the gateway's subnet out.
            """,
                    """
            The route is 0.0.0.0/0 alone: the peering's route for the hub is longer and wins. Requests of the Application
            Gateway come through the same firewall.
            """,
                    List.of(Sources.FIREWALL_AND_GATEWAY),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Route the other subnets of the hub instead");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<ApplianceRoute> routes = ApplianceRoute.all(estate);
        List<Component> proxies = new ArrayList<>();
        Stream.of(EgressKinds.AZURE_FIREWALL, GatewayKinds.APPLICATION_GATEWAY)
                .flatMap(kind -> estate.all(kind).stream())
                .forEach(proxies::add);
        if (routes.isEmpty() || proxies.isEmpty()) {
            return Verdict.notApplicable(
                    "no route leads to an appliance, or there is no firewall or gateway to answer");
        }
        Cases cases = new Cases();
        for (Component subnet : estate.all(NetworkKinds.SUBNET)) {
            if (SpecialSubnet.GATEWAY.isMeant(subnet, estate)) {
                continue; // its routes are for requests of sites, not for answers
            }
            List<ApplianceRoute> own = routes.stream()
                    .filter(route -> route.subnets().contains(subnet))
                    .toList();
            if (!own.isEmpty()) {
                proxies.forEach(proxy -> check(subnet, own, proxy, estate, cases));
            }
        }
        return cases.verdict();
    }

    private static void check(Component subnet, List<ApplianceRoute> own, Component proxy, Estate estate, Cases cases) {
        Optional<Component> home = estate.subnetOf(proxy).filter(there -> !there.equals(subnet));
        if (home.isEmpty() || !areJoined(subnet, home.get(), estate)) {
            return;
        }
        boolean firewall = proxy.is(EgressKinds.AZURE_FIREWALL.id());
        for (ApplianceRoute route : own) {
            Optional<Component> appliance = route.address().optional().flatMap(estate.addresses()::owner);
            boolean itself = appliance.filter(proxy::equals).isPresent();
            boolean filtered = !firewall
                    && isInHub(home.get(), subnet, appliance, estate)
                    && !cameThrough(home.get(), subnet, route, estate);
            if ((itself || filtered) && wins(route, subnet, home.get(), estate)) {
                report(subnet, route, proxy, home.get(), estate, cases);
                return;
            }
        }
    }

    private static boolean areJoined(Component subnet, Component home, Estate estate) {
        Optional<Component> from = estate.networkOf(subnet);
        Optional<Component> to = estate.networkOf(home);
        return from.isPresent()
                && to.isPresent()
                && (from.equals(to) || estate.peerings().peers(from.get()).contains(to.get()));
    }

    /** Whether a gateway stands beside the appliance, in another network than those whom it asks. */
    private static boolean isInHub(Component home, Component subnet, Optional<Component> appliance, Estate estate) {
        Optional<Component> hub = estate.networkOf(home);
        return !hub.equals(estate.networkOf(subnet))
                && appliance.flatMap(estate::networkOf).equals(hub);
    }

    /** Whether the gateway's own requests to the subnet take the same appliance. */
    private static boolean cameThrough(Component home, Component subnet, ApplianceRoute route, Estate estate) {
        return estate.addresses().prefixes(subnet).stream()
                .allMatch(range -> estate.route(home, range.first())
                        .filter(there -> there.hop() == Route.Hop.APPLIANCE)
                        .flatMap(there -> IpAddress.parse(there.address()))
                        .filter(route.address()::is)
                        .isPresent());
    }

    /** Whether the route is taken to any address of the proxy's subnet; 0.0.0.0/0 is not, as Azure's own are longer. */
    private static boolean wins(ApplianceRoute route, Component subnet, Component home, Estate estate) {
        Optional<Prefix> prefix = Prefix.parse(route.prefix()).filter(written -> written.length() > 0);
        return prefix.isPresent()
                && estate.addresses().prefixes(home).stream()
                        .filter(prefix.get()::overlaps)
                        .flatMap(range -> (range.contains(prefix.get()) ? Stream.of(prefix.get()) : Stream.of(range)))
                        .flatMap(shared -> Stream.of(shared.first(), shared.last()))
                        .anyMatch(address -> estate.route(subnet, address)
                                .filter(taken -> taken.source() == Route.Source.USER
                                        && taken.hop() == Route.Hop.APPLIANCE
                                        && taken.text().equals(route.prefix()))
                                .isPresent());
    }

    private static void report(
            Component subnet, ApplianceRoute route, Component proxy, Component home, Estate estate, Cases cases) {
        Finding finding = Finding.of(
                INFO,
                "The route %s sends the answers of '%s' to '%s' in '%s' to %s, not to the instance that asked."
                        .formatted(
                                route,
                                subnet.name(),
                                proxy.name(),
                                home.name(),
                                route.address().map(IpAddress::toString).orElse("")),
                subnet,
                proxy);
        cases.found(fix(route, home, estate).map(finding::fixedBy).orElse(finding));
    }

    /**
     * The same appliance for every other subnet of the network, as far as the route held it; empty where it may hold
     * more than the network, which would then go another way.
     */
    private static Optional<Edit> fix(ApplianceRoute route, Component home, Estate estate) {
        Optional<Prefix> prefix =
                Prefix.parse(route.prefix()).filter(written -> isWithinNetwork(written, home, estate));
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        List<Properties> routes =
                new ArrayList<>(FilterKinds.ROUTES.of(route.table()).orElse(List.of()));
        routes.removeIf(written -> FilterKinds.ROUTE_PREFIX.of(written).is(route.prefix()));
        estate.graph().topology().children(home.parent()).stream()
                .filter(other -> other.is(NetworkKinds.SUBNET.id()))
                .filter(other -> !holdsProxy(other, estate))
                .forEach(other -> estate.addresses().prefixes(other).stream()
                        .filter(prefix.get()::contains)
                        .filter(range -> routes.stream()
                                .noneMatch(written ->
                                        FilterKinds.ROUTE_PREFIX.of(written).is(range.toString())))
                        .forEach(range -> routes.add(SubnetRoutes.toAppliance(
                                route.name() + "-" + other.name(),
                                range.toString(),
                                route.address().value()))));
        return Optional.of(Edits.setProperty(route.table(), FilterKinds.ROUTES, routes)
                .labelled("Route the other subnets of the hub in '%s'"
                        .formatted(route.table().name())));
    }

    private static boolean isWithinNetwork(Prefix prefix, Component home, Estate estate) {
        return estate.networkOf(home).stream()
                .flatMap(network -> NetworkKinds.ADDRESS_SPACE.of(network).orElse(List.of()).stream())
                .anyMatch(range -> range.contains(prefix));
    }

    private static boolean holdsProxy(Component subnet, Estate estate) {
        return SpecialSubnet.FIREWALL.isMeant(subnet, estate)
                || estate.graph().topology().children(subnet.id()).stream()
                        .anyMatch(inner -> inner.is(GatewayKinds.APPLICATION_GATEWAY.id()));
    }
}
