package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HUB-014: the appliance of a route has to stand in the subnet's network or in one peered with it. */
final class ReachableNextHopRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-014",
                    "The next hop of a route must be in the network or in a peered one",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A route to a virtual appliance needs an address that the subnet reaches directly. Behind a gateway, in a
            Virtual WAN hub or two peerings away it is not, and what the route holds is dropped.
            """,
                    """
            Route to an appliance in the same virtual network or in one that is peered with it directly.
            """,
                    """
            The address lies in the subnet's own network or in one with which it is peered both ways.
            """,
                    List.of(Sources.ROUTING),
                    List.of())
            .about(FilterKinds.ROUTE_TABLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<ApplianceRoute> routes = ApplianceRoute.all(estate);
        if (routes.isEmpty()) {
            return Verdict.notApplicable("no route leads to an appliance");
        }
        Cases cases = new Cases();
        routes.forEach(route -> check(route, estate, cases));
        return cases.verdict();
    }

    private static void check(ApplianceRoute route, Estate estate, Cases cases) {
        if (!route.address().isKnown()) {
            cases.missing(route.table(), FilterKinds.ROUTES, "nobody said to which address route " + route + " leads");
            return;
        }
        IpAddress address = route.address().value();
        for (Component subnet : route.subnets()) {
            Optional<Component> network = estate.networkOf(subnet);
            if (network.isEmpty()) {
                continue;
            }
            List<Component> near = new ArrayList<>(estate.peerings().peers(network.get()));
            near.add(0, network.get());
            boolean there = near.stream()
                    .flatMap(each -> estate.peerings().space(each).stream())
                    .anyMatch(range -> range.contains(address));
            Optional<Component> unknown = near.stream()
                    .filter(each -> estate.peerings().space(each).isEmpty())
                    .findFirst();
            if (!there && unknown.isPresent()) {
                cases.missing(
                        unknown.get(),
                        NetworkKinds.ADDRESS_SPACE,
                        "nobody said which address space " + unknown.get().name() + " has");
            } else if (!there) {
                cases.found(Finding.of(
                        INFO,
                        "The route %s sends packets of '%s' to %s, which is neither in '%s' nor in a peered network."
                                .formatted(
                                        route,
                                        subnet.name(),
                                        address,
                                        network.get().name()),
                        route.table(),
                        subnet));
            }
        }
    }
}
