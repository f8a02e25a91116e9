package dev.portolan.guidance.nsg;

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

/** NSG-001: behind an Application Gateway, nobody else should reach the ingress. */
final class IngressOnlyFromGatewayRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-001",
                    "Only Application Gateway should reach the cluster's ingress",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The default rule AllowVnetInBound lets every peered network and site talk to the ingress directly, past the
            WAF. With floating IP, as AKS sets it, packets arrive with the frontend's address and the service's port.
            """,
                    """
            On the node subnet, allow the service's port on the frontend's address from the gateway's subnet, and deny
            it from everybody else.
            """,
                    """
            The ingress has its own list of allowed sources or a network policy does the same; then it is only noted.
            """,
                    List.of(Sources.ARTICLE, Sources.NSG, Sources.CLOUD_PROVIDER),
                    List.of("RC-NET A01.52", "RC-ALZ D09.02", "PSRule AZR-000137"))
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Let in the gateway's subnet only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            Optional<Component> controller = estate.target(service, KubernetesKinds.SELECTS)
                    .filter(end -> end.is(KubernetesKinds.INGRESS_CONTROLLER.id()));
            boolean internal = KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                    && !estate.isPublic(service);
            if (internal && controller.isPresent()) {
                List<Component> gateways = Landing.gatewaysBefore(service, estate);
                looked |= !gateways.isEmpty();
                gateways.stream()
                        .findFirst()
                        .ifPresent(gateway -> check(service, controller.get(), gateways, estate, cases));
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Application Gateway leads to an internal ingress");
    }

    private static void check(
            Component service, Component controller, List<Component> gateways, Estate estate, Cases cases) {
        List<Component> subnets =
                estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        if (subnets.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
        }
        for (Component subnet : subnets) {
            Landing landing = new Landing(service, subnet, gateways, estate);
            String obstacle = landing.obstacle();
            if (!obstacle.isEmpty()) {
                cases.missing(service, obstacle);
                continue;
            }
            landing.opening().ifPresent(opening -> report(landing, controller, opening, cases, estate));
            landing.doubt().ifPresent(doubt -> cases.missing(subnet, doubt));
        }
    }

    private static void report(Landing landing, Component controller, String opening, Cases cases, Estate estate) {
        Finding finding = Finding.of(
                INFO,
                "The ingress '%s' can be reached past Application Gateway: %s.".formatted(controller.name(), opening),
                landing.service(),
                landing.subnet());
        boolean filtered = KubernetesKinds.SOURCE_ALLOW_LIST.of(controller).matches(list -> !list.isEmpty())
                || estate.all(KubernetesKinds.NETWORK_POLICY).stream()
                        .anyMatch(
                                policy -> KubernetesKinds.APPLIES_TO.of(policy).is(controller.id()));
        finding = landing.fix().map(finding::fixedBy).orElse(finding);
        cases.found(filtered ? finding.as(Severity.INFO) : finding);
    }
}
