package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
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
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EGR-014: a default route to an appliance leaves a NAT gateway unused. */
final class NatGatewayOverriddenRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-014",
                    "A NAT gateway should not stand behind a default route to an appliance",
                    Severity.WARNING,
                    Pillar.OPERATIONS,
                    """
            A route to an appliance or gateway wins over a NAT gateway: the packets of the subnet never get to it. It
            costs, and its addresses stand in allow lists for nothing.
            """,
                    """
            Take the NAT gateway off the subnet, or put it on AzureFirewallSubnet, where it takes over the firewall's
            SNAT. A cluster of outbound type userAssignedNATGateway becomes one of userDefinedRouting.
            """,
                    """
            The default route leads to the Internet.
            """,
                    List.of(Sources.NAT_GATEWAY),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Take the NAT gateway off the subnet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Set<Component> subnets = new LinkedHashSet<>();
        estate.all(ClusterKinds.AKS_CLUSTER).forEach(cluster -> subnets.addAll(estate.subnets(cluster)));
        subnets.removeIf(
                subnet -> estate.target(subnet, NetworkKinds.NAT_GATEWAY).isEmpty());
        if (subnets.isEmpty()) {
            return Verdict.notApplicable("no subnet of nodes or pods has a NAT gateway");
        }
        Cases cases = new Cases();
        subnets.forEach(subnet -> check(subnet, estate, cases));
        return cases.verdict();
    }

    private static void check(Component subnet, Estate estate, Cases cases) {
        Optional<Route> route = estate.defaultRoute(subnet)
                .filter(found -> found.hop() == Route.Hop.APPLIANCE || found.hop() == Route.Hop.GATEWAY);
        if (route.isEmpty()) {
            return;
        }
        Component gateway = estate.target(subnet, NetworkKinds.NAT_GATEWAY).orElseThrow();
        Finding finding = Finding.of(
                INFO,
                "'%s' has NAT gateway '%s', but its default route %s wins."
                        .formatted(subnet.name(), gateway.name(), route.get()),
                subnet);
        cases.found(fix(subnet, route.get(), estate).map(finding::fixedBy).orElse(finding));
    }

    /** Empty where the route was learned and may go again, or where the cluster's other subnets would lose their way. */
    private static Optional<Edit> fix(Component subnet, Route route, Estate estate) {
        List<Component> assigned = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> estate.subnets(cluster).contains(subnet))
                .filter(cluster -> ClusterKinds.OUTBOUND_TYPE.of(cluster).is(OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .toList();
        boolean routed = assigned.stream()
                .flatMap(cluster -> estate.subnets(cluster).stream())
                .allMatch(each -> estate.defaultAppliance(each).isPresent());
        if (route.source() == Route.Source.GATEWAY || !routed) {
            return Optional.empty();
        }
        Edit edit = Edits.clearProperty(subnet, NetworkKinds.NAT_GATEWAY);
        for (Component cluster : assigned) {
            edit = edit.then(Edits.setProperty(cluster, ClusterKinds.OUTBOUND_TYPE, OutboundType.USER_DEFINED_ROUTING));
        }
        return Optional.of(edit);
    }
}
