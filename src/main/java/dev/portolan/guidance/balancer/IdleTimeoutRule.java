package dev.portolan.guidance.balancer;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** LB-005: silent connections are cut. */
final class IdleTimeoutRule implements Rule {

    /** The most that the annotation takes (S-CPA). */
    private static final int LONGEST = 100;

    /** What a Private Link Service keeps at least, and nobody can set (S-N7: 4 to 5 minutes). */
    private static final int PRIVATE_LINK = 4;

    /** Of the outbound rule that AKS makes (S-A5). */
    private static final int OUTBOUND = 30;

    private static final RuleInfo INFO = new RuleInfo(
                    "LB-005",
                    "Long-lived connections should outlast idle timeouts",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            A load balancer forgets a connection that is silent for longer than its idle timeout: 4 minutes on the way
            in, unless the service says otherwise (up to 100), and 30 minutes by AKS's outbound rule, unless that says
            otherwise. A Private Link
            Service on the way keeps 4 to 5 minutes whatever is set.
            """,
                    """
            Send keepalives more often than that, or raise the timeout by the service's annotation.
            """,
                    """
            No workload declares for how long its connections may be silent, or that is no longer than the timeout.
            """,
                    List.of(Sources.CLOUD_PROVIDER, Sources.STANDARD_LB, Sources.PRIVATE_LINK_SERVICE),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE, KubernetesKinds.WORKLOAD)
            .fix("Raise the service's idle timeout to that of the workload");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> workloads = estate.all(KubernetesKinds.WORKLOAD).stream()
                .filter(workload -> KubernetesKinds.LONGEST_IDLE.of(workload).matches(minutes -> minutes > 0))
                .toList();
        if (workloads.isEmpty()) {
            return Verdict.notApplicable("no workload declares long-lived connections");
        }
        Cases cases = new Cases();
        for (Component workload : workloads) {
            services(workload, estate).forEach(service -> checkIn(workload, service, estate, cases));
            checkOut(workload, new Managed(estate), estate, cases);
        }
        return cases.verdict();
    }

    /** The load balancer services by which a workload is reached, directly or through an ingress controller. */
    private static List<Component> services(Component workload, Estate estate) {
        List<ComponentId> own = estate.graph().predecessors(workload.id(), Edge.Type.FORWARDS).stream()
                .filter(from -> from.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .map(Component::id)
                .toList();
        return estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(service ->
                        KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER))
                .filter(service -> own.contains(service.id())
                        || estate.all(KubernetesKinds.INGRESS_CONTROLLER).stream()
                                .filter(controller -> leadsTo(controller, workload, own))
                                .anyMatch(controller ->
                                        estate.servicesOf(controller).contains(service)))
                .toList();
    }

    private static boolean leadsTo(Component controller, Component workload, List<ComponentId> own) {
        return KubernetesKinds.RULES.of(controller).orElse(List.of()).stream()
                .anyMatch(rule -> KubernetesKinds.BACKEND
                        .of(rule)
                        .matches(backend -> backend.equals(workload.id()) || own.contains(backend)));
    }

    private static void checkIn(Component workload, Component service, Estate estate, Cases cases) {
        int idle = KubernetesKinds.LONGEST_IDLE.of(workload).value();
        int timeout = KubernetesKinds.IDLE_TIMEOUT.of(service).value();
        Optional<Component> link = estate.all(BalancerKinds.PRIVATE_LINK_SERVICE).stream()
                .filter(one -> BalancerKinds.LOAD_BALANCER
                        .of(one)
                        .matches(id -> KubernetesKinds.LOAD_BALANCER.of(service).is(id)))
                .findFirst();
        if (link.isPresent() && idle > PRIVATE_LINK) {
            cases.found(Finding.of(
                    INFO,
                    "Connections of '%s' may be silent for %d minutes; '%s' keeps them for 4 to 5."
                            .formatted(workload.name(), idle, link.get().name()),
                    workload,
                    link.get()));
        } else if (idle > timeout) {
            Finding finding = Finding.of(
                    INFO,
                    "Connections of '%s' may be silent for %d minutes; '%s' keeps them for %d."
                            .formatted(workload.name(), idle, service.name(), timeout),
                    workload,
                    service);
            cases.found(
                    idle <= LONGEST
                            ? finding.fixedBy(Edits.setProperty(service, KubernetesKinds.IDLE_TIMEOUT, idle))
                            : finding);
        }
    }

    private static void checkOut(Component workload, Managed managed, Estate estate, Cases cases) {
        int idle = KubernetesKinds.LONGEST_IDLE.of(workload).value();
        int kept = estate.clusterOf(workload)
                .map(cluster -> outbound(cluster, managed))
                .orElse(OUTBOUND);
        estate.clusterOf(workload)
                .filter(cluster -> ClusterKinds.OUTBOUND_TYPE.of(cluster).is(ClusterKinds.OutboundType.LOAD_BALANCER))
                .filter(cluster -> idle > kept)
                .map(cluster -> Finding.of(
                        INFO,
                        "Connections of '%s' may be silent for %d minutes; the outbound rule of '%s' keeps them for %d."
                                .formatted(workload.name(), idle, cluster.name(), kept),
                        workload,
                        cluster))
                .ifPresent(cases::found);
    }

    /** The shortest that a drawn outbound rule of the cluster's load balancers keeps, else what AKS sets. */
    private static int outbound(Component cluster, Managed managed) {
        return managed.balancers(cluster).stream()
                .flatMap(balancer -> BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream())
                .flatMap(rule -> BalancerKinds.IDLE_TIMEOUT.of(rule).optional().stream())
                .min(Comparator.naturalOrder())
                .orElse(OUTBOUND);
    }
}
