package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AFD-005: where Front Door is the only layer-7 edge, it needs the WAF. */
final class DoorHasWafRule implements Rule {

    private static final String MANAGED_RULES = "DRS 2.1";

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-005",
                    "Front Door as the only edge should have a WAF",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            Azure Front Door can also do WAF, so it can replace Application Gateway. Without a WAF policy it does not:
            attacks in requests get to the origins.
            """,
                    """
            Attach an enabled WAF policy to the profile's domains.
            """,
                    """
            Every origin is an Application Gateway or an Application Gateway for Containers with a WAF of its own, or leads
            to ingress controllers with a WAF.
            """,
                    List.of(Sources.ARTICLE, Sources.PSRULE, Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of(
                            "PSRule Azure.FrontDoorWAF.Enabled (AZR-000305), Azure.FrontDoor.UseWAF (AZR-000111)",
                            "Azure Policy 055aa869-bc98-4af8-bafc-23f1ab6ffe2c",
                            "APRL 1bd2b7e8"))
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Switch the WAF policy on, or attach a new one");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> doors = estate.all(EdgeKinds.FRONT_DOOR);
        if (doors.isEmpty()) {
            return Verdict.notApplicable("the design has no Front Door");
        }
        List<DoorOrigin> origins = DoorOrigin.all(estate);
        Cases cases = new Cases();
        for (Component door : doors) {
            Optional<Component> policy = estate.target(door, EdgeKinds.WAF_POLICY);
            boolean on = policy.filter(found -> !EdgeKinds.WAF_ENABLED.of(found).is(false))
                    .isPresent();
            List<DoorOrigin> own = origins.stream()
                    .filter(origin -> origin.door().equals(door))
                    .toList();
            boolean behind = !own.isEmpty() && own.stream().allMatch(origin -> isInspected(origin, estate));
            if (!on && !behind) {
                report(door, policy, review, cases);
            }
        }
        return cases.verdict();
    }

    private static boolean isInspected(DoorOrigin origin, Estate estate) {
        return origin.target()
                .filter(target -> EdgeWaf.isOn(target, estate)
                        || controllersInspect(target, estate)
                        || estate.graph().successors(target.id(), Edge.Type.FORWARDS).stream()
                                .anyMatch(next -> EdgeWaf.isOn(next, estate)))
                .isPresent();
    }

    private static boolean controllersInspect(Component target, Estate estate) {
        List<Component> controllers = estate.graph().reachable(target.id(), Set.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(each -> each.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .toList();
        return !controllers.isEmpty()
                && controllers.stream()
                        .allMatch(each -> KubernetesKinds.WAF.of(each).is(true));
    }

    private static void report(Component door, Optional<Component> policy, Review review, Cases cases) {
        String words = policy.isPresent()
                ? "'%s' is the only layer-7 edge before its origins, and its WAF policy '%s' is disabled."
                : "'%s' is the only layer-7 edge before its origins and has no WAF policy.";
        Edit fix = policy.map(found -> Edits.setProperty(found, EdgeKinds.WAF_ENABLED, true))
                .orElseGet(() -> attach(door, review));
        cases.found(Finding.of(
                        INFO,
                        words.formatted(door.name(), policy.map(Component::name).orElse("")),
                        door)
                .along(review.traceThrough(door))
                .fixedBy(fix.labelled("Switch the WAF of '%s' on%s".formatted(door.name(), rules(door, policy)))));
    }

    /** Only Premium has managed rule sets (S-WAF-AFD). */
    private static String rules(Component door, Optional<Component> policy) {
        return policy.isEmpty() && !EdgeKinds.TIER.of(door).is(EdgeKinds.FrontDoorTier.PREMIUM)
                ? ", with custom rules only"
                : "";
    }

    private static Edit attach(Component door, Review review) {
        Component policy = Edits.fresh(review.design(), EdgeKinds.WAF_POLICY_KIND, ComponentId.CANVAS)
                .with(EdgeKinds.WAF_ENABLED.key(), true)
                .with(EdgeKinds.WAF_MODE.key(), EdgeKinds.WafMode.PREVENTION);
        if (EdgeKinds.TIER.of(door).is(EdgeKinds.FrontDoorTier.PREMIUM)) {
            policy = policy.with(EdgeKinds.RULE_SET.key(), MANAGED_RULES);
        }
        return Edits.add(policy).then(Edits.setProperty(door, EdgeKinds.WAF_POLICY, policy.id()));
    }
}
