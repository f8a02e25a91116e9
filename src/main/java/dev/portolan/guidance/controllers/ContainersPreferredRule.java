package dev.portolan.guidance.controllers;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;

/** AGIC-005: a new design should rather use Application Gateway for Containers. */
final class ContainersPreferredRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-005",
                    "Consider Application Gateway for Containers instead of AGIC",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Microsoft recommends that one begins the transition from AGIC to Application Gateway for Containers. AGIC is
            still shipped, and no date for its retirement was found.
            """,
                    """
            Use Application Gateway for Containers in a new design; see the guide for migrating from AGIC
            (learn.microsoft.com/azure/application-gateway/for-containers/migrate-from-agic-to-agc). It faces the
            Internet only (AGC-004) and needs Azure CNI (AGC-002): keep AGIC, or an internal ingress controller, for
            internal users.
            """,
                    """
            The design has no AGIC, or it stands already: then RET-013 says what comes after it. Its gateway has private
            listeners only.
            """,
                    List.of(Sources.AGIC, Sources.AGC_NETWORKING),
                    List.of())
            .about(KubernetesKinds.AGIC);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> all = review.estate().all(KubernetesKinds.AGIC).stream()
                .filter(agic -> !NetworkKinds.LIFECYCLE.of(agic).is(NetworkKinds.Lifecycle.EXISTING))
                .filter(agic -> !isForInternalUsers(agic, review.estate()))
                .toList();
        if (all.isEmpty()) {
            return Verdict.notApplicable("no cluster gets an AGIC for external users that does not stand already");
        }
        Cases cases = new Cases();
        for (Component agic : all) {
            String cluster = review.estate()
                    .clusterOf(agic)
                    .map(found -> " of '" + found.name() + "'")
                    .orElse("");
            cases.found(Finding.of(
                    INFO,
                    "'%s'%s is AGIC, which Microsoft recommends replacing with Application Gateway for Containers."
                            .formatted(agic.name(), cluster),
                    agic));
        }
        return cases.verdict();
    }

    private static boolean isForInternalUsers(Component agic, Estate estate) {
        List<Properties> listeners = estate.target(agic, KubernetesKinds.GATEWAY)
                .map(gateway -> GatewayKinds.LISTENERS.of(gateway).orElse(List.of()))
                .orElse(List.of());
        return !listeners.isEmpty()
                && listeners.stream()
                        .allMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PRIVATE));
    }
}
