package dev.portolan.guidance.gateway;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** AGW-001: the default route of an Application Gateway's subnet must not lead to a firewall or another site. */
final class GatewayDefaultRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-001",
                    "Application Gateway's subnet needs its default route to the Internet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A version 2 gateway is managed over its public side. With 0.0.0.0/0 to an appliance, a hub or another site,
            by a user-defined route or by one that a gateway propagates, it is unsupported: management, answers to
            clients and health break.
            """,
                    """
            Take 0.0.0.0/0 out of the subnet's route table, or switch off propagation of gateway routes there; send only
            specific prefixes to a firewall.
            """,
                    """
            The gateway is deployed with network isolation; 0.0.0.0/0 goes to the Internet; propagation is off; only
            specific prefixes go to a firewall.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE, Sources.FIREWALL_AND_GATEWAY),
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
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
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
        Optional<Route> route = estate.defaultRoute(subnet.get())
                .filter(found -> found.hop() == Route.Hop.APPLIANCE || found.hop() == Route.Hop.GATEWAY);
        if (route.isEmpty()) {
            checkUnknown(subnet.get(), estate, cases);
            return;
        }
        if (!GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " is of version 2");
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "The default route of '%s', the subnet of '%s', leads to %s%s."
                        .formatted(
                                subnet.get().name(),
                                gateway.name(),
                                route.get().hop() == Route.Hop.APPLIANCE
                                        ? "the appliance " + route.get().address()
                                        : "the virtual network gateway",
                                route.get().source() == Route.Source.USER
                                        ? " by a user-defined route"
                                        : ", as propagated"),
                gateway,
                subnet.get());
        cases.found(fix(subnet.get(), route.get(), estate).map(finding::fixedBy).orElse(finding));
    }

    /** What could still bring a default route: a table, a gateway or a Virtual WAN hub of which too little is said. */
    private static void checkUnknown(Component subnet, Estate estate, Cases cases) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent()) {
            if (!FilterKinds.ROUTES.of(table.get()).isKnown()) {
                cases.missing(
                        table.get(),
                        FilterKinds.ROUTES,
                        "nobody said which routes " + table.get().name() + " has");
            }
            boolean settled = FilterKinds.GATEWAY_PROPAGATION.of(table.get()).is(false)
                    || FilterKinds.ROUTES.of(table.get()).orElse(List.of()).stream()
                            .anyMatch(line -> FilterKinds.ROUTE_PREFIX.of(line).is("0.0.0.0/0"));
            if (settled) {
                return;
            }
        }
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

    private static Optional<Edit> fix(Component subnet, Route route, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (route.source() == Route.Source.GATEWAY) {
            return table.map(found -> Edits.setProperty(found, FilterKinds.GATEWAY_PROPAGATION, false));
        }
        if (estate.all(NetworkKinds.SUBNET).stream()
                        .filter(other -> NetworkKinds.ROUTE_TABLE.of(other).equals(NetworkKinds.ROUTE_TABLE.of(subnet)))
                        .count()
                > 1) {
            return Optional.of(Edits.clearProperty(subnet, NetworkKinds.ROUTE_TABLE));
        }
        return table.map(found -> Edits.setProperty(
                        found,
                        FilterKinds.ROUTES,
                        FilterKinds.ROUTES.of(found).orElse(List.of()).stream()
                                .filter(line ->
                                        !FilterKinds.ROUTE_PREFIX.of(line).is("0.0.0.0/0"))
                                .toList())
                .labelled("Take 0.0.0.0/0 out of '%s'".formatted(found.name())));
    }
}
