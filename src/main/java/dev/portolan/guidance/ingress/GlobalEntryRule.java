package dev.portolan.guidance.ingress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ING-011: users everywhere should have an entry near them. */
final class GlobalEntryRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-011",
                    "Users in several regions should have a global entry",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            A regional deployment serves users of its own region much better than those who come from an entirely
            different one, especially from a faraway location.
            """,
                    """
            Put Front Door, Traffic Manager or a cross-region load balancer before the regional entries.
            """,
                    """
            The declared audience is regional. A global entry is there.
            """,
                    List.of(Sources.ARTICLE),
                    List.of("RC-AKS 02.02.01", "RC-ALZ D05.03"))
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    KubernetesKinds.KUBERNETES_SERVICE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Known<DesignProperties.Audience> audience = DesignProperties.AUDIENCE.of(review.design());
        if (!audience.isKnown()) {
            return Verdict.notApplicable("the design does not declare its audience");
        }
        if (audience.is(DesignProperties.Audience.REGIONAL)) {
            return Verdict.notApplicable("the declared audience is regional");
        }
        List<Component> entries = entries(review.estate());
        if (entries.isEmpty()) {
            return Verdict.notApplicable("the design has no regional public entry");
        }
        if (hasGlobalEntry(review.estate())) {
            return Verdict.PASSED;
        }
        Cases cases = new Cases();
        cases.found(Finding.about(
                INFO,
                "The declared audience is %s, and only regional entries serve it: %s."
                        .formatted(
                                audience.value().label().toLowerCase(Locale.ROOT),
                                Listing.of(entries.stream()
                                        .map(entry -> "'" + entry.name() + "'")
                                        .toList())),
                entries.stream().map(entry -> Subject.of(entry.id())).toList()));
        return cases.verdict();
    }

    private static List<Component> entries(Estate estate) {
        List<Component> found = new ArrayList<>();
        estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .filter(gateway -> Gateways.facesInternet(gateway).is(true))
                .forEach(found::add);
        found.addAll(estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS));
        estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(estate::isPublic)
                .forEach(found::add);
        return found;
    }

    private static boolean hasGlobalEntry(Estate estate) {
        return !estate.all(EdgeKinds.FRONT_DOOR).isEmpty()
                || !estate.all(EdgeKinds.TRAFFIC_MANAGER).isEmpty()
                || estate.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                        .anyMatch(balancer -> BalancerKinds.TIER.of(balancer).is(BalancerKinds.Tier.GLOBAL));
    }
}
