package dev.portolan.guidance.retirement;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.net.AzureDates;
import dev.portolan.plan.Estate;
import java.util.List;

/** RET-010: the add-on Open Service Mesh ends. */
final class OpenServiceMeshRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.OPEN_SERVICE_MESH);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-010",
                    "The mesh should not be Open Service Mesh",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            The add-on Open Service Mesh retires on 30 September 2027, and with it encryption between its services.
            """,
                    """
            Move to the Istio add-on.
            """,
                    """
            The add-on is off, which is Azure's default. From 30 September 2027 on it is an error.
            """,
                    List.of(Sources.RETIREMENTS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Take the Istio add-on instead");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        clusters.stream()
                .filter(cluster -> ClusterKinds.OPEN_SERVICE_MESH.of(cluster).is(true))
                .forEach(cluster -> {
                    Finding finding = ENDING.finding(
                            INFO, review, "'%s' uses Open Service Mesh, which".formatted(cluster.name()), cluster);
                    cases.found(hasGatewayApi(cluster, estate) ? finding : finding.fixedBy(istio(cluster)));
                });
        return cases.verdict();
    }

    /** Application routing with the Gateway API and the Istio add-on exclude each other (ICT-002). */
    private static boolean hasGatewayApi(Component cluster, Estate estate) {
        return estate.graph().topology().descendants(cluster.id()).stream()
                .anyMatch(inner -> KubernetesKinds.CONTROLLER
                        .of(inner)
                        .is(KubernetesKinds.Controller.APPLICATION_ROUTING_GATEWAY));
    }

    private static Edit istio(Component cluster) {
        return Edits.setProperty(cluster, ClusterKinds.OPEN_SERVICE_MESH, false)
                .then(Edits.setProperty(cluster, ClusterKinds.ISTIO, true))
                .labelled("Use Istio in '%s'".formatted(cluster.name()));
    }
}
