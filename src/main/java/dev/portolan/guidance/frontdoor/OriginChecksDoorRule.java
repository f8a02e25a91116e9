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
import dev.portolan.plan.Estate;
import dev.portolan.plan.FrontDoorCheck;
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
            HTTPRoute, or the ingress controller. Application Gateway needs WAF_v2 for that, in prevention mode.
            """,
                    """
            The origin is reached over Private Link. It is a gateway with a WAF, locked to the addresses of a Front Door
            with one: then AFD-007 says so.
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
                .filter(entry -> !entry.checksHeader(review.estate()) && !entry.isGatewayBetweenWafs(review.estate()))
                .forEach(entry -> report(entry, review, cases));
        return cases.verdict();
    }

    private static void report(OriginEntry entry, Review review, Cases cases) {
        Component door = entry.origin().door();
        List<Component> readers = entry.readers(review.estate());
        boolean asks = entry.gatewayAsks();
        boolean detects = asks && FrontDoorCheck.onlyDetects(entry.entry(), review.estate());
        if (asks && !detects && isOpen(entry.entry(), review.estate(), cases)) {
            return;
        }
        String gateway = detects
                ? "'%s' checks X-Azure-FDID for '%s' by a WAF that only detects, so that other Front Doors get in."
                : "'%s' is said to check X-Azure-FDID for '%s', but has no WAF that is on, whose rule would do it.";
        String words = asks
                ? gateway
                : "'%s' is an origin of '%s', and nothing there refuses the requests of other Front Doors.";
        Finding finding = Finding.of(INFO, words.formatted(entry.entry().name(), door.name()), entry.entry(), door)
                .along(review.traceThrough(door, entry.entry()));
        Optional<Edit> fix = asks ? Optional.empty() : fix(entry, readers, review.estate());
        cases.found(fix.map(finding::fixedBy).orElse(finding));
    }

    /** Whether nobody said enough of a gateway's WAF. */
    private static boolean isOpen(Component gateway, Estate estate, Cases cases) {
        boolean off = estate.target(gateway, EdgeKinds.WAF_POLICY)
                .filter(policy -> EdgeKinds.WAF_ENABLED.of(policy).is(false))
                .isPresent();
        if (!off && !GatewayKinds.SKU.of(gateway).isKnown()) {
            cases.missing(gateway, GatewayKinds.SKU, "nobody said whether " + gateway.name() + " has a WAF");
            return true;
        }
        boolean carries = GatewayKinds.SKU.of(gateway).matches(EdgeWaf::isWaf);
        boolean said = EdgeKinds.WAF_POLICY.of(gateway).isKnown()
                || EdgeKinds.WAF_MODE.of(gateway).isKnown();
        if (!off && carries && !said) {
            cases.missing(gateway, EdgeKinds.WAF_POLICY, "nobody said which WAF policy " + gateway.name() + " has");
            return true;
        }
        return false;
    }

    /** At a gateway itself, where its WAF can refuse; at a service every controller behind it. */
    private static Optional<Edit> fix(OriginEntry entry, List<Component> readers, Estate estate) {
        Component door = entry.origin().door();
        List<Component> who = entry.isService() ? readers : List.of(entry.entry());
        if (who.isEmpty() || entry.isGateway() && !FrontDoorCheck.prevents(entry.entry(), estate)) {
            return Optional.empty();
        }
        Value only = EdgeKinds.REQUIRED_FRONT_DOOR.key().form().write(door.id());
        return Optional.of(Edits.setValues(who, EdgeKinds.REQUIRED_FRONT_DOOR, only)
                .labelled("Let in requests of '%s' only".formatted(door.name())));
    }
}
