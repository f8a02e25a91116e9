package dev.portolan.guidance.hub;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Phrases;
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

/** HUB-009: Azure Firewall has to reach the Internet directly, unless it has a management subnet for that. */
final class FirewallDefaultRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-009",
                    "AzureFirewallSubnet must have its default route to the Internet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure Firewall is managed over the Internet. Where a user-defined route, or one that a gateway learned, leads
            0.0.0.0/0 of its subnet elsewhere, it fails, unless its management has a subnet of its own (forced
            tunnelling).
            """,
                    """
            Add a route 0.0.0.0/0 with next hop Internet to AzureFirewallSubnet, or deploy the firewall for forced
            tunnelling, with AzureFirewallManagementSubnet of /26.
            """,
                    """
            The firewall has a management subnet, or stands in a Virtual WAN hub.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FIREWALL),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Route 0.0.0.0/0 to the Internet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component firewall : estate.all(EgressKinds.AZURE_FIREWALL)) {
            Optional<Component> subnet = estate.subnetOf(firewall);
            if (subnet.isPresent()) {
                looked = true;
                check(firewall, subnet.get(), estate, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Azure Firewall stands in a subnet");
    }

    private static void check(Component firewall, Component subnet, Estate estate, Cases cases) {
        if (EgressKinds.MANAGEMENT_SUBNET.of(firewall).isKnown()) {
            return;
        }
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent() && !FilterKinds.ROUTES.of(table.get()).isKnown()) {
            cases.missing(
                    table.get(),
                    FilterKinds.ROUTES,
                    "nobody said which routes " + table.get().name() + " has");
            return;
        }
        estate.defaultRoute(subnet)
                .filter(route -> route.hop() != Route.Hop.INTERNET)
                .ifPresent(route -> cases.found(Finding.of(
                                INFO,
                                "%s leads 0.0.0.0/0 of '%s', the subnet of '%s', to %s, and the firewall has no management subnet."
                                        .formatted(
                                                Phrases.capitalised(
                                                        route.source().label()),
                                                subnet.name(),
                                                firewall.name(),
                                                route.hop().label()),
                                firewall,
                                subnet)
                        .fixedBy(SubnetRoutes.putApart(subnet, SubnetRoutes.toInternet(), estate)
                                .labelled("Route 0.0.0.0/0 of '%s' to the Internet".formatted(subnet.name())))));
    }
}
