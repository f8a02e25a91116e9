package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Trace;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** PRV-002: the /32 route of a private endpoint passes a firewall by. */
final class EndpointInspectedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "PRV-002",
                    "Traffic to a private endpoint must pass the firewall that is to inspect it",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            A private endpoint puts a /32 route into its own and every peered network. A route table only wins against it
            where the endpoint's subnet has network policies for route tables, and the route is at least as long as the
            network's address range; 0.0.0.0/0 never does. The firewall sees nothing, and nobody notices.
            """,
                    """
            Switch on the route table policy of the endpoint's subnet (RouteTableEnabled or Enabled), and route its range
            from the clients' subnets to the firewall.
            """,
                    """
            No flow to a private endpoint is expected to pass a firewall, and no route leads the endpoint's range to one.
            """,
                    List.of(Sources.ENDPOINT_POLICIES),
                    List.of())
            .about(BalancerKinds.PRIVATE_ENDPOINT)
            .fix("Let route tables hold for the endpoint's subnet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> endpoints = review.estate().all(BalancerKinds.PRIVATE_ENDPOINT);
        Cases cases = new Cases();
        for (Component endpoint : endpoints) {
            List<Trace> missed = review.traces().stream()
                    .filter(trace -> misses(trace, endpoint, review))
                    .toList();
            List<Component> routed = routedInVain(endpoint, review.estate());
            if (!missed.isEmpty() || !routed.isEmpty()) {
                report(endpoint, missed, routed, review.estate(), cases);
            }
        }
        return endpoints.isEmpty() ? Verdict.notApplicable("the design has no private endpoint") : cases.verdict();
    }

    /** Whether a flow is expected to pass something that inspects and gets to the endpoint without. */
    private static boolean misses(Trace trace, Component endpoint, Review review) {
        return trace.flow().expectations().stream()
                .filter(expected -> expected.type() == Expectation.Type.THROUGH)
                .map(expected -> new ComponentId(expected.argument()))
                .filter(through -> review.graph()
                        .topology()
                        .component(through)
                        .filter(EgressKinds::isFirewall)
                        .isPresent())
                .anyMatch(through -> trace.branches().stream()
                        .anyMatch(branch -> branch.passes(endpoint.id()) && !branch.passes(through)));
    }

    /** The subnets with a route for the endpoint's own subnet to an appliance, which its /32 route beats. */
    private static List<Component> routedInVain(Component endpoint, Estate estate) {
        Known<IpAddress> address = estate.addresses().of(endpoint.id());
        List<Prefix> ranges =
                estate.subnetOf(endpoint).map(estate.addresses()::prefixes).orElse(List.of());
        if (!address.isKnown()) {
            return List.of();
        }
        return estate.all(NetworkKinds.SUBNET).stream()
                .filter(subnet -> aims(subnet, address.value(), ranges, estate))
                .filter(subnet -> estate.route(subnet, address.value())
                        .filter(route -> route.hop() == Route.Hop.ENDPOINT)
                        .isPresent())
                .toList();
    }

    private static boolean aims(Component subnet, IpAddress address, List<Prefix> ranges, Estate estate) {
        return estate
                .target(subnet, NetworkKinds.ROUTE_TABLE)
                .map(table -> FilterKinds.ROUTES.of(table).orElse(List.of()))
                .orElse(List.of())
                .stream()
                .filter(route -> FilterKinds.NEXT_HOP.of(route).is(FilterKinds.NextHop.VIRTUAL_APPLIANCE))
                .flatMap(route -> FilterKinds.ROUTE_PREFIX.of(route).optional().stream())
                .flatMap(text -> Prefix.parse(text).stream())
                .anyMatch(prefix ->
                        prefix.contains(address) && ranges.stream().anyMatch(range -> range.contains(prefix)));
    }

    private static void report(
            Component endpoint, List<Trace> missed, List<Component> routed, Estate estate, Cases cases) {
        Optional<Component> subnet = estate.subnetOf(endpoint);
        NetworkKinds.EndpointPolicies policies = subnet.map(
                        found -> NetworkKinds.ENDPOINT_POLICIES.of(found).value())
                .orElse(NetworkKinds.EndpointPolicies.DISABLED);
        boolean off = policies == NetworkKinds.EndpointPolicies.DISABLED
                || policies == NetworkKinds.EndpointPolicies.NETWORK_SECURITY_GROUP_ENABLED;
        String who = missed.isEmpty()
                ? "Subnet '%s' routes '%s' to an appliance in vain"
                        .formatted(routed.get(0).name(), endpoint.name())
                : "Flow '%s' gets to '%s' past the firewall"
                        .formatted(missed.get(0).flow().name(), endpoint.name());
        Finding finding = Finding.of(
                INFO,
                "%s: %s."
                        .formatted(
                                who,
                                off
                                        ? "route tables do not hold for the endpoint's subnet"
                                        : "no route to the firewall is as long as the network's range"),
                endpoint);
        finding = finding.along(missed);
        boolean curable = off && subnet.isPresent() && !routed.isEmpty() && missed.isEmpty();
        cases.found(curable ? finding.fixedBy(enable(subnet.get(), policies)) : finding);
    }

    private static Edit enable(Component subnet, NetworkKinds.EndpointPolicies policies) {
        return Edits.setProperty(
                subnet,
                NetworkKinds.ENDPOINT_POLICIES,
                policies == NetworkKinds.EndpointPolicies.DISABLED
                        ? NetworkKinds.EndpointPolicies.ROUTE_TABLE_ENABLED
                        : NetworkKinds.EndpointPolicies.ENABLED);
    }
}
