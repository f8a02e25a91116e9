package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.RequiredHosts;
import dev.portolan.catalog.RequiredHosts.Cloud;
import dev.portolan.catalog.RequiredHosts.Endpoint;
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
import java.util.List;

/** EGR-008: the firewall has to let through what every cluster needs. */
final class RequiredHostsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-008",
                    "The firewall should let nodes reach what AKS needs",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Microsoft keeps a list of names that nodes have to reach: registry, resource manager, sign-in, packages.
            For a cluster behind a firewall each of them has to be allowed there, else nodes do not become ready or
            the cluster cannot be created or upgraded.
            """,
                    """
            Allow the FQDN tag AzureKubernetesService for the node and pod subnets: it holds the list and is kept up
            to date. Pods that call a public API server by its address need a network rule to it too, or the
            annotation kubernetes.azure.com/set-kube-service-host-fqdn.
            """,
                    """
            The cluster is isolated, with outboundType none or block and a private registry to start from. Names of a
            public API server are not asked for where it is private or integrated in the network. Where only
            packages.aks.azure.com is missing, RET-014 says so; UDP 53 to custom DNS servers is DNS-006's.
            """,
                    List.of(Sources.ARTICLE, Sources.OUTBOUND_RULES, Sources.FIREWALL_EGRESS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER, EgressKinds.AZURE_FIREWALL)
            .fix("Allow the FQDN tag AzureKubernetesService for the node and pod subnets");

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
            any |= Coverage.isIsolated(cluster, estate) == Match.MAYBE;
            if (Coverage.needsNames(cluster, estate, cases)) {
                any |= Coverage.isFiltered(cluster, estate, cases);
                Coverage.of(cluster, estate, cases).forEach(coverage -> check(cluster, coverage, estate, cases));
            }
        }
        return any ? cases.verdict() : Verdict.notApplicable("no cluster leaves through a firewall");
    }

    private static void check(Component cluster, Coverage coverage, Estate estate, Cases cases) {
        String region = Coverage.region(cluster, estate);
        List<String> lacking = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String host : hosts(cluster, Cloud.of(region), region)) {
            sort(host, coverage.of(new Endpoint(host, Coverage.HTTPS, region.isEmpty())), lacking, open);
        }
        Match mirror = coverage.of(new Endpoint(RequiredHosts.MIRROR, Coverage.HTTPS));
        if (RequiredHosts.needsNodeBinaries(Cloud.of(region)) && mirror != Match.YES) {
            sort(RequiredHosts.MIRROR, mirror, lacking, open);
            Match successor = coverage.of(new Endpoint(RequiredHosts.PACKAGES, Coverage.HTTPS));
            sort(RequiredHosts.PACKAGES, successor, lacking, open);
        }
        Component firewall = coverage.firewall();
        if (!lacking.isEmpty()) {
            Finding finding = Finding.of(
                    INFO,
                    "'%s' does not let %s of cluster '%s' reach %s."
                            .formatted(firewall.name(), coverage.words(), cluster.name(), Listing.of(lacking)),
                    cluster,
                    firewall);
            cases.found(coverage.allowingTag().map(finding::fixedBy).orElse(finding));
        } else if (!open.isEmpty()) {
            cases.missing(
                    firewall,
                    EgressKinds.COLLECTIONS,
                    "whether rules of " + firewall.name() + " let " + cluster.name() + " reach " + Listing.of(open)
                            + " is not known");
        }
    }

    private static List<String> hosts(Component cluster, Cloud cloud, String region) {
        List<String> all = new ArrayList<>(RequiredHosts.common(cloud));
        if (ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ApiServerAccess.PUBLIC)) {
            all.addAll(RequiredHosts.apiServer(cloud, region));
        }
        return all;
    }

    private static void sort(String host, Match match, List<String> lacking, List<String> open) {
        if (match == Match.NO) {
            lacking.add(host);
        } else if (match == Match.MAYBE) {
            open.add(host);
        }
    }
}
