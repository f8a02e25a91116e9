package dev.portolan.guidance.hub;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.plan.Estate;
import dev.portolan.plan.NodeCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HUB-012: a route table holds so many routes and no more. */
final class RouteTableRoomRule implements Rule {

    private static final int FULL = 100;
    private static final Threshold MOST = new Threshold(
            "most",
            AzureNumbers.ROUTES_PER_TABLE,
            "Routes that a table can hold; Microsoft's pages say 400, other texts 600 or 1,000 (S-N19)");
    private static final Threshold SHARE = new Threshold(
            "percent", 90, "The share of these, in percent, above which a table counts as full (RC-ALZ D01.12)");

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-012",
                    "Route tables should have room to grow",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            A route table holds 400 routes by Microsoft's pages; third-party texts say more, which is not confirmed. A
            kubenet cluster adds one for every node, so that it cannot grow past the table.
            """,
                    """
            Summarise prefixes, or split the subnets among several tables; move kubenet clusters to Azure CNI Overlay.
            """,
                    """
            The table has at most 90 percent of the routes that it can hold, the nodes of kubenet clusters included.
            """,
                    List.of(Sources.NETWORK_LIMITS, Sources.KUBENET, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D01.12"))
            .about(FilterKinds.ROUTE_TABLE, ClusterKinds.AKS_CLUSTER)
            .thresholds(MOST, SHARE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        int most = review.value(INFO, MOST);
        int room = most * review.value(INFO, SHARE) / FULL;
        Map<Component, List<Component>> kubenet = kubenetByHolder(estate);
        Set<Component> holders = new LinkedHashSet<>(estate.all(FilterKinds.ROUTE_TABLE));
        holders.addAll(kubenet.keySet());
        if (holders.isEmpty()) {
            return Verdict.notApplicable("the design has no route table and no kubenet cluster");
        }
        Cases cases = new Cases();
        for (Component holder : holders) {
            List<Component> pools = kubenet.getOrDefault(holder, List.of());
            int written = FilterKinds.ROUTES.of(holder).orElse(List.of()).size();
            int nodes = pools.stream()
                    .mapToInt(pool -> NodeCount.of(pool).atLeast())
                    .sum();
            if (written + nodes > room) {
                cases.found(Finding.of(INFO, message(holder, written, nodes, most), holder));
            } else {
                pools.stream().map(NodeCount::of).forEach(count -> cases.missing(count.missing()));
            }
        }
        return cases.verdict();
    }

    private static String message(Component holder, int written, int nodes, int most) {
        String routes =
                nodes == 0 ? written + " routes" : written + " routes and one for each of " + nodes + " kubenet nodes";
        String what = holder.is(FilterKinds.ROUTE_TABLE.id())
                ? "'" + holder.name() + "' has "
                : "The route table that AKS keeps for '" + holder.name() + "' gets ";
        return what + routes + ", of " + most + " that a table can hold.";
    }

    /** The pools of kubenet clusters by their subnet's table; by the cluster where AKS makes a table of its own. */
    private static Map<Component, List<Component>> kubenetByHolder(Estate estate) {
        Map<Component, List<Component>> found = new LinkedHashMap<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            if (ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.KUBENET)) {
                for (Component pool : estate.pools(cluster)) {
                    Component holder = estate.subnetOf(pool)
                            .flatMap(subnet -> estate.target(subnet, NetworkKinds.ROUTE_TABLE))
                            .orElse(cluster);
                    found.computeIfAbsent(holder, key -> new ArrayList<>()).add(pool);
                }
            }
        }
        return found;
    }
}
