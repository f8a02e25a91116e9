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

/** AGIC-001: the AGIC add-on must have its Application Gateway for itself. */
final class AddOnOwnsGatewayRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGIC-001",
                    "The AGIC add-on must not share its Application Gateway",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Where the gateway is shared between clusters, or between a cluster and resources that are not AKS, the
            article requires the deployment by Helm. The add-on takes the gateway for its own and writes over what
            others configured.
            """,
                    """
            Deploy AGIC by Helm with appgw.shared=true and an AzureIngressProhibitedTarget for what is not its own, or
            give the cluster a gateway of its own.
            """,
                    """
            The gateway serves this cluster only, or AGIC is deployed by Helm (see AGIC-002).
            """,
                    List.of(Sources.ARTICLE, Sources.AGIC),
                    List.of("RC-AKS 06.01.01"))
            .about(KubernetesKinds.AGIC)
            .fix("Deploy by Helm, with prohibited targets");

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
        if (KubernetesKinds.DEPLOYMENT.of(agic).is(AgicDeployment.HELM)) {
            return;
        }
        if (!of.isShared()) {
            if (of.isOpen()) {
                cases.missing(
                        of.gateway(),
                        GatewayKinds.POOLS,
                        "nobody said whose " + of.served().open().get(0) + " behind "
                                + of.gateway().name() + " is");
            }
        } else if (!KubernetesKinds.DEPLOYMENT.of(agic).isKnown()) {
            cases.missing(agic, KubernetesKinds.DEPLOYMENT, "nobody said whether " + agic.name() + " is the add-on");
        } else {
            cases.found(Finding.of(
                            INFO,
                            "'%s' is an add-on, but '%s' serves %s as well."
                                    .formatted(agic.name(), of.gateway().name(), of.others()),
                            agic,
                            of.gateway())
                    .fixedBy(Edits.setProperty(agic, KubernetesKinds.DEPLOYMENT, AgicDeployment.HELM)
                            .then(Edits.setProperty(agic, KubernetesKinds.PROHIBITED_TARGETS, true))
                            .labelled("Deploy '%s' by Helm, with prohibited targets".formatted(agic.name()))));
        }
    }
}
