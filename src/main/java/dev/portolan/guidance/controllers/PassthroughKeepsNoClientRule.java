package dev.portolan.guidance.controllers;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.TrafficPolicy;
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

/** ICT-003: an ingress controller that passes TLS through cannot keep the client's address as well. */
final class PassthroughKeepsNoClientRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ICT-003",
                    "An ingress controller must not both pass TLS through and preserve the client's address",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            An ingress controller cannot both pass TLS through and preserve the client's address
            (externalTrafficPolicy: Local).
            """,
                    """
            Let the controller terminate TLS, or give up the client's address.
            """,
                    """
            The controller terminates TLS, or its service's external traffic policy is Cluster.
            """,
                    List.of(Sources.INGRESS_CONCEPTS),
                    List.of())
            .about(KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Let the controller terminate TLS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> all = review.estate().all(KubernetesKinds.INGRESS_CONTROLLER).stream()
                .filter(each -> KubernetesKinds.TLS_PASSTHROUGH.of(each).is(true))
                .toList();
        if (all.isEmpty()) {
            return Verdict.notApplicable("no ingress controller passes TLS through");
        }
        Cases cases = new Cases();
        for (Component controller : all) {
            List<Component> services = review.estate().servicesOf(controller);
            if (services.isEmpty()) {
                cases.missing(
                        controller,
                        KubernetesKinds.SERVICE,
                        "nobody said which service publishes " + controller.name()
                                + ", nor whether it keeps the client's address");
            }
            services.stream()
                    .filter(service ->
                            KubernetesKinds.EXTERNAL_TRAFFIC_POLICY.of(service).is(TrafficPolicy.LOCAL))
                    .forEach(service -> cases.found(Finding.of(
                                    INFO,
                                    "'%s' passes TLS through, and its service '%s' keeps the client's address."
                                            .formatted(controller.name(), service.name()),
                                    controller,
                                    service)
                            .fixedBy(Edits.setProperty(controller, KubernetesKinds.TLS_PASSTHROUGH, false))));
        }
        return cases.verdict();
    }
}
