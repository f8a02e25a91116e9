package dev.portolan.guidance.hub;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.plan.Estate;
import dev.portolan.plan.Spaces;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HUB-010: networks that talk to each other must not share addresses. */
final class OverlappingSpacesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-010",
                    "Address spaces that meet must not overlap",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Where two networks, a site, a pod CIDR or a service CIDR hold the same addresses, packets for the one end up
            in the other or stay where they are, and networks cannot be peered at all.
            """,
                    """
            Renumber one of them; plan hub, spokes, sites, pods and services from one address plan.
            """,
                    """
            The two cannot reach each other.
            """,
                    List.of(Sources.IP_PLANNING, Sources.OVERLAY),
                    List.of("RC-ALZ D03.01", "S-CHK 22fbe8d6"))
            .about(NetworkKinds.VIRTUAL_NETWORK, ClusterKinds.AKS_CLUSTER, ActorKinds.ON_PREMISES_SITE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        Spaces spaces = new Spaces(estate);
        cases.missing(spaces.missing());
        if (spaces.all().size() < 2 && spaces.missing().isEmpty()) {
            return Verdict.notApplicable("the design has fewer than two address spaces");
        }
        Map<List<Component>, Set<String>> overlaps = new LinkedHashMap<>();
        for (Spaces.Overlap overlap : spaces.overlaps()) {
            overlaps.computeIfAbsent(
                            List.of(overlap.one().owner(), overlap.other().owner()), pair -> new LinkedHashSet<>())
                    .add(overlap.toString());
        }
        overlaps.forEach((pair, words) -> cases.found(Finding.of(
                INFO, "These share addresses: %s.".formatted(String.join("; ", words)), pair.get(0), pair.get(1))));
        return cases.verdict();
    }
}
