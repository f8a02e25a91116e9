package dev.portolan.guidance.controllers;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.AgicDeployment;
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
import java.util.List;

/** AGIC-002: where AGIC shares its gateway, it has to be told what is not its own. */
final class ProhibitedTargetsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-002",
                    "An AGIC that shares its gateway needs prohibited targets",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AGIC assumes that it owns the whole gateway and removes listeners, rules and pools that its own cluster does
            not ask for, unless an AzureIngressProhibitedTarget names them.
            """,
                    """
            Create an AzureIngressProhibitedTarget for the listeners of every other cluster and backend.
            """,
                    """
            The gateway serves this cluster only. An add-on that shares its gateway is a case of AGIC-001.
            """,
                    List.of(Sources.AGIC),
                    List.of())
            .about(KubernetesKinds.AGIC)
            .fix("Set prohibited targets");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        return Agics.each(review, cases, agic -> check(agic, cases));
    }

    private static void check(Agics of, Cases cases) {
        Component agic = of.agic();
        Known<Boolean> prohibited = KubernetesKinds.PROHIBITED_TARGETS.of(agic);
        boolean helm = KubernetesKinds.DEPLOYMENT.of(agic).is(AgicDeployment.HELM);
        if (!helm || !of.isShared() || prohibited.is(true)) {
            return;
        }
        if (!prohibited.isKnown()) {
            cases.missing(
                    agic,
                    KubernetesKinds.PROHIBITED_TARGETS,
                    "nobody said whether " + agic.name() + " has prohibited targets for " + of.others());
            return;
        }
        cases.found(Finding.of(
                        INFO,
                        "'%s' has no prohibited targets, but '%s' serves %s as well."
                                .formatted(agic.name(), of.gateway().name(), of.others()),
                        agic,
                        of.gateway())
                .fixedBy(Edits.setProperty(agic, KubernetesKinds.PROHIBITED_TARGETS, true)));
    }
}
