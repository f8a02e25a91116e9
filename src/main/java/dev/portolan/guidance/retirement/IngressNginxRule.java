package dev.portolan.guidance.retirement;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import java.util.List;

/** RET-007: NGINX as ingress controller ends, open source first. */
final class IngressNginxRule implements Rule {

    private static final Ending OPEN_SOURCE = new Ending(AzureDates.INGRESS_NGINX);
    private static final Ending APPLICATION_ROUTING = new Ending(AzureDates.LAST_APP_ROUTING_NGINX.plusDays(1));

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-007",
                    "The ingress controller must be maintained",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            Upstream maintenance of ingress-nginx ended in March 2026. The NGINX of the application routing add-on gets
            critical patches through November 2026, and nothing after.
            """,
                    """
            Move to application routing with the Gateway API, to Application Gateway for Containers, or to another
            controller that is maintained.
            """,
                    """
            The controller is another one. Open-source NGINX is a warning before March 2026, that of application routing
            through 30 November 2026. The day in March is not stated: the first is taken.
            """,
                    List.of(Sources.RETIREMENTS, Sources.INGRESS_NGINX_UPDATE, Sources.APP_ROUTING_GATEWAY_API),
                    List.of())
            .about(KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Take application routing with the Gateway API");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> controllers = review.estate().all(KubernetesKinds.INGRESS_CONTROLLER);
        if (controllers.isEmpty()) {
            return Verdict.notApplicable("the design has no ingress controller");
        }
        Cases cases = new Cases();
        for (Component controller : controllers) {
            Known<KubernetesKinds.Controller> software = KubernetesKinds.CONTROLLER.of(controller);
            if (!software.isKnown()) {
                cases.missing(
                        controller,
                        KubernetesKinds.CONTROLLER,
                        "nobody said which software " + controller.name() + " is");
            } else if (software.is(KubernetesKinds.Controller.NGINX)) {
                cases.found(finding(OPEN_SOURCE, "open-source ingress-nginx", controller, review));
            } else if (software.is(KubernetesKinds.Controller.APPLICATION_ROUTING)) {
                cases.found(finding(APPLICATION_ROUTING, "the NGINX of application routing", controller, review));
            }
        }
        return cases.verdict();
    }

    private static Finding finding(Ending ending, String software, Component controller, Review review) {
        Finding finding =
                ending.finding(INFO, review, "'%s' is %s, which".formatted(controller.name(), software), controller);
        boolean available = !review.reviewDate().isBefore(AzureDates.APP_ROUTING_GATEWAY_API);
        boolean mesh = review.estate()
                .clusterOf(controller)
                .filter(cluster -> ClusterKinds.ISTIO.of(cluster).is(true))
                .isPresent(); // the two exclude each other (ICT-002)
        boolean passthrough = KubernetesKinds.TLS_PASSTHROUGH.of(controller).is(true); // the Gateway API mode ends TLS
        return available && !mesh && !passthrough
                ? finding.fixedBy(Edits.setProperty(
                        controller, KubernetesKinds.CONTROLLER, KubernetesKinds.Controller.APPLICATION_ROUTING_GATEWAY))
                : finding;
    }
}
