package dev.portolan.guidance.corporate;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.HybridKinds;
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
import dev.portolan.plan.Estate;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** INT-004: where a hub has a firewall, traffic from the company may be meant to pass it. */
final class InspectedEntryRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "INT-004",
                    "Traffic from the company should pass the hub's firewall",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            Without a route table on the GatewaySubnet, traffic from the company goes straight to the spoke: the firewall in
            the hub does not see it.
            """,
                    """
            Route the spoke's address range from the GatewaySubnet to the firewall, and the company's ranges back from the
            spoke's subnets, so that both ways pass it.
            """,
                    """
            The gateway's network has no firewall or inspecting appliance, the spoke does not use the gateway, or some of
            its subnets are routed to an appliance. Virtual WAN hubs route by their own intent.
            """,
                    List.of(Sources.ROUTING, Sources.FIREWALL_AND_GATEWAY),
                    List.of())
            .about(HybridKinds.VPN_GATEWAY, HybridKinds.EXPRESSROUTE_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component hub : review.estate().all(NetworkKinds.VIRTUAL_NETWORK)) {
            Optional<Component> firewall = inspector(hub, review.estate());
            for (Component gateway : review.estate().peerings().gateways(hub)) {
                looked |= firewall.isPresent();
                firewall.ifPresent(found -> check(gateway, hub, found, review, cases));
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no network has both a gateway to the company and a firewall");
    }

    private static Optional<Component> inspector(Component hub, Estate estate) {
        return estate.graph().topology().descendants(hub.id()).stream()
                .filter(EgressKinds::inspects)
                .findFirst();
    }

    private static void check(Component gateway, Component hub, Component firewall, Review review, Cases cases) {
        Estate estate = review.estate();
        Optional<Component> subnet = estate.subnetOf(gateway);
        if (subnet.isEmpty()) {
            return;
        }
        for (Component spoke : estate.peerings().peers(hub)) {
            if (!estate.peerings().usesGatewaysOf(spoke, hub)) {
                continue;
            }
            List<Route> ways = ways(subnet.get(), spoke, estate);
            boolean straight = !ways.isEmpty() && ways.stream().noneMatch(route -> route.hop() == Route.Hop.APPLIANCE);
            if (straight) {
                Finding finding = Finding.of(
                        INFO,
                        "What comes in by '%s' goes straight to '%s', past '%s'."
                                .formatted(gateway.name(), spoke.name(), firewall.name()),
                        gateway,
                        spoke);
                for (Trace trace : passing(gateway, spoke, firewall, review)) {
                    finding = finding.along(trace);
                }
                cases.found(finding);
            }
        }
    }

    private static List<Route> ways(Component from, Component spoke, Estate estate) {
        return estate.graph().topology().descendants(spoke.id()).stream()
                .filter(inner -> inner.is(NetworkKinds.SUBNET.id()))
                .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                .flatMap(range -> estate.route(from, range.first()).stream())
                .toList();
    }

    private static List<Trace> passing(Component gateway, Component spoke, Component firewall, Review review) {
        return CorporateFlows.of(review).stream()
                .filter(trace -> trace.branches().stream()
                        .anyMatch(branch -> branch.passes(gateway.id())
                                && !branch.passes(firewall.id())
                                && branch.travelled().stream().anyMatch(hop -> isIn(hop, spoke, review))))
                .toList();
    }

    private static boolean isIn(Hop hop, Component network, Review review) {
        return review.graph()
                .ancestor(hop.component(), NetworkKinds.VIRTUAL_NETWORK.id())
                .filter(network::equals)
                .isPresent();
    }
}
