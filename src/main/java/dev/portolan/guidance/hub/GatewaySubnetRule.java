package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
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
import dev.portolan.guidance.SubnetRoutes;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Peerings;
import java.util.ArrayList;
import java.util.List;

/** HUB-006: a gateway works only in a plain GatewaySubnet. */
final class GatewaySubnetRule implements Rule {

    private static final String NAME = "GatewaySubnet";
    private static final int SMALLEST = 27;

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-006",
                    "GatewaySubnet must have its name, its size and nothing that cuts gateways off",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            VPN and ExpressRoute gateways are deployed into a subnet of this exact name. With a network security group, a
            route for 0.0.0.0/0, gateway route propagation switched off or a NAT gateway on it, they do not function.
            """,
                    """
            Name the subnet GatewaySubnet, make it /27 or larger, take network security group and NAT gateway off it, and
            keep gateway route propagation on and 0.0.0.0/0 out of its route table.
            """,
                    """
            The design has no VPN or ExpressRoute gateway in a subnet and no subnet of this name.
            """,
                    List.of(Sources.ROUTING, Sources.NAT_GATEWAY),
                    List.of("Azure Policy 35f9c03a-cc27-418e-9c0c-539ff999d010", "RC-ALZ D09.01, D06.17"))
            .about(NetworkKinds.SUBNET)
            .fix("Free the subnet of what breaks the gateway");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> subnets = estate.all(NetworkKinds.SUBNET).stream()
                .filter(subnet -> subnet.name().equals(NAME) || holdsGateway(subnet, estate))
                .toList();
        if (subnets.isEmpty()) {
            return Verdict.notApplicable("the design has no subnet for a gateway");
        }
        Cases cases = new Cases();
        subnets.forEach(subnet -> check(subnet, estate, cases));
        return cases.verdict();
    }

    private static boolean holdsGateway(Component subnet, Estate estate) {
        return estate.graph().topology().children(subnet.id()).stream().anyMatch(Peerings::isGateway);
    }

    private static void check(Component subnet, Estate estate, Cases cases) {
        List<String> problems = new ArrayList<>();
        List<Edit> fixes = new ArrayList<>();
        if (!subnet.name().equals(NAME)) {
            problems.add("it is not named GatewaySubnet");
            boolean free = estate.graph().topology().children(subnet.parent()).stream()
                    .noneMatch(other -> other.name().equals(NAME));
            if (free) {
                fixes.add(Edits.rename(subnet, NAME));
            }
        }
        List<Prefix> prefixes = NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of());
        if (prefixes.isEmpty()) {
            cases.missing(subnet, NetworkKinds.SUBNET_PREFIXES, "nobody said which range " + subnet.name() + " has");
        } else if (prefixes.stream().allMatch(prefix -> prefix.length() > SMALLEST)) {
            problems.add("it is smaller than /27");
        }
        estate.target(subnet, NetworkKinds.NETWORK_SECURITY_GROUP).ifPresent(group -> {
            problems.add("it has the network security group '" + group.name() + "'");
            fixes.add(Edits.clearProperty(subnet, NetworkKinds.NETWORK_SECURITY_GROUP));
        });
        estate.target(subnet, NetworkKinds.NAT_GATEWAY).ifPresent(gateway -> {
            problems.add("it has the NAT gateway '" + gateway.name() + "'");
            fixes.add(Edits.clearProperty(subnet, NetworkKinds.NAT_GATEWAY));
        });
        estate.target(subnet, NetworkKinds.ROUTE_TABLE)
                .ifPresent(table -> checkTable(subnet, table, estate, problems, fixes, cases));
        if (!problems.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "'%s' is not fit for a gateway: %s.".formatted(subnet.name(), String.join("; ", problems)),
                    subnet);
            cases.found(fixes.stream()
                    .reduce(Edit::then)
                    .map(fix -> finding.fixedBy(
                            fixes.size() == 1
                                    ? fix
                                    : fix.labelled("Make '%s' fit for a gateway".formatted(subnet.name()))))
                    .orElse(finding));
        }
    }

    private static void checkTable(
            Component subnet, Component table, Estate estate, List<String> problems, List<Edit> fixes, Cases cases) {
        boolean silent = FilterKinds.GATEWAY_PROPAGATION.of(table).is(false);
        if (!FilterKinds.ROUTES.of(table).isKnown() && !silent) {
            cases.missing(table, FilterKinds.ROUTES, "nobody said which routes " + table.name() + " has");
        }
        boolean all = FilterKinds.ROUTES.of(table).orElse(List.of()).stream()
                .anyMatch(route -> FilterKinds.ROUTE_PREFIX.of(route).is("0.0.0.0/0"));
        if (all) {
            problems.add("its route table '" + table.name() + "' has 0.0.0.0/0");
        }
        if (silent) {
            problems.add("its route table '" + table.name() + "' does not propagate gateway routes");
        }
        if (all || silent) {
            fixes.add(SubnetRoutes.change(subnet, GatewaySubnetRule::mended, estate)
                    .labelled("Make the routes of '%s' fit for a gateway".formatted(subnet.name())));
        }
    }

    /** The other routes of a gateway's table may lead to a firewall, so they stay. */
    private static Properties mended(Properties table) {
        Properties open = table.with(FilterKinds.GATEWAY_PROPAGATION.key(), true);
        return FilterKinds.ROUTES
                .of(table)
                .map(routes -> open.with(
                        FilterKinds.ROUTES.key(),
                        routes.stream()
                                .filter(route ->
                                        !FilterKinds.ROUTE_PREFIX.of(route).is("0.0.0.0/0"))
                                .toList()))
                .orElse(open);
    }
}
