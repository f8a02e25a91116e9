package dev.portolan.guidance.egress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EGR-003: user-defined routing needs a default route that leads somewhere. */
final class UsableDefaultRouteRule implements Rule {

    private static final Set<String> APART = Set.of("GatewaySubnet", "AzureFirewallSubnet");

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-003",
                    "User-defined routing needs a usable default route",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With outboundType userDefinedRouting AKS creates no way out of its own. Without a route 0.0.0.0/0 to a
            gateway, appliance or firewall that exists, nodes reach neither registry nor API server and the cluster
            cannot be created.
            """,
                    """
            Associate a route table with every node and pod subnet, with 0.0.0.0/0 to the private address of the
            firewall or appliance.
            """,
                    """
            Another outbound type is set.
            """,
                    List.of(Sources.ARTICLE, Sources.UDR),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Send the default route to the firewall");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster ->
                        ClusterKinds.OUTBOUND_TYPE.of(cluster).is(ClusterKinds.OutboundType.USER_DEFINED_ROUTING))
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster uses user-defined routing");
        }
        Cases cases = new Cases();
        clusters.forEach(cluster -> check(cluster, estate, cases));
        return cases.verdict();
    }

    private static void check(Component cluster, Estate estate, Cases cases) {
        List<Component> subnets = estate.subnets(cluster);
        if (subnets.isEmpty()) {
            cases.missing(cluster, "nobody said in which subnet the nodes of " + cluster.name() + " stand");
        }
        estate.pools(cluster).stream()
                .filter(pool -> estate.subnetOf(pool).isEmpty())
                .forEach(pool -> cases.missing(
                        pool, NodePoolKinds.NODE_SUBNET, "nobody said in which subnet " + pool.name() + " stands"));
        subnets.forEach(subnet -> check(cluster, subnet, estate, cases));
    }

    private static void check(Component cluster, Component subnet, Estate estate, Cases cases) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent() && !FilterKinds.ROUTES.of(table.get()).isKnown()) {
            cases.missing(
                    table.get(),
                    FilterKinds.ROUTES,
                    "nobody said which routes " + table.get().name() + " has");
            return;
        }
        String problem = table.isEmpty() ? "has no route table" : problem(subnet, estate);
        if (problem.isEmpty()) {
            return;
        }
        Finding finding = Finding.of(
                INFO,
                "'%s' uses user-defined routing, and its subnet '%s' %s."
                        .formatted(cluster.name(), subnet.name(), problem),
                cluster,
                subnet);
        cases.found(table.flatMap(found -> fix(cluster, subnet, estate))
                .map(finding::fixedBy)
                .orElse(finding));
    }

    private static String problem(Component subnet, Estate estate) {
        Optional<Route> route = estate.defaultRoute(subnet);
        Route.Hop hop = route.map(Route::hop).orElse(Route.Hop.NONE);
        return switch (hop) {
            case GATEWAY -> "";
            case APPLIANCE -> appliance(subnet, route.map(Route::address).orElse(""), estate);
            default -> "has a default route to %s only".formatted(hop.label());
        };
    }

    private static String appliance(Component subnet, String address, Estate estate) {
        if (address.isBlank()) {
            return "has a default route to an appliance without an address";
        }
        Optional<Component> owner = estate.defaultAppliance(subnet);
        if (owner.isEmpty() || !mayForward(owner.get())) {
            return "has a default route to " + address
                    + ", which is no firewall, appliance or load balancer of the design";
        }
        return isReachable(subnet, owner.get(), estate)
                ? ""
                : "has a default route to " + address + " in a virtual network that is not peered with its own";
    }

    private static boolean mayForward(Component owner) {
        return EgressKinds.isFirewall(owner) || owner.is(BalancerKinds.LOAD_BALANCER_KIND.id());
    }

    private static boolean isReachable(Component subnet, Component owner, Estate estate) {
        Optional<Component> home = estate.networkOf(subnet);
        Optional<Component> there = estate.networkOf(owner);
        return home.isPresent()
                && there.isPresent()
                && (home.equals(there) || estate.peerings().peers(home.get()).contains(there.get()));
    }

    /** Offered only where there is exactly one firewall to lead to, and no public service would lose answers (EGR-006). */
    private static Optional<Edit> fix(Component cluster, Component subnet, Estate estate) {
        boolean entered = estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(service ->
                        estate.clusterOf(service).filter(cluster::equals).isPresent())
                .anyMatch(service -> Exposure.of(service, estate).degree() != Exposure.Degree.CLOSED);
        List<Component> firewalls = estate.all(EgressKinds.AZURE_FIREWALL).stream()
                .filter(firewall -> isReachable(subnet, firewall, estate))
                .filter(firewall -> estate.addresses().of(firewall.id()).isKnown())
                .toList();
        if (firewalls.size() != 1 || entered) {
            return Optional.empty();
        }
        IpAddress address = estate.addresses().of(firewalls.get(0).id()).value();
        Properties route = SubnetRoutes.toAppliance("to-firewall", address);
        Edit edit = SubnetRoutes.sharing(subnet, estate).stream().anyMatch(other -> mustNotFollow(other, estate))
                ? SubnetRoutes.putApart(subnet, route, estate)
                : SubnetRoutes.put(subnet, route, estate);
        return Optional.of(edit.labelled("Route 0.0.0.0/0 of '%s' to '%s'"
                .formatted(subnet.name(), firewalls.get(0).name())));
    }

    /** These have no default route to a firewall (S-N12; numbers.md D.2). */
    private static boolean mustNotFollow(Component subnet, Estate estate) {
        return APART.contains(subnet.name())
                || estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                        .anyMatch(gateway ->
                                estate.subnetOf(gateway).filter(subnet::equals).isPresent());
    }
}
