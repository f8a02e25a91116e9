package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AGIC-003: with kubenet, the gateway's subnet needs the route table of AKS to find the pods. */
final class KubenetRoutesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-003",
                    "With kubenet, the gateway's subnet needs the route table of AKS",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AGIC lets the gateway send to pods themselves. With kubenet their addresses are known only to the route table
            that AKS fills, one route per node: without it on the gateway's subnet, and without a peering where the two
            are in different virtual networks, requests end in a 502.
            """,
                    """
            Associate the route table of the nodes to the gateway's subnet, and peer the virtual networks both ways. If
            that table also sends 0.0.0.0/0 to a firewall, it must not go on the gateway's subnet (AGW-001): move to CNI
            Overlay.
            """,
                    """
            The pods have addresses of the virtual network or of an overlay; or a route of the subnet's own table leads
            to the nodes.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE, Sources.AGIC, Sources.KUBENET),
                    List.of())
            .about(KubernetesKinds.AGIC)
            .fix("Associate the route table of the nodes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        return Agics.each(review, cases, agic -> check(agic, review.estate(), cases));
    }

    private static void check(Agics of, Estate estate, Cases cases) {
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(of.cluster());
        if (mode.isKnown() && !mode.is(CniMode.KUBENET)) {
            return;
        }
        Optional<Component> subnet = estate.subnetOf(of.gateway());
        List<Component> nodes = estate.nodeSubnets(of.cluster());
        if (!mode.isKnown()) {
            cases.missing(
                    of.cluster(),
                    ClusterKinds.CNI_MODE,
                    "nobody said whether the pods of " + of.cluster().name() + " have kubenet");
        } else if (subnet.isEmpty() || nodes.isEmpty()) {
            Component lost = subnet.isEmpty() ? of.gateway() : of.cluster();
            cases.missing(lost, "nobody said in which subnet " + lost.name() + " stands");
        } else {
            nodes.forEach(node -> judge(of, subnet.get(), node, estate, cases));
        }
    }

    private static void judge(Agics of, Component subnet, Component nodes, Estate estate, Cases cases) {
        Known<ComponentId> table = NetworkKinds.ROUTE_TABLE.of(subnet);
        Known<ComponentId> wanted = NetworkKinds.ROUTE_TABLE.of(nodes);
        List<String> lacks = new ArrayList<>();
        boolean routed = table.isKnown() && (table.equals(wanted) || leadsToNodes(of, subnet, nodes, estate));
        if (!routed && table.isKnown() && !wanted.isKnown()) {
            cases.missing(
                    nodes,
                    NetworkKinds.ROUTE_TABLE,
                    "nobody said which route table AKS fills for "
                            + of.cluster().name());
        } else if (!routed) {
            lacks.add("its subnet '%s' has %s"
                    .formatted(subnet.name(), table.isKnown() ? "another route table" : "no route table"));
        }
        if (!areJoined(subnet, nodes, estate)) {
            lacks.add("'%s' and '%s' are in virtual networks that are not peered both ways"
                    .formatted(subnet.name(), nodes.name()));
        }
        if (!lacks.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "'%s' does not find the pods of '%s', which has kubenet: %s."
                            .formatted(of.gateway().name(), of.cluster().name(), String.join("; ", lacks)),
                    of.agic(),
                    subnet);
            cases.found(fix(subnet, nodes, estate).map(finding::fixedBy).orElse(finding));
        }
    }

    /** Empty where the gateway would get a default route that it must not have (AGW-001), or lose routes of its own. */
    private static Optional<Edit> fix(Component subnet, Component nodes, Estate estate) {
        boolean diverts = SubnetRoutes.of(nodes, estate)
                .filter(line -> !FilterKinds.NEXT_HOP.of(line).is(FilterKinds.NextHop.INTERNET))
                .isPresent();
        boolean replaces = estate.target(subnet, NetworkKinds.ROUTE_TABLE)
                .filter(table -> !FilterKinds.ROUTES.of(table).matches(List::isEmpty))
                .isPresent();
        return diverts || replaces || !areJoined(subnet, nodes, estate)
                ? Optional.empty()
                : NetworkKinds.ROUTE_TABLE
                        .of(nodes)
                        .optional()
                        .map(table -> Edits.setProperty(subnet, NetworkKinds.ROUTE_TABLE, table));
    }

    /** A table of its own will do where its route for the pods leads to a node. */
    private static boolean leadsToNodes(Agics of, Component subnet, Component nodes, Estate estate) {
        return ClusterKinds.POD_CIDR
                .of(of.cluster())
                .optional()
                .flatMap(range -> estate.route(subnet, range.first().plus(1)))
                .filter(route -> route.source() == Route.Source.USER && route.hop() == Route.Hop.APPLIANCE)
                .flatMap(route -> IpAddress.parse(route.address()))
                .flatMap(estate.addresses()::subnetOf)
                .filter(nodes::equals)
                .isPresent();
    }

    private static boolean areJoined(Component subnet, Component nodes, Estate estate) {
        Optional<Component> one = estate.networkOf(subnet);
        Optional<Component> other = estate.networkOf(nodes);
        return one.equals(other)
                || one.filter(found -> other.filter(estate.peerings().peers(found)::contains)
                                .isPresent())
                        .isPresent();
    }
}
