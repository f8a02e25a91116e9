package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AFD-001: only the Premium tier has private link origins. */
final class PrivateLinkTierRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-001",
                    "Front Door with Private Link origins should be Premium",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Only Azure Front Door Premium reaches origins over Private Link, such as an internal load balancer behind a
            Private Link Service. The other tiers need public origins.
            """,
                    """
            Use the Premium tier, or publish the origin and lock it to Front Door.
            """,
                    """
            No origin is reached over Private Link.
            """,
                    List.of(Sources.ARTICLE, Sources.FRONT_DOOR_PRIVATE_LINK),
                    List.of("Azure Policy dfc212af-17ea-423a-9dcb-91e2cb2caa6b"))
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Set the tier to Premium");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<Component, List<DoorOrigin>> linked = new LinkedHashMap<>();
        DoorOrigin.all(review.estate()).stream()
                .filter(DoorOrigin::isPrivate)
                .forEach(origin -> linked.computeIfAbsent(origin.door(), key -> new ArrayList<>())
                        .add(origin));
        if (linked.isEmpty()) {
            return Verdict.notApplicable("no origin of a Front Door is reached over Private Link");
        }
        Cases cases = new Cases();
        linked.forEach((door, origins) -> judge(door, origins, review, cases));
        return cases.verdict();
    }

    private static void judge(Component door, List<DoorOrigin> origins, Review review, Cases cases) {
        Known<EdgeKinds.FrontDoorTier> tier = EdgeKinds.TIER.of(door);
        String names = Listing.of(origins.stream().map(DoorOrigin::name).toList());
        if (!tier.isKnown()) {
            cases.missing(
                    door,
                    EdgeKinds.TIER,
                    "nobody said which tier " + door.name() + " has, and it reaches " + names + " over Private Link");
        } else if (!tier.is(EdgeKinds.FrontDoorTier.PREMIUM)) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' is of the tier %s and reaches origin %s over Private Link, which takes Premium."
                                    .formatted(door.name(), tier.value().label(), names),
                            door)
                    .along(review.traceThrough(door))
                    .fixedBy(Edits.setProperty(door, EdgeKinds.TIER, EdgeKinds.FrontDoorTier.PREMIUM)));
        }
    }
}
