package dev.portolan.guidance.ingress;

import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.plan.IngressOpening;
import java.util.List;

/** ING-014: an internal ingress controller should take requests only from what stands before it. */
final class IngressSourcesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-014",
                    "An ingress controller should not take requests from the whole virtual network",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Security rules at the subnet of the cluster can make sure that only requests that come from the Application
            Gateway arrive there. Azure's default rule AllowVnetInBound lets everybody in the network and its peers in,
            past whatever inspects requests.
            """,
                    """
            Allow the ingress's port from the subnet before it only, or give the controller a list of allowed sources.
            """,
                    """
            The controller or its service has a list of allowed sources. An Application Gateway leads to it: then NSG-001
            judges the same. What other sites send counts only where no firewall is among what leads to it.
            """,
                    List.of(Sources.ARTICLE, Sources.PCI_NETWORK, Sources.BASELINE),
                    List.of("RC-NET A01.52", "RC-ALZ D09.02"))
            .about(KubernetesKinds.INGRESS_CONTROLLER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component controller : estate.all(KubernetesKinds.INGRESS_CONTROLLER)) {
            for (Component service : estate.servicesOf(controller)) {
                List<Component> before = estate.isInternal(service)
                                && IngressOpening.gatewaysBefore(service, estate)
                                        .isEmpty()
                        ? IngressOpening.othersBefore(service, estate)
                        : List.of();
                looked |= !before.isEmpty();
                if (!before.isEmpty() && !isFiltered(controller, service)) {
                    check(controller, service, before, review, cases);
                }
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no firewall or Private Link alone leads to an internal ingress");
    }

    private static boolean isFiltered(Component controller, Component service) {
        return KubernetesKinds.SOURCE_ALLOW_LIST.of(controller).matches(list -> !list.isEmpty())
                || KubernetesKinds.SOURCE_RANGES.of(service).matches(list -> !list.isEmpty());
    }

    private static void check(
            Component controller, Component service, List<Component> before, Review review, Cases cases) {
        List<Component> subnets = review.estate()
                .clusterOf(service)
                .map(review.estate()::nodeSubnets)
                .orElse(List.of());
        if (subnets.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
        }
        for (Component subnet : subnets) {
            IngressOpening opening = new IngressOpening(service, subnet, before, review.estate());
            String obstacle = opening.obstacle();
            if (!obstacle.isEmpty()) {
                cases.missing(service, obstacle);
                continue;
            }
            opening.opening()
                    .ifPresent(words -> cases.found(Finding.of(
                                    INFO,
                                    "'%s' takes requests from others than '%s': %s."
                                            .formatted(
                                                    controller.name(),
                                                    before.get(0).name(),
                                                    words),
                                    controller,
                                    subnet)
                            .along(review.traceThrough(controller))));
            opening.doubt().ifPresent(doubt -> cases.missing(subnet, doubt));
        }
    }
}
