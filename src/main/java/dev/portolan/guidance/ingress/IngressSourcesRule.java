package dev.portolan.guidance.ingress;

import dev.portolan.catalog.GatewayKinds;
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
import java.util.List;
import java.util.Optional;

/** ING-014: an internal ingress controller should take requests only from what stands before it. */
final class IngressSourcesRule implements Rule {

    /** Says the same of an ingress behind Application Gateway, with the rule that opens it. */
    private static final String SAME = "NSG-001";

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
            The controller or its service has a list of allowed sources. Behind Application Gateway, NSG-001 reports it
            already; this rule does where NSG-001 is switched off.
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
                boolean internal =
                        KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                                && !estate.isPublic(service);
                List<Component> before = internal ? VnetOpening.before(service, estate) : List.of();
                looked |= !before.isEmpty();
                if (!before.isEmpty() && !reportedElsewhere(before, review) && !isFiltered(controller, service)) {
                    check(controller, new VnetOpening(service, before, estate), review, cases);
                }
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable(
                        "no Application Gateway, firewall or Private Link leads to an internal ingress");
    }

    private static boolean reportedElsewhere(List<Component> before, Review review) {
        return before.stream().anyMatch(each -> each.is(GatewayKinds.APPLICATION_GATEWAY.id()))
                && !review.settings().isOff(SAME);
    }

    private static boolean isFiltered(Component controller, Component service) {
        return KubernetesKinds.SOURCE_ALLOW_LIST.of(controller).matches(list -> !list.isEmpty())
                || KubernetesKinds.SOURCE_RANGES.of(service).matches(list -> !list.isEmpty());
    }

    private static void check(Component controller, VnetOpening opening, Review review, Cases cases) {
        Component service = opening.service();
        List<Component> subnets = opening.subnets();
        if (subnets.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
        }
        for (Component subnet : subnets) {
            Optional<String> way = opening.at(subnet, cases);
            way.ifPresent(words -> cases.found(Finding.of(
                            INFO,
                            "'%s' takes requests from others than '%s': %s."
                                    .formatted(
                                            controller.name(),
                                            opening.before().get(0).name(),
                                            words),
                            controller,
                            subnet)
                    .along(review.traceThrough(controller))));
        }
    }
}
