package dev.portolan.guidance.hub;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** HUB-016: an appliance forwards only where its network interface may. */
final class IpForwardingRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-016",
                    "Appliances that routes lead to must have IP forwarding enabled",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure hands a network interface only what is addressed to it, and drops what it sends for others, unless IP
            forwarding is enabled on the interface.
            """,
                    """
            Enable IP forwarding on the appliance's network interface, and in its operating system.
            """,
                    """
            No route leads to the appliance, directly or by a load balancer. Azure Policy 88c0b9da asks for the opposite
            on ordinary machines; exempt the appliances there.
            """,
                    List.of(Sources.ROUTING),
                    List.of("Azure Policy 88c0b9da (the opposite, for ordinary machines)"))
            .about(EgressKinds.NETWORK_VIRTUAL_APPLIANCE)
            .fix("Enable IP forwarding");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Component, ApplianceRoute> used = new LinkedHashMap<>();
        for (ApplianceRoute route : ApplianceRoute.all(estate)) {
            route.address()
                    .optional()
                    .flatMap(estate.addresses()::owner)
                    .ifPresent(owner -> appliances(owner, estate).forEach(each -> used.putIfAbsent(each, route)));
        }
        if (used.isEmpty()) {
            return Verdict.notApplicable("no route leads to a network virtual appliance");
        }
        Cases cases = new Cases();
        used.forEach((appliance, route) -> check(appliance, route, cases));
        return cases.verdict();
    }

    private static List<Component> appliances(Component owner, Estate estate) {
        Stream<Component> all = owner.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                ? estate.graph().successors(owner.id(), Edge.Type.FORWARDS).stream()
                : Stream.of(owner);
        return all.filter(each -> each.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id()))
                .toList();
    }

    private static void check(Component appliance, ApplianceRoute route, Cases cases) {
        Known<Boolean> forwards = EgressKinds.IP_FORWARDING.of(appliance);
        if (!forwards.isKnown()) {
            cases.missing(
                    appliance,
                    EgressKinds.IP_FORWARDING,
                    "nobody said whether " + appliance.name() + " has IP forwarding enabled");
        } else if (forwards.is(false)) {
            cases.found(Finding.of(
                            INFO,
                            "The route %s leads to '%s', which does not have IP forwarding enabled."
                                    .formatted(route, appliance.name()),
                            appliance)
                    .fixedBy(Edits.setProperty(appliance, EgressKinds.IP_FORWARDING, true)));
        }
    }
}
