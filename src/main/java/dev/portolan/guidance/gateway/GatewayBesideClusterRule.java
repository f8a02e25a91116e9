package dev.portolan.guidance.gateway;

import dev.portolan.catalog.GatewayKinds;
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
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Served;
import dev.portolan.trace.routing.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AGW-011: an Application Gateway should stand in the virtual network of the cluster that it serves. */
final class GatewayBesideClusterRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-011",
                    "Application Gateway should stand in the cluster's virtual network",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            The article deploys Application Gateway inside the AKS virtual network, in a dedicated subnet. In another
            network its backends hang on a peering; without one they cannot be reached at all.
            """,
                    """
            Deploy the gateway in a dedicated subnet of the cluster's virtual network, or peer the two networks.
            """,
                    """
            The gateway and the nodes share a virtual network. In a peered network, as for a WAF that is placed in the
            hub on purpose, it is only noted; without a peering or a route to the nodes it is an error.
            """,
                    List.of(Sources.ARTICLE, Sources.AGIC),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            for (Component cluster : Served.by(gateway, estate).clusters()) {
                looked = true;
                check(gateway, cluster, estate, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Application Gateway leads to a cluster");
    }

    private static void check(Component gateway, Component cluster, Estate estate, Cases cases) {
        Optional<Component> own = estate.networkOf(gateway);
        Set<Component> networks = new LinkedHashSet<>();
        estate.nodeSubnets(cluster).forEach(subnet -> estate.networkOf(subnet).ifPresent(networks::add));
        if (networks.isEmpty()) {
            estate.networkOf(cluster).ifPresent(networks::add);
        }
        if (own.isEmpty() || networks.isEmpty()) {
            Component lost = own.isEmpty() ? gateway : cluster;
            cases.missing(lost, "nobody said in which virtual network " + lost.name() + " stands");
            return;
        }
        for (Component network : networks) {
            if (!network.equals(own.get())) {
                judge(new Pair(gateway, own.get(), cluster, network), estate, cases);
            }
        }
    }

    /** A gateway and a cluster that are not in one network. */
    private record Pair(Component gateway, Component own, Component cluster, Component network) {

        Finding finding(String how) {
            return Finding.of(
                    INFO,
                    "'%s' is in '%s', and the nodes of '%s' in '%s', %s."
                            .formatted(gateway.name(), own.name(), cluster.name(), network.name(), how),
                    gateway,
                    cluster);
        }
    }

    private static void judge(Pair pair, Estate estate, Cases cases) {
        if (estate.peerings().peers(pair.own()).contains(pair.network())) {
            cases.found(pair.finding("to which it is peered"));
            return;
        }
        Optional<Component> wan = estate.peerings().peers(pair.own()).stream()
                .filter(hub -> hub.is(HybridKinds.VIRTUAL_WAN_HUB.id()))
                .findFirst();
        if (wan.isPresent()) {
            cases.missing(wan.get(), "what Virtual WAN hub " + wan.get().name() + " routes is not part of a design");
            return;
        }
        List<Component> subnets = estate.nodeSubnets(pair.cluster());
        List<Prefix> ranges = subnets.stream()
                .flatMap(subnet -> estate.addresses().prefixes(subnet).stream())
                .toList();
        Optional<Route> route = estate.subnetOf(pair.gateway())
                .flatMap(from -> ranges.stream()
                        .findFirst()
                        .flatMap(range -> estate.route(from, range.first().plus(1))));
        if (route.filter(found -> found.hop() == Route.Hop.UNKNOWN).isPresent()) {
            cases.missing(
                    route.get().owner().orElse(pair.gateway()),
                    "nobody said where the route " + route.get().text() + " leads");
        } else if (leadsOn(route)) {
            cases.found(pair.finding("to which a route leads over another network"));
        } else if (ranges.isEmpty() && !subnets.isEmpty()) {
            cases.missing(
                    subnets.get(0),
                    NetworkKinds.SUBNET_PREFIXES,
                    "nobody said which address range " + subnets.get(0).name() + " has");
        } else {
            cases.found(pair.finding("which is not peered with it, so that no backend can be reached")
                    .as(Severity.ERROR));
        }
    }

    private static boolean leadsOn(Optional<Route> route) {
        return route.filter(found -> found.hop() == Route.Hop.APPLIANCE || found.hop() == Route.Hop.GATEWAY)
                .isPresent();
    }
}
