package dev.portolan.guidance.hub;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HUB-015: an appliance must not stand in the subnet whose packets it is to forward. */
final class ApplianceApartRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-015",
                    "An appliance must stand in another subnet than its clients",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The appliance's own packets take the routes of its subnet too. Where these lead to the appliance, what it
            forwards comes back to it, a loop.
            """,
                    """
            Move the appliance into a subnet of its own, without the route.
            """,
                    """
            The next hop is a node of a kubenet cluster: AKS itself writes such routes for the pods of each node.
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
        List<ApplianceRoute> routes = ApplianceRoute.all(estate).stream()
                .filter(route -> route.address().isKnown())
                .filter(route -> !isOfPods(route, estate))
                .toList();
        if (routes.isEmpty()) {
            return Verdict.notApplicable("no route leads to the address of an appliance");
        }
        Map<List<Component>, List<ApplianceRoute>> loops = new LinkedHashMap<>();
        for (ApplianceRoute route : routes) {
            route.subnets().stream()
                    .filter(subnet -> estate.addresses().prefixes(subnet).stream()
                            .anyMatch(range -> range.contains(route.address().value())))
                    .forEach(subnet -> loops.computeIfAbsent(List.of(route.table(), subnet), key -> new ArrayList<>())
                            .add(route));
        }
        Cases cases = new Cases();
        loops.forEach((pair, looping) -> cases.found(report(pair.get(0), pair.get(1), looping, estate)));
        return cases.verdict();
    }

    private static Finding report(Component table, Component subnet, List<ApplianceRoute> looping, Estate estate) {
        IpAddress address = looping.get(0).address().value();
        String appliance = estate.addresses()
                .owner(address)
                .map(owner -> "'" + owner.name() + "' (" + address + ")")
                .orElse(address.toString());
        return Finding.of(
                INFO,
                "%s stands in '%s' itself, whose packets %s sends to it."
                        .formatted(
                                appliance,
                                subnet.name(),
                                Listing.of(looping.stream()
                                        .map(ApplianceRoute::toString)
                                        .toList())),
                table,
                subnet);
    }

    /** AKS routes each node's part of a kubenet cluster's pod CIDR to that node (data-plane.md B.8). */
    private static boolean isOfPods(ApplianceRoute route, Estate estate) {
        Optional<Prefix> prefix = Prefix.parse(route.prefix());
        return prefix.isPresent()
                && estate.all(ClusterKinds.AKS_CLUSTER).stream()
                        .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.KUBENET))
                        .anyMatch(cluster ->
                                ClusterKinds.POD_CIDR.of(cluster).matches(pods -> pods.contains(prefix.get())));
    }
}
