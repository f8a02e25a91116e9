package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Trait;
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
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EGR-001: what a cluster sends to the Internet should pass a firewall or proxy. */
final class EgressInspectedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-001",
                    "Cluster egress should be inspected",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Traffic that leaves by the load balancer, a NAT gateway or an instance's own address goes wherever a pod
            wants: a compromised pod or a malicious image can call home, and nothing sees it.
            """,
                    """
            Route 0.0.0.0/0 of the node subnets through Azure Firewall or an appliance, or give the nodes an HTTP proxy
            and block the rest.
            """,
                    """
            The cluster is isolated and has no way out. An HTTP proxy with a network security group that blocks the
            rest. AKS' planning guide still takes the load balancer as the general default; this is advice for designs
            that have to control what leaves.
            """,
                    List.of(Sources.ARTICLE, Sources.WELL_ARCHITECTED_AKS),
                    List.of(
                            "RC-AKS 06.07.01",
                            "S-CHK 3b365a91",
                            "PSRule AZR-000322",
                            "RC-ALZ D07.08",
                            "Azure Policy fc5e4038-4584-4632-8c85-c0448d374b2c"))
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        ClusterEgress.all(review).forEach(egress -> check(egress, review, cases));
        return cases.verdict();
    }

    private static void check(ClusterEgress egress, Review review, Cases cases) {
        Component cluster = egress.cluster();
        if (ClusterKinds.HTTP_PROXY.of(cluster).isKnown()) {
            checkProxied(cluster, review.estate(), cases);
            return;
        }
        if (egress.traces().isEmpty()) {
            egress.undecided(cases);
        }
        Set<Trace> exits = new LinkedHashSet<>();
        for (Trace trace : egress.traces()) {
            for (Branch branch : trace.branches()) {
                if (branch.travelled().stream().anyMatch(hop -> inspects(hop, review))) {
                    continue; // whatever becomes of it there or beyond, it has been inspected
                }
                if (branch.disposition() == Disposition.UNDETERMINED) {
                    cases.missing(branch.missing());
                } else if (hasLeft(branch)) {
                    exits.add(trace);
                }
            }
        }
        if (!exits.isEmpty()) {
            List<String> flows =
                    exits.stream().map(trace -> trace.flow().name()).toList();
            cases.found(Finding.of(
                            INFO,
                            "'%s' reaches the Internet without a firewall or proxy on the way: %s."
                                    .formatted(cluster.name(), Listing.of(flows)),
                            cluster)
                    .along(exits.iterator().next()));
        }
    }

    /** Nothing makes a pod use the proxy; only what blocks or inspects every other way does (not-when of the rule). */
    private static void checkProxied(Component cluster, Estate estate, Cases cases) {
        List<Component> subnets = estate.subnets(cluster);
        if (subnets.isEmpty()) {
            cases.missing(cluster, "nobody said in which subnet the nodes of " + cluster.name() + " stand");
        }
        for (Component subnet : subnets) {
            Blockade blockade = Blockade.of(subnet, estate);
            boolean shut = Coverage.isShut(cluster)
                    && NetworkKinds.DEFAULT_OUTBOUND_ACCESS.of(subnet).is(false);
            if (shut || estate.defaultFirewall(subnet).isPresent() || blockade.degree() == Blockade.Degree.CLOSED) {
                continue;
            }
            if (blockade.degree() == Blockade.Degree.NOT_DETERMINED) {
                blockade.group().ifPresent(group -> cases.missing(group, FilterKinds.RULES, blockade.why()));
                continue;
            }
            cases.found(Finding.of(
                    INFO,
                    "'%s' has an HTTP proxy, but nothing keeps pods in '%s' from going to the Internet past it."
                            .formatted(cluster.name(), subnet.name()),
                    cluster,
                    subnet));
        }
    }

    private static boolean hasLeft(Branch branch) {
        return ClusterEgress.isOnTheInternet(branch)
                && (branch.disposition() == Disposition.DELIVERED || branch.disposition() == Disposition.RETURN_LOST);
    }

    private static boolean inspects(Hop hop, Review review) {
        Optional<Component> component = review.design().topology().component(hop.component());
        return component
                .filter(found -> review.catalog().has(found, Trait.INSPECTS_EGRESS))
                .filter(found -> !found.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        || EgressKinds.INSPECTS.of(found).is(true))
                .isPresent();
    }
}
