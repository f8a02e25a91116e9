package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.model.Value;
import java.util.List;
import java.util.Optional;

/** AFD-003: an origin should tell its own Front Door from those of others. */
final class OriginChecksDoorRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-003",
                    "Public origins should check the header X-Azure-FDID",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Filtering by address alone isn't sufficient: other Azure customers use the same addresses and could point a
            Front Door of their own at the origin. The header X-Azure-FDID tells whose it is.
            """,
                    """
            Compare X-Azure-FDID with the id of the profile: in a custom WAF rule of Application Gateway, a match of the
            HTTPRoute, or the ingress controller.
            """,
                    """
            The origin is reached over Private Link.
            """,
                    List.of(Sources.FRONT_DOOR_ORIGINS),
                    List.of())
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Let in the requests of this Front Door only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        List<OriginEntry> entries = OriginEntry.all(review.estate(), cases);
        if (entries.isEmpty() && cases.verdict().isPassed()) {
            return Verdict.notApplicable("no Front Door has a public origin");
        }
        entries.stream()
                .filter(entry -> !entry.checksHeader(review.estate()))
                .forEach(entry -> report(entry, review, cases));
        return cases.verdict();
    }

    private static void report(OriginEntry entry, Review review, Cases cases) {
        Component door = entry.origin().door();
        List<Component> readers = entry.readers(review.estate());
        boolean detects = entry.isGateway()
                && EdgeKinds.REQUIRED_FRONT_DOOR.of(entry.entry()).is(door.id());
        String words = detects
                ? "'%s' checks X-Azure-FDID for '%s' by a WAF that only detects, so that other Front Doors get in."
                : "'%s' is an origin of '%s', and nothing there refuses the requests of other Front Doors.";
        Finding finding = Finding.of(INFO, words.formatted(entry.entry().name(), door.name()), entry.entry(), door)
                .along(review.traceThrough(door, entry.entry()));
        Optional<Edit> fix = detects ? Optional.empty() : fix(entry, readers, door);
        cases.found(fix.map(finding::fixedBy).orElse(finding));
    }

    /** At a gateway itself; at a service every controller behind it. */
    private static Optional<Edit> fix(OriginEntry entry, List<Component> readers, Component door) {
        List<Component> who = entry.isService() ? readers : List.of(entry.entry());
        if (who.isEmpty()) {
            return Optional.empty();
        }
        Value only = EdgeKinds.REQUIRED_FRONT_DOOR.key().form().write(door.id());
        return Optional.of(Edits.setValues(who, EdgeKinds.REQUIRED_FRONT_DOOR, only)
                .labelled("Let in requests of '%s' only".formatted(door.name())));
    }
}
