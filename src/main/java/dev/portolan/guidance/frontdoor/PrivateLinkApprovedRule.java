package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LinkKinds;
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
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** AFD-004: a private link origin works once its owner has approved the connection. */
final class PrivateLinkApprovedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-004",
                    "Private Link connections of Front Door should be approved",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Front Door asks for a private endpoint at the origin. Until its owner approves the connection, clients get an
            error page of Front Door.
            """,
                    """
            Approve the connection at the Private Link Service, or let it approve Front Door's by itself.
            """,
                    """
            The origin is not reached over Private Link.
            """,
                    List.of(Sources.FRONT_DOOR_PRIVATE_LINK),
                    List.of())
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Approve the connection");

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
        Cases cases = new Cases();
        linked.forEach(origin -> judge(origin, review, cases));
        return cases.verdict();
    }

    private static void judge(DoorOrigin origin, Review review, Cases cases) {
        Component door = origin.door();
        Known<BalancerKinds.ApprovalState> own = BalancerKinds.APPROVAL.of(origin.fields());
        Optional<Link> link = origin.target().flatMap(target -> link(door, target, review));
        Known<BalancerKinds.ApprovalState> state =
                own.or(link.map(LinkKinds.APPROVAL::of).orElse(Known.unknown()));
        String what = origin.target().map(Component::name).orElse(origin.name());
        if (!state.isKnown()) {
            cases.missing(
                    door,
                    EdgeKinds.ORIGINS,
                    "nobody said whether the connection of " + door.name() + " to " + what + " is approved");
        } else if (!state.is(BalancerKinds.ApprovalState.APPROVED)) {
            Edit fix = link.filter(each -> !own.isKnown())
                    .map(each -> Edits.setProperty(each, LinkKinds.APPROVAL, BalancerKinds.ApprovalState.APPROVED))
                    .orElseGet(() -> approve(origin));
            cases.found(Finding.of(
                            INFO,
                            "The private endpoint of '%s' at '%s' is %s, so clients get an error page."
                                    .formatted(
                                            door.name(),
                                            what,
                                            state.value().label().toLowerCase(Locale.ROOT)),
                            origin.target().orElse(door),
                            door)
                    .along(review.traceThrough(door))
                    .fixedBy(fix.labelled("Approve the connection of '%s' to '%s'".formatted(door.name(), what))));
        }
    }

    private static Optional<Link> link(Component door, Component target, Review review) {
        return review.graph()
                .topology()
                .linksOf(door.id())
                .filter(each -> each.is(LinkKinds.PRIVATE_LINK.id())
                        && each.from().equals(door.id())
                        && each.to().equals(target.id()))
                .findFirst();
    }

    private static Edit approve(DoorOrigin origin) {
        List<Properties> origins = EdgeKinds.ORIGINS.of(origin.door()).orElse(List.of()).stream()
                .map(fields -> fields.equals(origin.fields())
                        ? fields.with(BalancerKinds.APPROVAL.key(), BalancerKinds.ApprovalState.APPROVED)
                        : fields)
                .toList();
        return Edits.setProperty(origin.door(), EdgeKinds.ORIGINS, origins);
    }
}
