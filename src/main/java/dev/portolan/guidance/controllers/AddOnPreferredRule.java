package dev.portolan.guidance.controllers;

import dev.portolan.catalog.GatewayKinds;
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

/** AGIC-008: an AGIC that has its gateway for itself should be the add-on. */
final class AddOnPreferredRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-008",
                    "AGIC should be the add-on where the gateway serves one cluster",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            The article recommends the add-on if possible. Azure installs and updates it; a Helm release is kept up to
            date by hand, and is needed only where the gateway is shared.
            """,
                    """
            Replace the Helm release by the add-on.
            """,
                    """
            The gateway serves another cluster or backends that are not AKS.
            """,
                    List.of(Sources.ARTICLE, Sources.AGIC),
                    List.of())
            .about(KubernetesKinds.AGIC)
            .fix("Deploy as the add-on");

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
        if (of.isShared() || KubernetesKinds.DEPLOYMENT.of(agic).is(AgicDeployment.ADD_ON)) {
            return;
        }
        if (!KubernetesKinds.DEPLOYMENT.of(agic).isKnown()) {
            cases.missing(agic, KubernetesKinds.DEPLOYMENT, "nobody said whether " + agic.name() + " is the add-on");
        } else if (of.isOpen()) {
            cases.missing(
                    of.gateway(),
                    GatewayKinds.POOLS,
                    "nobody said whose " + of.served().open().get(0) + " behind "
                            + of.gateway().name() + " is");
        } else {
            cases.found(Finding.of(
                            INFO,
                            "'%s' is deployed by Helm, although '%s' serves '%s' only."
                                    .formatted(
                                            agic.name(),
                                            of.gateway().name(),
                                            of.cluster().name()),
                            agic)
                    .fixedBy(Edits.setProperty(agic, KubernetesKinds.DEPLOYMENT, AgicDeployment.ADD_ON)));
        }
    }
}
