package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
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
import java.util.List;

/** EGR-013: a NAT gateway shares its ports where a load balancer divides them. */
final class NatGatewayPreferredRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-013",
                    "A NAT gateway should be considered instead of outbound rules",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            A load balancer gives each node a fixed share of its ports, whether the node needs them or not. A NAT
            gateway scales better and uses ports better, without reservations per node; with it the load balancer
            needs no public address.
            """,
                    """
            Attach a NAT gateway to the node subnets and set outboundType to userAssignedNATGateway; or route through
            a firewall.
            """,
                    """
            The nodes leave by a firewall, an appliance or a NAT gateway.
            """,
                    List.of(Sources.ARTICLE, Sources.AKS_NAT_GATEWAY, Sources.RESILIENCY_LIBRARY),
                    List.of("RC-NET A01.22", "APRL 8d319a05", "APRL 1adba190"))
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<ClusterEgress> all = ClusterEgress.all(review);
        if (all.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        for (ClusterEgress egress : all) {
            List<ClusterEgress.Departure> departures = egress.departures();
            departures.stream()
                    .filter(departure -> departure.isByBalancer(review.estate()))
                    .findFirst()
                    .ifPresent(departure -> cases.found(Finding.of(
                                    INFO,
                                    "'%s' leaves by outbound rules of a load balancer, which reserves ports for each node."
                                            .formatted(egress.cluster().name()),
                                    egress.cluster())
                            .along(departure.trace())));
            if (departures.isEmpty() && maybeBalancer(egress.cluster()) && !egress.isRouted(review.estate())) {
                egress.undecided(cases);
            }
        }
        return cases.verdict();
    }

    private static boolean maybeBalancer(Component cluster) {
        return ClusterKinds.OUTBOUND_TYPE.of(cluster).is(OutboundType.LOAD_BALANCER);
    }
}
