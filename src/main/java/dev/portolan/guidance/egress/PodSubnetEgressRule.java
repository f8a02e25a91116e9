package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
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
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EGR-004: nodes and pods with subnets of their own should leave the same way. */
final class PodSubnetEgressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-004",
                    "Pods should leave the way that their nodes leave",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            With Azure CNI Pod Subnet the packets of a pod have the pod's address and take the routes of the pod
            subnet. A route table or NAT gateway on the node subnet alone does nothing for them: the nodes are
            inspected, the pods leave by whatever the pod subnet has.
            """,
                    """
            Send both subnets to the firewall of the inspected one, or give the pod subnet the NAT gateway of the node
            subnet.
            """,
                    """
            It is declared that pods leave another way on purpose. It is a warning where both are inspected or both
            are not, and they only differ.
            """,
                    List.of(Sources.POD_SUBNETS, Sources.RELEASE_NOTES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Give both subnets the default route of the inspected one, or the NAT gateway of the nodes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(CniMode.POD_SUBNET))
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster has pod subnets");
        }
        Cases cases = new Cases();
        clusters.stream()
                .filter(cluster -> !ClusterKinds.SEPARATE_POD_EGRESS.of(cluster).is(true))
                .forEach(cluster -> check(cluster, estate, cases));
        return cases.verdict();
    }

    private static void check(Component cluster, Estate estate, Cases cases) {
        Set<List<Component>> seen = new HashSet<>();
        for (Component pool : estate.pools(cluster)) {
            Optional<Component> nodes = estate.subnetOf(pool);
            Optional<Component> pods = estate.target(pool, NodePoolKinds.POD_SUBNET);
            if (nodes.isEmpty() || pods.isEmpty()) {
                cases.missing(
                        pool,
                        nodes.isEmpty() ? NodePoolKinds.NODE_SUBNET : NodePoolKinds.POD_SUBNET,
                        "nobody said in which subnets the nodes and pods of " + pool.name() + " stand");
            } else if (seen.add(List.of(nodes.get(), pods.get()))) {
                compare(cluster, nodes.get(), pods.get(), estate, cases);
            }
        }
    }

    private static void compare(Component cluster, Component nodes, Component pods, Estate estate, Cases cases) {
        for (Component subnet : List.of(nodes, pods)) {
            Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
            if (table.isPresent() && !FilterKinds.ROUTES.of(table.get()).isKnown()) {
                cases.missing(
                        table.get(),
                        FilterKinds.ROUTES,
                        "nobody said which routes " + table.get().name() + " has");
                return;
            }
        }
        String nodesWay = way(nodes, estate);
        String podsWay = way(pods, estate);
        if (nodesWay.equals(podsWay)) {
            return;
        }
        boolean alike = estate.defaultFirewall(nodes).isPresent()
                == estate.defaultFirewall(pods).isPresent();
        boolean nat = ClusterKinds.OUTBOUND_TYPE.of(cluster).is(OutboundType.USER_ASSIGNED_NAT_GATEWAY)
                && estate.target(pods, NetworkKinds.NAT_GATEWAY).isEmpty();
        Finding finding = Finding.of(
                INFO,
                "Nodes of '%s' in '%s' leave by %s, its pods in '%s' by %s."
                        .formatted(cluster.name(), nodes.name(), nodesWay, pods.name(), podsWay),
                cluster,
                nodes,
                pods);
        Finding weighed = alike && !nat ? finding.as(Severity.WARNING) : finding;
        cases.found((nat && alike ? translated(nodes, pods) : inspected(nodes, pods, estate))
                .map(weighed::fixedBy)
                .orElse(weighed));
    }

    /** The default route that wins, and behind a route to the Internet what gives the public address. */
    private static String way(Component subnet, Estate estate) {
        Optional<Route> route = estate.defaultRoute(subnet);
        Route.Hop hop = route.map(Route::hop).orElse(Route.Hop.NONE);
        if (hop != Route.Hop.INTERNET) {
            String address = route.map(Route::address).orElse("");
            return "a default route to " + (address.isEmpty() ? hop.label() : address);
        }
        return estate.target(subnet, NetworkKinds.NAT_GATEWAY)
                .map(nat -> "NAT gateway '" + nat.name() + "'")
                .orElse("the cluster's own way");
    }

    /** Empty where none of the two is inspected, or each by another firewall: then which way is right is a decision. */
    private static Optional<Edit> inspected(Component nodes, Component pods, Estate estate) {
        boolean nodesAre = estate.defaultFirewall(nodes).isPresent();
        if (nodesAre == estate.defaultFirewall(pods).isPresent()) {
            return Optional.empty();
        }
        Component from = nodesAre ? nodes : pods;
        Component to = nodesAre ? pods : nodes;
        Optional<Edit> edit = NetworkKinds.ROUTE_TABLE.of(to).isKnown()
                ? SubnetRoutes.of(from, estate).map(line -> SubnetRoutes.putApart(to, line, estate))
                : copied(from, to, NetworkKinds.ROUTE_TABLE);
        return edit.map(each -> each.labelled("Let '%s' leave as '%s'".formatted(to.name(), from.name())));
    }

    private static Optional<Edit> translated(Component nodes, Component pods) {
        return copied(nodes, pods, NetworkKinds.NAT_GATEWAY)
                .map(each -> each.labelled("Let '%s' leave as '%s'".formatted(pods.name(), nodes.name())));
    }

    private static Optional<Edit> copied(Component from, Component to, Property<ComponentId> property) {
        return property.of(from).optional().map(value -> Edits.setProperty(to, property, value));
    }
}
