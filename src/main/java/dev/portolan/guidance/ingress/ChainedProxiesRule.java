package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
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
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ING-010: two layer-7 proxies in a row do much of the same work. */
final class ChainedProxiesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-010",
                    "Layer-7 proxies in a row should each have a task of their own",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            With Application Gateway and an ingress controller there are many network hops and a possible overlap: both
            end TLS, both route by host and path.
            """,
                    """
            If that is a problem, consider the Application Gateway Ingress Controller, which routes to pods directly, or
            Application Gateway for Containers, its successor.
            """,
                    """
            The two have different roles: a WAF at the edge, and the gateway of a service mesh behind it. They stand in
            different regions.
            """,
                    List.of(Sources.ARTICLE),
                    List.of())
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    KubernetesKinds.INGRESS_CONTROLLER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<List<ComponentId>, Trace> pairs = new LinkedHashMap<>();
        boolean looked = false;
        for (Trace trace : review.traces()) {
            for (Branch branch : trace.branches()) {
                List<Hop> ends = branch.travelled().stream()
                        .filter(ChainedProxiesRule::endsTls)
                        .toList();
                looked |= !ends.isEmpty();
                for (int i = 1; i < ends.size(); i++) {
                    List<ComponentId> pair =
                            List.of(ends.get(i - 1).component(), ends.get(i).component());
                    pairs.putIfAbsent(pair, trace);
                }
            }
        }
        if (!looked) {
            return Verdict.notApplicable("no flow of the design passes a layer-7 proxy that ends TLS");
        }
        Cases cases = new Cases();
        pairs.forEach((pair, trace) -> judge(pair, trace, review, cases));
        return cases.verdict();
    }

    private static boolean endsTls(Hop hop) {
        return LayerSeven.isRegional(hop.kind())
                && hop.steps().stream().anyMatch(step -> step.action() == Step.Action.TLS_TERMINATED);
    }

    private static void judge(List<ComponentId> pair, Trace trace, Review review, Cases cases) {
        Component first = review.graph().topology().require(pair.get(0));
        Component second = review.graph().topology().require(pair.get(1));
        boolean roles =
                carriesWaf(first) && KubernetesKinds.CONTROLLER.of(second).is(KubernetesKinds.Controller.ISTIO);
        Optional<Component> here = region(first, review);
        Optional<Component> there = region(second, review);
        boolean apart = here.isPresent() && there.isPresent() && !here.equals(there);
        if (!roles && !apart) {
            cases.found(Finding.of(
                            INFO,
                            "On the way of '%s', '%s' and '%s' both end TLS and route requests."
                                    .formatted(trace.flow().name(), first.name(), second.name()),
                            first,
                            second)
                    .along(trace));
        }
    }

    private static boolean carriesWaf(Component entry) {
        return EdgeKinds.WAF_POLICY.of(entry).isKnown()
                || GatewayKinds.SKU.of(entry).is(GatewayKinds.GatewaySku.WAF_V2)
                || GatewayKinds.SKU.of(entry).is(GatewayKinds.GatewaySku.WAF);
    }

    private static Optional<Component> region(Component component, Review review) {
        return review.estate().regionOf(component);
    }
}
