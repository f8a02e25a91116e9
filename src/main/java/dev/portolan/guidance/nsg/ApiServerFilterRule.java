package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
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
import dev.portolan.model.Properties;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** NSG-004: an integrated API server's subnet has to take nodes and probes. */
final class ApiServerFilterRule implements Rule {

    private static final List<Integer> PORTS = List.of(443, 4_443);
    private static final List<Integer> PROBE = List.of(9_988);
    private static final String TAG = "AzureLoadBalancer";
    private static final Prefix PROBER = AzurePlatform.ADDRESS.asPrefix();

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-004",
                    "The API server's subnet must take nodes and probes",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With API Server VNet Integration nodes ask the API server in a subnet of the network: TCP 443 and 4443 from
            the cluster's subnets, and TCP 9988 from AzureLoadBalancer for its probes. Without these the cluster does not
            come up.
            """,
                    """
            Allow TCP 443 and 4443 from the cluster's subnets to the API server's, there and on the way out, and TCP 9988
            from AzureLoadBalancer.
            """,
                    """
            The API server is not integrated; its subnet has no network security group, or rules that leave Azure's
            defaults to decide.
            """,
                    List.of(Sources.VNET_INTEGRATION, Sources.NETWORK_CONCEPTS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Add the rules that are missing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(ApiServerFilterRule::isIntegrated)
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster integrates its API server into the network");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            Optional<Component> subnet = estate.target(cluster, ClusterKinds.API_SERVER_SUBNET);
            if (subnet.isEmpty()) {
                cases.missing(
                        cluster,
                        ClusterKinds.API_SERVER_SUBNET,
                        "nobody said in which subnet the API server of " + cluster.name() + " stands");
            } else {
                check(cluster, subnet.get(), review, cases);
            }
        }
        return cases.verdict();
    }

    private static boolean isIntegrated(Component cluster) {
        return ClusterKinds.API_SERVER_ACCESS.of(cluster).matches(ClusterKinds.ApiServerAccess::isIntegrated);
    }

    private static void check(Component cluster, Component subnet, Review review, Cases cases) {
        Estate estate = review.estate();
        ClusterRanges ranges = new ClusterRanges(cluster, estate);
        List<Prefix> server = estate.addresses().prefixes(subnet);
        List<String> to = server.stream().map(Prefix::toString).toList();
        estate.groups().of(subnet).ifPresent(group -> {
            Asked.Gate gate = new Asked.Gate(group, subnet, FilterKinds.Direction.INBOUND, estate);
            List<String> from =
                    ranges.inSubnets().stream().map(Prefix::toString).toList();
            judge(
                    cluster,
                    gate,
                    Asked.about(gate, ranges.inSubnets(), server, PORTS),
                    GroupRules.rule("AllowClusterToApiServer").allowing(from, to, PORTS),
                    cases);
            judge(
                    cluster,
                    gate,
                    Asked.about(gate, List.of(PROBER), server, PROBE),
                    GroupRules.rule("AllowApiServerProbes").allowing(List.of(TAG), to, PROBE),
                    cases);
        });
        for (Component nodes : ranges.subnets()) {
            estate.groups().of(nodes).ifPresent(group -> {
                Asked.Gate gate = new Asked.Gate(group, nodes, FilterKinds.Direction.OUTBOUND, estate);
                List<Prefix> here = estate.addresses().prefixes(nodes);
                List<String> from = here.stream().map(Prefix::toString).toList();
                judge(
                        cluster,
                        gate,
                        Asked.about(gate, here, server, PORTS),
                        GroupRules.rule("AllowApiServer").allowing(from, to, PORTS),
                        cases);
            });
        }
    }

    private static void judge(Component cluster, Asked.Gate gate, Asked asked, Properties allowing, Cases cases) {
        Component group = gate.group();
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
        } else if (!asked.doubt().isEmpty()) {
            cases.missing(group, FilterKinds.RULES, asked.doubt());
        }
        asked.denial()
                .ifPresent(denial -> cases.found(Finding.of(
                                INFO,
                                "The API server of '%s' is cut off: %s.".formatted(cluster.name(), denial),
                                cluster,
                                group)
                        .fixedBy(new GroupRules(group)
                                .first(gate.direction(), List.of(allowing))
                                .labelled("Let '%s' through for the API server of '%s'"
                                        .formatted(group.name(), cluster.name())))));
    }
}
