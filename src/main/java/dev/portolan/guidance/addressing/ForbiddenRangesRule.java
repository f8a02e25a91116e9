package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
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
import java.util.List;

/** IP-003: ranges that AKS uses itself. */
final class ForbiddenRangesRule implements Rule {

    /** What neither services nor pods nor the network may use (S-A11). */
    private static final List<Prefix> FORBIDDEN = List.of(
            Prefix.of("169.254.0.0/16"),
            Prefix.of("172.30.0.0/16"),
            Prefix.of("172.31.0.0/16"),
            Prefix.of("192.0.2.0/24"));

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-003",
                    "CIDRs of a cluster and its network must not overlap ranges that AKS reserves",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AKS reserves 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24. Neither the service CIDR nor the
            pod CIDR nor the address space of the virtual network may overlap them; since 29 May 2026 AKS rejects pod
            CIDRs in 172.30.0.0/16 and 172.31.0.0/16.
            """,
                    """
            Choose a range that overlaps none of them, such as one in 10.0.0.0/8.
            """,
                    """
            Nothing overlaps them. A virtual network without a cluster may use them, and a pod CIDR counts with overlay and
            kubenet only.
            """,
                    List.of(Sources.OVERLAY, Sources.RELEASE_NOTES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER, NetworkKinds.VIRTUAL_NETWORK);

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
        for (Component cluster : clusters) {
            check(cluster, ClusterKinds.SERVICE_CIDR, "service CIDR", cases);
            if (ClusterKinds.CNI_MODE.of(cluster).matches(ClusterKinds.CniMode::hasPodCidr)) {
                check(cluster, ClusterKinds.POD_CIDR, "pod CIDR", cases);
            }
        }
        clusters.stream()
                .flatMap(cluster -> estate.networkOf(cluster).stream())
                .distinct()
                .forEach(network -> checkNetwork(network, cases));
        return cases.verdict();
    }

    private static void check(Component cluster, Property<Prefix> property, String what, Cases cases) {
        Known<Prefix> range = property.of(cluster);
        if (!range.isKnown()) {
            cases.missing(cluster, property, "nobody said which %s %s has".formatted(what, cluster.name()));
        } else {
            report(cluster, List.of(range.value()), what, cases);
        }
    }

    private static void checkNetwork(Component network, Cases cases) {
        Known<List<Prefix>> space = NetworkKinds.ADDRESS_SPACE.of(network);
        if (!space.isKnown()) {
            cases.missing(
                    network, NetworkKinds.ADDRESS_SPACE, "nobody said which address space " + network.name() + " has");
        } else {
            report(network, space.value(), "address space", cases);
        }
    }

    private static void report(Component owner, List<Prefix> ranges, String what, Cases cases) {
        ranges.forEach(range -> FORBIDDEN.stream()
                .filter(range::overlaps)
                .findFirst()
                .map(forbidden -> Finding.of(
                        INFO,
                        "The %s %s of '%s' overlaps %s, which AKS reserves."
                                .formatted(what, range, owner.name(), forbidden),
                        owner))
                .ifPresent(cases::found));
    }
}
