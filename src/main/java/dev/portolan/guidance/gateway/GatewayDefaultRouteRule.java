package dev.portolan.guidance.gateway;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
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

/** AGW-001: the default route of an Application Gateway's subnet must not lead to a firewall or another site. */
final class GatewayDefaultRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-001",
                    "Application Gateway's subnet needs its default route to the Internet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A version 2 gateway is managed over its public side. With a user-defined route that sends 0.0.0.0/0 to an
            appliance, a hub or another site it is unsupported: management, answers to clients and health break.
            """,
                    """
            Send 0.0.0.0/0 of the gateway's subnet to the Internet, in a route table of its own; send only specific
            prefixes to a firewall.
            """,
                    """
            The gateway is deployed with network isolation; 0.0.0.0/0 goes to the Internet; only specific prefixes go to
            a firewall. A default route that a gateway propagates is a case of AGW-002.
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
                .filter(found -> found.source() == Route.Source.USER)
                .filter(found -> found.hop() == Route.Hop.APPLIANCE || found.hop() == Route.Hop.GATEWAY);
        if (route.isEmpty()) {
            estate.target(subnet.get(), NetworkKinds.ROUTE_TABLE)
                    .filter(table -> !FilterKinds.ROUTES.of(table).isKnown())
                    .ifPresent(table -> cases.missing(
                            table, FilterKinds.ROUTES, "nobody said which routes " + table.name() + " has"));
            return;
        }
        if (!GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " is of version 2");
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "The default route of '%s', the subnet of '%s', leads to %s by a user-defined route."
                        .formatted(
                                subnet.get().name(),
                                gateway.name(),
                                route.get().hop() == Route.Hop.APPLIANCE
                                        ? "the appliance " + route.get().address()
                                        : "the virtual network gateway"),
                gateway,
                subnet.get());
        cases.found(finding.fixedBy(SubnetRoutes.putApart(subnet.get(), SubnetRoutes.toInternet(), estate)
                .labelled("Route 0.0.0.0/0 of '%s' to the Internet"
                        .formatted(subnet.get().name()))));
    }
}
