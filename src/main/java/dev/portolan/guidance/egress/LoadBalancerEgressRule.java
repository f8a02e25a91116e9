package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
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
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** EGR-002: who leaves by the load balancer leaves uncontrolled. */
final class LoadBalancerEgressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-002",
                    "Egress should not be left to the load balancer's public address",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The default outbound type gives the load balancer a public address, and everything leaves by it. No rule
            says where to: the article advises against it, as nobody can inspect or restrict what the cluster reaches.
            AKS' planning guide still takes the load balancer as the general default: this is advice for designs that
            have to control what leaves.
            """,
                    """
            Set outboundType to userDefinedRouting with a default route to a firewall or appliance.
            """,
                    """
            A default route to a firewall or appliance exists beside it, which EGR-005 reports; a NAT gateway on the
            node subnets takes the traffic.
            """,
                    List.of(Sources.ARTICLE, Sources.OUTBOUND_TYPES, Sources.STANDARD_LB, Sources.PLAN_NODES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<ClusterEgress> all = ClusterEgress.all(review).stream()
                .filter(egress ->
                        ClusterKinds.OUTBOUND_TYPE.of(egress.cluster()).is(OutboundType.LOAD_BALANCER))
                .toList();
        if (all.isEmpty()) {
            return Verdict.notApplicable("no cluster has outboundType loadBalancer");
        }
        Cases cases = new Cases();
        all.forEach(egress -> check(egress, review.estate(), cases));
        return cases.verdict();
    }

    private static void check(ClusterEgress egress, Estate estate, Cases cases) {
        List<ClusterEgress.Departure> departures = egress.departures();
        Optional<ClusterEgress.Departure> balancer = departures.stream()
                .filter(departure -> departure.isByBalancer(estate))
                .findFirst();
        if (balancer.isPresent()) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' has outboundType loadBalancer and leaves by %s."
                                    .formatted(egress.cluster().name(), words(balancer.get(), egress.cluster())),
                            egress.cluster())
                    .along(balancer.get().trace()));
        } else if (departures.isEmpty() && !egress.isRouted(estate)) {
            egress.undecided(cases);
        }
    }

    private static String words(ClusterEgress.Departure departure, Component cluster) {
        List<String> known =
                departure.addresses().stream().map(IpAddress::toString).toList();
        if (known.isEmpty() && ClusterKinds.OUTBOUND_PREFIXES.of(cluster).matches(list -> !list.isEmpty())) {
            return "addresses of its public IP prefixes";
        }
        int managed = ClusterKinds.MANAGED_OUTBOUND_IPS.of(cluster).orElse(1);
        return known.isEmpty()
                ? (managed == 1 ? "a public address" : managed + " public addresses") + " that AKS manages"
                : Listing.of(known);
    }
}
