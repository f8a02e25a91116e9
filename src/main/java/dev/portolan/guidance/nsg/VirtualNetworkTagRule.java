package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** NSG-008: the tag VirtualNetwork means more than the network where routes lead everything to a firewall. */
final class VirtualNetworkTagRule implements Rule {

    private static final String TAG = "VirtualNetwork";

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-008",
                    "Rules should not trust VirtualNetwork where the subnet has a default route of its own",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            VirtualNetwork holds the address space, peers, sites behind gateways and the prefixes of user-defined routes,
            and might also contain default routes. With 0.0.0.0/0 in the subnet's table a rule that lets it in may let in
            everybody.
            """,
                    """
            Name the ranges that are to get in instead of the tag.
            """,
                    """
            The rule denies; only Azure's default rules use the tag; no 0.0.0.0/0 is in the subnet's route table.
            """,
                    List.of(Sources.NSG, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D09.02"))
            .about(FilterKinds.NETWORK_SECURITY_GROUP);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Component, List<Component>> subnets = new LinkedHashMap<>();
        for (Component subnet : estate.all(NetworkKinds.SUBNET)) {
            if (hasDefaultRoute(subnet, estate)) {
                estate.groups()
                        .of(subnet)
                        .ifPresent(group -> subnets.computeIfAbsent(group, key -> new ArrayList<>())
                                .add(subnet));
            }
        }
        if (subnets.isEmpty()) {
            return Verdict.notApplicable(
                    "no subnet has both a network security group and a user-defined route for 0.0.0.0/0");
        }
        Cases cases = new Cases();
        subnets.forEach((group, with) -> check(group, with, cases));
        return cases.verdict();
    }

    private static boolean hasDefaultRoute(Component subnet, Estate estate) {
        return estate.target(subnet, NetworkKinds.ROUTE_TABLE).stream()
                .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                .anyMatch(route -> FilterKinds.ROUTE_PREFIX.of(route).is("0.0.0.0/0"));
    }

    private static void check(Component group, List<Component> subnets, Cases cases) {
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        List<String> trusting = FilterKinds.RULES.of(group).value().stream()
                .filter(rule -> FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND))
                .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.ALLOW))
                .filter(rule -> FilterKinds.SOURCES.of(rule).matches(sources -> sources.contains(TAG)))
                .map(rule -> "'" + FilterKinds.NAME.of(rule).orElse("without a name") + "'")
                .toList();
        if (!trusting.isEmpty()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' lets in VirtualNetwork by %s, and '%s' has a route for 0.0.0.0/0, which the tag might contain."
                            .formatted(
                                    group.name(),
                                    Listing.of(trusting),
                                    subnets.stream().map(Component::name).collect(Collectors.joining("', '"))),
                    group));
        }
    }
}
