package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Trait;
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
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ING-007: a WAF that only detects lets the attack through. */
final class WafPreventsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-007",
                    "A WAF should prevent, not only detect",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            In detection mode the WAF writes a log line and passes the request on.
            """,
                    """
            Switch the policy to prevention once its log shows no false alarms.
            """,
                    """
            The design is for test or tuning: a WAF is tuned in detection mode first.
            """,
                    List.of(Sources.PSRULE, Sources.REVIEW_CHECKLISTS),
                    List.of(
                            "PSRule AZR-000302, AZR-000306",
                            "Azure Policy 12430be1-6cc8-4527-a9a8-e3d38f250096, 425bea59-a659-4cbb-8d31-34499bd030b8",
                            "RC-NET A01.39, A01.40"))
            .about(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR, EdgeKinds.WAF_POLICY_KIND)
            .fix("Switch the WAF to prevention");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<ComponentId, Component> carriers = new LinkedHashMap<>();
        Cases cases = new Cases();
        for (Component entry : review.design().topology().components()) {
            if (review.catalog().has(entry, Trait.PUBLIC_ENTRY)
                    && review.catalog().has(entry, Trait.INSPECTS_HTTP)) {
                add(entry, estate, carriers, cases);
            }
        }
        if (carriers.isEmpty() && cases.verdict().isPassed()) {
            return Verdict.notApplicable("no WAF is on a way from the Internet");
        }
        if (!review.isDevelopment()) {
            carriers.values().forEach(carrier -> check(carrier, review, cases));
        }
        return cases.verdict();
    }

    private static void add(Component entry, Estate estate, Map<ComponentId, Component> carriers, Cases cases) {
        Optional<Component> policy = estate.target(entry, EdgeKinds.WAF_POLICY);
        boolean gateway = entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
        Known<Boolean> facing = gateway ? Gateways.facesInternet(entry) : Known.given(true);
        boolean carries =
                policy.isPresent() || gateway && EdgeKinds.WAF_MODE.of(entry).isKnown();
        if (!carries || facing.is(false)) {
            return;
        }
        Component carrier = policy.orElse(entry);
        boolean detects = EdgeKinds.WAF_MODE.of(carrier).is(EdgeKinds.WafMode.DETECTION);
        if (!facing.isKnown() && detects) {
            cases.missing(entry, GatewayKinds.LISTENERS, "nobody said on which frontends " + entry.name() + " listens");
        } else if (facing.isKnown()) {
            carriers.put(carrier.id(), carrier);
        }
    }

    private static void check(Component carrier, Review review, Cases cases) {
        Known<EdgeKinds.WafMode> mode = EdgeKinds.WAF_MODE.of(carrier);
        boolean off = carrier.is(EdgeKinds.WAF_POLICY_KIND.id())
                && EdgeKinds.WAF_ENABLED.of(carrier).is(false);
        if (!mode.isKnown()) {
            cases.missing(carrier, EdgeKinds.WAF_MODE, "nobody said in which mode " + carrier.name() + " is");
        } else if (mode.is(EdgeKinds.WafMode.DETECTION) && !off) {
            cases.found(Finding.of(
                            INFO, "'%s' only detects attacks; the requests pass on.".formatted(carrier.name()), carrier)
                    .along(review.trace(branch -> inspectedBy(branch, carrier)))
                    .assuming(review.assumedProduction())
                    .fixedBy(Edits.setProperty(carrier, EdgeKinds.WAF_MODE, EdgeKinds.WafMode.PREVENTION)));
        }
    }

    /** A policy is no hop: whoever carries it says that it inspected the request. */
    private static boolean inspectedBy(Branch branch, Component carrier) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.because().reason() == Reason.WAF_DETECTS
                        && (step.because().component().equals(carrier.id())
                                || step.because().detail("policy").equals(carrier.name())));
    }
}
