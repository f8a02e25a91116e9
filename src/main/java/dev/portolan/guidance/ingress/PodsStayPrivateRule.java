package dev.portolan.guidance.ingress;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.InternalService;
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
import java.util.Optional;

/** ING-001: a public load balancer must not lead straight to pods. */
final class PodsStayPrivateRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-001",
                    "Pods must not be exposed by a public load balancer",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            A service of type LoadBalancer without the internal annotation gets a public address, and whoever finds it
            talks to the pods: no web application firewall, no TLS policy and no single way in stands before them.
            """,
                    """
            Set the annotation service.beta.kubernetes.io/azure-load-balancer-internal: "true" and put a layer-7
            ingress in front.
            """,
                    """
            The backend is an ingress controller (ING-002). A non-HTTP workload whose direct exposure is accepted is
            only noted, as AKS itself recommends this for TCP and UDP. Only Front Door is let in.
            """,
                    List.of(Sources.ARTICLE, Sources.INTERNAL_LB, Sources.PLAN_APPLICATION),
                    List.of(
                            "Azure Policy 3fc4dc25-5baf-40d8-9b05-7fe74c1bc64e",
                            "RC-AKS 06.06.01",
                            "S-CHK c0179fd4, b3808b9f"))
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Make the service internal, where something else lets requests in");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> services = estate.all(KubernetesKinds.KUBERNETES_SERVICE);
        if (services.isEmpty()) {
            return Verdict.notApplicable("the design has no Kubernetes service");
        }
        Cases cases = new Cases();
        services.stream().filter(estate::isPublic).forEach(service -> check(service, review, cases));
        return cases.verdict();
    }

    private static void check(Component service, Review review, Cases cases) {
        Estate estate = review.estate();
        Optional<Component> backend = estate.target(service, KubernetesKinds.SELECTS);
        Exposure exposure = Exposure.of(service, estate);
        if (exposure.degree() == Exposure.Degree.CLOSED
                || exposure.degree() == Exposure.Degree.FRONT_DOOR_ONLY
                || backend.filter(end -> !end.is(KubernetesKinds.WORKLOAD.id())).isPresent()) {
            return;
        }
        if (backend.isEmpty()) {
            cases.missing(service, KubernetesKinds.SELECTS, "nobody said which pods " + service.name() + " leads to");
        } else if (exposure.degree() == Exposure.Degree.NOT_DETERMINED) {
            cases.missing(service, exposure.why());
        } else {
            report(service, backend.get(), review, cases);
        }
    }

    private static void report(Component service, Component workload, Review review, Cases cases) {
        Known<KubernetesKinds.WorkloadProtocol> protocol = KubernetesKinds.WORKLOAD_PROTOCOL.of(workload);
        boolean accepted = KubernetesKinds.ACCEPTED_RISK.of(workload).is(true);
        if (accepted && !protocol.isKnown()) {
            cases.missing(
                    workload,
                    KubernetesKinds.WORKLOAD_PROTOCOL,
                    "accepting direct exposure holds for TCP and UDP only, and nobody said what " + workload.name()
                            + " speaks");
            return;
        }
        boolean plain =
                protocol.is(KubernetesKinds.WorkloadProtocol.TCP) || protocol.is(KubernetesKinds.WorkloadProtocol.UDP);
        Finding finding = Finding.of(
                        INFO,
                        "The public service '%s' leads from the Internet straight to the pods of '%s'."
                                .formatted(service.name(), workload.name()),
                        service,
                        workload)
                .along(review.traceThrough(service))
                .as(accepted && plain ? Severity.INFO : Severity.ERROR);
        cases.found(InternalService.edit(service, review.estate())
                .map(finding::fixedBy)
                .orElse(finding));
    }
}
