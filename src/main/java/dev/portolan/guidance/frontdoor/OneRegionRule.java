package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Edge;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** AFD-010: a global entry before one region is a global entry to one place. */
final class OneRegionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-010",
                    "Front Door should have origins in more than one region",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            Front Door is a global service which can be used in multi-cluster scenarios. With origins in one region only,
            the application goes down with that region, though Front Door itself stays up.
            """,
                    """
            Add an origin in a second region, or note that one region is enough.
            """,
                    """
            Origins are in two regions or more.
            """,
                    List.of(Sources.ARTICLE, Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of())
            .about(EdgeKinds.FRONT_DOOR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<Component, List<DoorOrigin>> byDoor = new LinkedHashMap<>();
        DoorOrigin.all(review.estate())
                .forEach(origin -> byDoor.computeIfAbsent(origin.door(), key -> new ArrayList<>())
                        .add(origin));
        if (byDoor.isEmpty()) {
            return Verdict.notApplicable("no Front Door of the design has origins");
        }
        Cases cases = new Cases();
        byDoor.forEach((door, origins) -> judge(door, origins, review, cases));
        return cases.verdict();
    }

    private static void judge(Component door, List<DoorOrigin> origins, Review review, Cases cases) {
        Set<Component> places = new LinkedHashSet<>();
        Set<Component> regions = new LinkedHashSet<>();
        boolean open = false;
        for (DoorOrigin origin : origins) {
            Optional<Component> region = origin.target().flatMap(target -> region(target, review));
            region.ifPresent(regions::add);
            origin.target().ifPresent(places::add);
            open |= region.isEmpty();
        }
        boolean single = origins.size() == 1
                || places.size() == 1
                        && origins.stream().allMatch(each -> each.target().isPresent());
        if (regions.size() > 1) {
            return;
        }
        if (open && !single) {
            cases.missing(
                    door, EdgeKinds.ORIGINS, "nobody said in which regions the origins of " + door.name() + " are");
            return;
        }
        String where = regions.stream()
                .findFirst()
                .map(region -> "in '" + region.name() + "'")
                .orElse("in one place");
        cases.found(Finding.of(
                INFO,
                "All origins of '%s' are %s: %s."
                        .formatted(
                                door.name(),
                                where,
                                Listing.of(
                                        origins.stream().map(DoorOrigin::name).toList())),
                door));
    }

    /** That of the target, or of what it leads to: public addresses are often drawn outside. */
    private static Optional<Component> region(Component target, Review review) {
        return review.graph()
                .ancestor(target.id(), NetworkKinds.REGION.id())
                .or(() -> review.graph().successors(target.id(), Edge.Type.FORWARDS).stream()
                        .flatMap(next -> review.graph().ancestor(next.id(), NetworkKinds.REGION.id()).stream())
                        .findFirst());
    }
}
