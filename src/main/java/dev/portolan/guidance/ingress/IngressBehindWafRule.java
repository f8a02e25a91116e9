package dev.portolan.guidance.ingress;

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
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import java.util.List;

/** ING-002: an ingress controller on a public load balancer needs a web application firewall before it. */
final class IngressBehindWafRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "ING-002",
            "A public ingress controller should be behind a WAF",
            Severity.WARNING,
            Pillar.SECURITY,
            """
            An ingress controller routes requests, it does not look for attacks in them. On a public load balancer it
            takes every request of the Internet as it comes.
            """,
            """
            Publish the controller on an internal load balancer with Application Gateway WAF_v2 or Front Door Premium
            before it, or use Application Gateway for Containers with a WAF policy.
            """,
            """
            The controller itself carries a WAF. Whether Front Door with a WAF is before it and is the only one let in
            is not determined here.
            """,
            List.of(Sources.ARTICLE, Sources.NETWORK_PRACTICES, Sources.WELL_ARCHITECTED_AKS),
            List.of("RC-AKS 06.07.07", "S-CHK a3a92c2d"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> controllers = estate.all(KubernetesKinds.INGRESS_CONTROLLER);
        if (controllers.isEmpty()) {
            return Verdict.notApplicable("the design has no ingress controller");
        }
        Cases cases = new Cases();
        for (Component controller : controllers) {
            if (!KubernetesKinds.WAF.of(controller).is(true)) {
                estate.servicesOf(controller).forEach(service -> check(controller, service, estate, cases));
            }
        }
        return cases.verdict();
    }

    private static void check(Component controller, Component service, Estate estate, Cases cases) {
        Exposure exposure = Exposure.of(service, estate);
        if (exposure.degree() == Exposure.Degree.CLOSED) {
            return;
        }
        boolean behindFrontDoor = exposure.degree() == Exposure.Degree.FRONT_DOOR_ONLY
                || !estate.frontDoorsBefore(controller).isEmpty()
                || !estate.frontDoorsBefore(service).isEmpty();
        if (behindFrontDoor) {
            cases.missing(
                    service,
                    "whether Front Door inspects everything that reaches " + service.name() + " is not followed yet");
        } else if (exposure.degree() == Exposure.Degree.NOT_DETERMINED) {
            cases.missing(service, exposure.why());
        } else {
            cases.found(Finding.of(
                            INFO,
                            "'%s' publishes the ingress controller '%s' to the Internet, and no WAF is before or in it."
                                    .formatted(service.name(), controller.name()),
                            service,
                            controller)
                    .fixedBy(Edits.setProperty(service, KubernetesKinds.INTERNAL, true)));
        }
    }
}
