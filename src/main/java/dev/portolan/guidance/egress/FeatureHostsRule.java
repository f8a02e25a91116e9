package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.RequiredHosts.Endpoint;
import dev.portolan.catalog.RequiredHosts.Feature;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Match;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** EGR-009: the firewall has to let through what the features in use need. */
final class FeatureHostsRule implements Rule {

    /** The service tag that holds the addresses behind the names of Azure Monitor (firewall-egress.md E.3). */
    static final String AZURE_MONITOR = "AzureMonitor";

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-009",
                    "The firewall should let through what the cluster's features need",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Beside the common list every add-on has names of its own: Azure Monitor, Defender, Azure Policy, the Key
            Vault driver, GPU and Windows nodes. A feature that is switched on and cannot reach them does not work: no
            metrics, no alerts, no policies, no secrets. The article asks to review the list for every feature that
            you enable.
            """,
                    """
            Allow the names that are given for the feature, or give it a private endpoint.
            """,
                    """
            The feature's names are covered by rules, by service tag AzureMonitor, or by a private endpoint to the
            vault or workspace. Only the FQDN tag AzureKubernetesService may hold them: Microsoft says that the tag
            contains every name of its list, yet the AKS baseline adds rules of its own for Azure Monitor and Azure
            Policy: so it is a note to verify. The cluster is isolated and starts from a private registry.
            """,
                    List.of(Sources.ARTICLE, Sources.OUTBOUND_RULES, Sources.BASELINE),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER, EgressKinds.AZURE_FIREWALL)
            .fix("Allow the names for the node and pod subnets");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean any = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            Map<Feature, List<Endpoint>> needed = new FeatureNeeds(cluster, estate).all();
            any |= !needed.isEmpty() && Coverage.isIsolated(cluster, estate) == Match.MAYBE;
            if (!needed.isEmpty() && Coverage.needsNames(cluster, estate, cases)) {
                any |= Coverage.isFiltered(cluster, estate, cases);
                Coverage.of(cluster, estate, cases).forEach(coverage -> check(cluster, needed, coverage, cases));
            }
        }
        return any
                ? cases.verdict()
                : Verdict.notApplicable("no cluster behind a firewall has features with names of their own");
    }

    private static void check(Component cluster, Map<Feature, List<Endpoint>> needed, Coverage coverage, Cases cases) {
        Map<Feature, List<String>> lacking = new EnumMap<>(Feature.class);
        Map<Feature, List<String>> open = new EnumMap<>(Feature.class);
        needed.forEach((feature, endpoints) -> {
            for (Endpoint endpoint : endpoints) {
                Match match = coverage.of(endpoint);
                if (match != Match.YES && feature == Feature.MONITOR) {
                    match = match.or(coverage.of(endpoint, AZURE_MONITOR));
                }
                if (match != Match.YES) {
                    (match == Match.NO ? lacking : open)
                            .computeIfAbsent(feature, key -> new ArrayList<>())
                            .add(endpoint.host());
                }
            }
        });
        Component firewall = coverage.firewall();
        if (!lacking.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "'%s' does not let cluster '%s' reach what its features need: %s."
                            .formatted(firewall.name(), cluster.name(), words(lacking)),
                    cluster,
                    firewall);
            cases.found(coverage.allowing(endpoints(needed, lacking))
                    .map(finding::fixedBy)
                    .orElse(finding));
        } else if (!open.isEmpty() && coverage.hasTag()) {
            cases.found(Finding.of(
                            INFO,
                            "No rule of '%s' but the FQDN tag AzureKubernetesService may let cluster '%s' reach %s; verify."
                                    .formatted(firewall.name(), cluster.name(), words(open)),
                            cluster,
                            firewall)
                    .as(Severity.INFO)
                    .fixedBy(coverage.appending(endpoints(needed, open))));
        } else if (!open.isEmpty()) {
            cases.missing(
                    firewall,
                    EgressKinds.COLLECTIONS,
                    "whether rules of " + firewall.name() + " let " + cluster.name() + " reach " + words(open)
                            + " is not known");
        }
    }

    private static String words(Map<Feature, List<String>> hosts) {
        return hosts.entrySet().stream()
                .map(entry -> entry.getKey().label() + " (" + Listing.of(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<Endpoint> endpoints(Map<Feature, List<Endpoint>> needed, Map<Feature, List<String>> wanted) {
        return wanted.entrySet().stream()
                .flatMap(entry -> needed.getOrDefault(entry.getKey(), List.of()).stream()
                        .filter(endpoint -> entry.getValue().contains(endpoint.host())))
                .distinct()
                .toList();
    }
}
