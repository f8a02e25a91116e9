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
import java.util.List;
import java.util.Map;

/** ING-017: a Private Link Service takes internal services, or public ones without floating IP. */
final class PrivateLinkFloatingIpRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-017",
                    "A service behind Private Link must be internal or have floating IP disabled",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            AKS refuses to make a Private Link Service for a public service with floating IP, and floating IP is what
            AKS uses unless an annotation disables it.
            """,
                    """
            Make the service internal, or disable floating IP for it.
            """,
                    """
            The service is internal, or floating IP is disabled.
            """,
                    List.of(Sources.CLOUD_PROVIDER),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Make the service internal, or disable floating IP");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<Component, List<Component>> offered = LinkServices.all(review.estate());
        if (offered.isEmpty()) {
            return Verdict.notApplicable("no Private Link Service offers a Kubernetes service");
        }
        Cases cases = new Cases();
        offered.forEach((service, links) -> {
            if (review.estate().isPublic(service)
                    && KubernetesKinds.FLOATING_IP_DISABLED.of(service).is(false)) {
                cases.found(Finding.of(
                                INFO,
                                "'%s' offers '%s', which is public and has floating IP."
                                        .formatted(links.get(0).name(), service.name()),
                                service,
                                links.get(0))
                        .fixedBy(Edits.setProperty(service, KubernetesKinds.INTERNAL, true))
                        .fixedBy(Edits.setProperty(service, KubernetesKinds.FLOATING_IP_DISABLED, true)));
            }
        });
        return cases.verdict();
    }
}
