package dev.portolan.guidance.gateway;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** AGW-010: an Application Gateway must reach the members of its backend pools, with its probes too. */
final class BackendReachableRule implements Rule {

    /** What a network does to packets and probes; what happens to names, TLS and inside pods is for other rules. */
    private static final Set<Reason> NETWORK = EnumSet.of(
            Reason.NSG_RULE,
            Reason.NSG_DEFAULT_RULE,
            Reason.NSG_OVERLAY,
            Reason.NODE_GROUP_RULE,
            Reason.NODE_GROUP_DEFAULT,
            Reason.FIREWALL_RULE,
            Reason.FIREWALL_DEFAULT_DENY,
            Reason.ROUTE_NONE,
            Reason.NEXT_HOP_MISSING,
            Reason.PEERING_REFUSES,
            Reason.GATEWAY_TRANSIT_MISSING,
            Reason.NO_OUTBOUND,
            Reason.LOOP,
            Reason.TARGET_MISSING,
            Reason.PODS_NOT_ROUTABLE,
            Reason.NO_BALANCER_RULE,
            Reason.PROBE_FAILS);

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-010",
                    "Application Gateway must reach its backends",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Requests go on from the addresses of the gateway's instances. Where a network security group, a missing
            peering or a route keeps them, or the health probe, from a member of the pool, clients get a 502.
            """,
                    """
            Allow the gateway's subnet on the way to the member, on the ports of the backend settings and of the probe,
            and give both ends a route to each other.
            """,
                    """
            Every member is reached. Names that do not resolve (ING-012) and certificates that are not trusted (TLS-004)
            are other rules' cases.
            """,
                    List.of(Sources.GATEWAY_INFRASTRUCTURE, Sources.GATEWAY_WORKS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY);

    /** A gateway and what keeps it from a backend. */
    private record Obstacle(ComponentId gateway, ComponentId by, Reason reason) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> gateways = review.estate().all(GatewayKinds.APPLICATION_GATEWAY);
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        Map<Obstacle, Finding> found = new LinkedHashMap<>();
        Wording wording = new Wording(review.design().topology());
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : gateways) {
            for (Trace trace : GatewayTraces.of(gateway, review)) {
                looked = true;
                trace.branches().forEach(branch -> {
                    List<Step> behind = behind(branch, gateway);
                    Optional<Step> stop = first(behind, Step.Outcome.STOPPED);
                    Optional<Component> hidden = stop.flatMap(step -> undrawn(step, review));
                    hidden.ifPresent(cluster -> cases.missing(
                            cluster,
                            "the services of " + cluster.name() + " are not drawn, and one may have the address"));
                    stop.filter(step -> hidden.isEmpty())
                            .ifPresentOrElse(
                                    step -> found.putIfAbsent(
                                            new Obstacle(
                                                    gateway.id(),
                                                    step.because().component(),
                                                    step.because().reason()),
                                            finding(gateway, branch, step, wording, review)
                                                    .along(trace)),
                                    () -> open(behind, branch, cases));
                });
            }
        }
        found.values().forEach(cases::found);
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no Application Gateway has a listener, and no traffic passes one");
    }

    /** What the network does to a request behind the gateway's listener, up to the pods or machines that take it. */
    private static List<Step> behind(Branch branch, Component gateway) {
        List<Step> found = new ArrayList<>();
        boolean sent = false;
        for (Hop hop : branch.hops()) {
            for (Step step : hop.steps()) {
                boolean listened = step.because().reason() == Reason.FORWARDED_HEADERS
                        || step.because().reason() == Reason.GATEWAY_RULE;
                sent |= listened && hop.component().equals(gateway.id());
                if (sent) {
                    found.add(step);
                }
            }
            if (sent && GatewayTraces.isPod(hop)) {
                return found;
            }
        }
        return found;
    }

    private static Optional<Step> first(List<Step> steps, Step.Outcome outcome) {
        return steps.stream()
                .filter(step -> step.outcome() == outcome)
                .filter(step -> NETWORK.contains(step.because().reason()))
                .findFirst();
    }

    /** A cluster without any service, which may have what nothing in the design has: an import without manifests. */
    private static Optional<Component> undrawn(Step step, Review review) {
        return review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> step.because().reason() == Reason.TARGET_MISSING)
                .filter(cluster -> review.estate().graph().topology().descendants(cluster.id()).stream()
                        .noneMatch(inner -> inner.is(KubernetesKinds.KUBERNETES_SERVICE.id())))
                .findFirst();
    }

    /** Filters and routes of which too little is said. */
    private static void open(List<Step> behind, Branch branch, Cases cases) {
        Set<ComponentId> owners = new HashSet<>();
        behind.stream()
                .filter(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                .filter(step -> step.action() == Step.Action.FILTERED || step.action() == Step.Action.ROUTED)
                .forEach(step -> owners.add(step.because().component()));
        cases.missing(branch.missing().stream()
                .filter(missing -> owners.contains(missing.component()))
                .toList());
    }

    private static Finding finding(Component gateway, Branch branch, Step step, Wording wording, Review review) {
        Optional<Component> by =
                review.estate().graph().topology().component(step.because().component());
        String target = branch.last().component().equals(gateway.id())
                ? "its backend"
                : "its backend '" + branch.last().name() + "'";
        String message = "'%s' does not reach %s: %s.".formatted(gateway.name(), target, wording.text(step));
        return by.filter(component -> !component.equals(gateway))
                .map(component -> Finding.of(INFO, message, gateway, component))
                .orElseGet(() -> Finding.of(INFO, message, gateway));
    }
}
