package dev.portolan.guidance.ingress;

import dev.portolan.catalog.Known;
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
import dev.portolan.trace.Branch;
import java.util.List;
import java.util.Optional;

/** ING-004: HTTP workloads for the outside should be behind something that reads HTTP. */
final class LayerSevenIngressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-004",
                    "External HTTP workloads should be behind a layer-7 ingress",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            A load balancer hands packets on without reading them. An ingress controller is the proper layer-7 isolation
            in front of a service, and the place to control what comes in.
            """,
                    """
            Put an ingress controller, Application Gateway, Application Gateway for Containers or Front Door before the
            workload.
            """,
                    """
            The workload is internal, or speaks TCP or UDP.
            """,
                    List.of(Sources.ARTICLE, Sources.PLAN_APPLICATION, Sources.NETWORK_PRACTICES),
                    List.of("RC-AKS 06.06.01"))
            .about(KubernetesKinds.WORKLOAD);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> workloads = review.estate().all(KubernetesKinds.WORKLOAD);
        if (workloads.isEmpty()) {
            return Verdict.notApplicable("the design has no workload");
        }
        Openings openings = Openings.of(review.estate());
        Cases cases = new Cases();
        workloads.forEach(workload -> check(workload, openings, review, cases));
        return cases.verdict();
    }

    private static void check(Component workload, Openings openings, Review review, Cases cases) {
        Known<KubernetesKinds.WorkloadProtocol> protocol = KubernetesKinds.WORKLOAD_PROTOCOL.of(workload);
        Known<KubernetesKinds.Exposure> exposure = KubernetesKinds.EXPOSURE.of(workload);
        if (exposure.is(KubernetesKinds.Exposure.INTERNAL) || protocol.matches(LayerSevenIngressRule::isPlain)) {
            return;
        }
        Optional<Component> opening = openings.to(workload);
        boolean external = exposure.is(KubernetesKinds.Exposure.EXTERNAL);
        if (opening.isEmpty() && external && !openings.isServed(workload)) {
            cases.missing(workload, "nobody said how requests get to " + workload.name());
        } else if (opening.isPresent() && !protocol.isKnown()) {
            cases.missing(
                    workload,
                    KubernetesKinds.WORKLOAD_PROTOCOL,
                    "nobody said what " + workload.name() + " speaks, and "
                            + opening.get().name() + " leads to it without a layer-7 hop");
        } else if (opening.isPresent() && !external) {
            cases.missing(
                    workload,
                    KubernetesKinds.EXPOSURE,
                    "nobody said whether " + workload.name() + " is for the outside, and "
                            + opening.get().name() + " leads to it without a layer-7 hop");
        } else if (opening.isPresent()) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' speaks %s and is for the outside, and '%s' leads to its pods without a layer-7 hop."
                                    .formatted(
                                            workload.name(),
                                            protocol.value().label(),
                                            opening.get().name()),
                            workload,
                            opening.get())
                    .along(review.trace(branch -> passesUnread(branch, workload))));
        }
    }

    private static boolean isPlain(KubernetesKinds.WorkloadProtocol protocol) {
        return protocol == KubernetesKinds.WorkloadProtocol.TCP || protocol == KubernetesKinds.WorkloadProtocol.UDP;
    }

    private static boolean passesUnread(Branch branch, Component workload) {
        return branch.hops().size() > 1
                && branch.last().component().equals(workload.id())
                && branch.hops().stream().noneMatch(hop -> LayerSeven.is(hop.kind()));
    }
}
