package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
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
import java.util.List;
import java.util.Optional;

/** AFD-009: Front Door's private endpoint should stand near the origin, in a region that has them. */
final class PrivateLinkRegionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-009",
                    "Front Door's Private Link region should be offered and near the origin",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            Front Door makes its private endpoint in a region of its own choice list, and every request goes through it.
            For the best latency that is the region of the origin, or the one closest to it.
            """,
                    """
            Choose the origin's region where it is offered, else the closest; check today's list of regions. The new
            private endpoint has to be approved again.
            """,
                    """
            The origin's own region was not offered on 2023-05-17, so that another one had to be chosen. No region is
            drawn.
            """,
                    List.of(Sources.FRONT_DOOR_PRIVATE_LINK),
                    List.of())
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Move the private endpoint to the origin's region");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<DoorOrigin> linked = DoorOrigin.all(review.estate()).stream()
                .filter(DoorOrigin::isPrivate)
                .toList();
        if (linked.isEmpty()) {
            return Verdict.notApplicable("no origin of a Front Door is reached over Private Link");
        }
        boolean drawn = !review.estate().all(NetworkKinds.REGION).isEmpty();
        Cases cases = new Cases();
        linked.forEach(origin -> judge(origin, drawn, review, cases));
        return cases.verdict();
    }

    private static void judge(DoorOrigin origin, boolean drawn, Review review, Cases cases) {
        Component door = origin.door();
        Known<String> chosen = EdgeKinds.PRIVATE_LINK_REGION.of(origin.fields());
        Known<String> own = origin.target()
                .flatMap(target -> review.graph().ancestor(target.id(), NetworkKinds.REGION.id()))
                .map(NetworkKinds.AZURE_REGION::of)
                .orElse(Known.unknown());
        if (!chosen.isKnown()) {
            cases.missing(
                    door,
                    EdgeKinds.ORIGINS,
                    "nobody said in which region the private endpoint for origin " + origin.name() + " stands");
            return;
        }
        boolean offered = PrivateLinkRegions.offer(chosen.value());
        boolean better = own.isKnown()
                && !PrivateLinkRegions.plain(own.value()).equals(PrivateLinkRegions.plain(chosen.value()))
                && PrivateLinkRegions.offer(own.value());
        if (better) {
            report(
                    origin,
                    "stands in %s, and the origin in %s, where it could stand too"
                            .formatted(chosen.value(), own.value()),
                    Optional.of(move(origin, own.value())),
                    cases);
        } else if (!offered) {
            String words = "stands in %s, which was not offered on %s; check whether it is today";
            report(origin, words.formatted(chosen.value(), PrivateLinkRegions.READ), Optional.empty(), cases);
        } else if (!own.isKnown() && drawn) {
            cases.missing(
                    origin.target().orElse(door),
                    "nobody said in which region origin " + origin.name() + " of " + door.name() + " is");
        }
    }

    private static void report(DoorOrigin origin, String words, Optional<Edit> fix, Cases cases) {
        Finding finding = Finding.of(
                INFO,
                "The private endpoint of '%s' for origin %s %s."
                        .formatted(origin.door().name(), origin.name(), words),
                origin.door(),
                origin.target().orElse(origin.door()));
        cases.found(fix.map(finding::fixedBy).orElse(finding));
    }

    private static Edit move(DoorOrigin origin, String region) {
        List<Properties> origins = EdgeKinds.ORIGINS.of(origin.door()).orElse(List.of()).stream()
                .map(fields -> fields.equals(origin.fields())
                        ? fields.with(EdgeKinds.PRIVATE_LINK_REGION.key(), region)
                                .with(BalancerKinds.APPROVAL.key(), BalancerKinds.ApprovalState.PENDING)
                        : fields)
                .toList();
        return Edits.setProperty(origin.door(), EdgeKinds.ORIGINS, origins)
                .labelled("Move the private endpoint of '%s' to %s; it has to be approved again"
                        .formatted(origin.door().name(), region));
    }
}
