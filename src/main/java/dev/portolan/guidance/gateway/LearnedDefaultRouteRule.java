package dev.portolan.guidance.gateway;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Edge;
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
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** AGW-002: no default route may reach an Application Gateway's subnet by propagation. */
final class LearnedDefaultRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-002",
                    "No gateway should propagate a default route to Application Gateway's subnet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Where an ExpressRoute or VPN gateway advertises 0.0.0.0/0, the subnet of a version 2 Application Gateway
            learns it like every other, and then its management and its answers to clients leave for another site.
            """,
                    """
            Send 0.0.0.0/0 to the Internet by a user-defined route. Switch propagation off only where no client of the
            gateway is reached over ExpressRoute or VPN.
            """,
                    """
            Propagation is off, or a user-defined route for 0.0.0.0/0 comes first: to the Internet it is supported, to
            anywhere else it is a case of AGW-001. The gateway is deployed with network isolation.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Send the default route to the Internet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> gateways = estate.all(GatewayKinds.APPLICATION_GATEWAY);
        boolean propagates = !estate.all(HybridKinds.EXPRESSROUTE_GATEWAY).isEmpty()
                || !estate.all(HybridKinds.VPN_GATEWAY).isEmpty()
                || !estate.all(HybridKinds.VIRTUAL_WAN_HUB).isEmpty();
        if (gateways.isEmpty() || !propagates) {
            return Verdict.notApplicable("nothing propagates routes to an Application Gateway");
        }
        Cases cases = new Cases();
        gateways.stream()
                .filter(gateway -> !GatewayKinds.NETWORK_ISOLATION.of(gateway).is(true))
                .filter(gateway -> !GatewayKinds.SKU.of(gateway).matches(GatewayKinds.GatewaySku::isVersion1))
                .forEach(gateway -> check(gateway, estate, cases));
        return cases.verdict();
    }

    private static void check(Component gateway, Estate estate, Cases cases) {
        Optional<Component> subnet = estate.subnetOf(gateway);
        if (subnet.isEmpty()) {
            cases.missing(gateway, "nobody said in which subnet " + gateway.name() + " stands");
            return;
        }
        Optional<Component> table = estate.target(subnet.get(), NetworkKinds.ROUTE_TABLE);
        if (table.filter(LearnedDefaultRouteRule::isSettled).isPresent()) {
            return;
        }
        boolean learned = estate.defaultRoute(subnet.get())
                .filter(route -> route.source() == Route.Source.GATEWAY)
                .isPresent();
        if (!learned) {
            checkUnknown(subnet.get(), estate, cases);
        } else if (table.filter(found -> !FilterKinds.ROUTES.of(found).isKnown())
                .isPresent()) {
            cases.missing(
                    table.get(),
                    FilterKinds.ROUTES,
                    "nobody said whether " + table.get().name() + " has a route for 0.0.0.0/0");
        } else if (!GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " is of version 2");
        } else {
            report(gateway, subnet.get(), estate, cases);
        }
    }

    private static boolean isSettled(Component table) {
        return FilterKinds.GATEWAY_PROPAGATION.of(table).is(false)
                || FilterKinds.ROUTES.of(table).orElse(List.of()).stream().anyMatch(SubnetRoutes::isDefault);
    }

    private static void report(Component gateway, Component subnet, Estate estate, Cases cases) {
        cases.found(Finding.of(
                        INFO,
                        "The default route of '%s', the subnet of '%s', leads to the virtual network gateway, as propagated."
                                .formatted(subnet.name(), gateway.name()),
                        gateway,
                        subnet)
                .fixedBy(SubnetRoutes.putApart(subnet, SubnetRoutes.toInternet(), estate)
                        .labelled("Route 0.0.0.0/0 of '%s' to the Internet".formatted(subnet.name()))));
    }

    /** What could still bring a default route: a gateway or a Virtual WAN hub of which too little is said. */
    private static void checkUnknown(Component subnet, Estate estate, Cases cases) {
        Optional<Component> network = estate.networkOf(subnet);
        network.stream()
                .flatMap(found -> estate.peerings().gatewaysFor(found).stream())
                .filter(gateway -> estate.peerings().learned(gateway).isEmpty())
                .forEach(gateway -> cases.missing(
                        gateway,
                        HybridKinds.ADVERTISED,
                        "nobody said whether " + gateway.name() + " propagates 0.0.0.0/0 to " + subnet.name()));
        network.stream()
                .flatMap(found -> estate.graph().predecessors(found.id(), Edge.Type.PEERING).stream())
                .filter(hub -> hub.is(HybridKinds.VIRTUAL_WAN_HUB.id()))
                .forEach(hub -> cases.missing(
                        hub, "what Virtual WAN hub " + hub.name() + " propagates is not part of a design"));
    }
}
