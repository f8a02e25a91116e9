package dev.portolan.trace.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * What traffic has to pass: a web application firewall that prevents, a firewall or inspecting appliance, or one component.
 *
 * @param component given exactly where the type is {@link Type#COMPONENT}
 */
public record Gate(Type type, Optional<ComponentId> component) {

    /** The sorts of gate. */
    public enum Type {
        WAF("a WAF that prevents"),
        FIREWALL("a firewall"),
        COMPONENT("the component");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether a way passes the gate. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** A WAF in prevention mode; one that only detects lets everything through. */
    public static Gate waf() {
        return new Gate(Type.WAF, Optional.empty());
    }

    /** Azure Firewall, or an appliance that inspects. */
    public static Gate firewall() {
        return new Gate(Type.FIREWALL, Optional.empty());
    }

    /** This component, or anything within it. */
    public static Gate at(ComponentId component) {
        return new Gate(Type.COMPONENT, Optional.of(component));
    }

    /** Whether these hops, as they were traced, pass the gate. */
    Answer answer(List<Hop> hops, TopologyGraph graph) {
        Answer best = Answer.NO;
        for (Hop hop : hops) {
            Answer answer = answer(hop, graph);
            if (answer == Answer.YES) {
                return answer;
            }
            best = answer == Answer.UNKNOWN ? answer : best;
        }
        return best;
    }

    private Answer answer(Hop hop, TopologyGraph graph) {
        Optional<Component> at = graph.topology().component(hop.component());
        if (type == Type.WAF) {
            return waf(hop, at);
        }
        return at.filter(found -> type == Type.FIREWALL ? EgressKinds.inspects(found) : isOne(found, graph))
                        .isPresent()
                ? Answer.YES
                : Answer.NO;
    }

    private static Answer waf(Hop hop, Optional<Component> at) {
        if (at.filter(Gate::isWafIngress).isPresent()) {
            return Answer.YES;
        }
        Answer best = Answer.NO;
        for (Step step : hop.steps()) {
            if (step.action() == Step.Action.INSPECTED) {
                if (step.because().reason() == Reason.WAF_PREVENTS) {
                    return Answer.YES;
                }
                best = step.outcome() == Step.Outcome.UNDETERMINED ? Answer.UNKNOWN : best;
            }
        }
        return best;
    }

    /** Whether a component is such a gate as it is drawn, whatever a trace makes of it. */
    boolean isDrawnAs(Component candidate, TopologyGraph graph, Catalog catalog) {
        return switch (type) {
            case WAF ->
                isWafIngress(candidate) || catalog.has(candidate, Trait.INSPECTS_HTTP) && prevents(candidate, graph);
            case FIREWALL -> EgressKinds.inspects(candidate);
            case COMPONENT -> isOne(candidate, graph);
        };
    }

    private static boolean prevents(Component candidate, TopologyGraph graph) {
        Optional<Component> policy =
                EdgeKinds.WAF_POLICY.of(candidate).optional().flatMap(graph.topology()::component);
        boolean on = policy.filter(found -> !EdgeKinds.WAF_ENABLED.of(found).is(false)
                                && EdgeKinds.WAF_MODE.of(found).is(EdgeKinds.WafMode.PREVENTION))
                        .isPresent()
                || policy.isEmpty() && EdgeKinds.WAF_MODE.of(candidate).is(EdgeKinds.WafMode.PREVENTION);
        return on
                && !(candidate.is(GatewayKinds.APPLICATION_GATEWAY.id())
                        && GatewayKinds.SKU
                                .of(candidate)
                                .matches(sku ->
                                        sku != GatewayKinds.GatewaySku.WAF_V2 && sku != GatewayKinds.GatewaySku.WAF));
    }

    private static boolean isWafIngress(Component candidate) {
        return candidate.is(KubernetesKinds.INGRESS_CONTROLLER.id())
                && KubernetesKinds.WAF.of(candidate).is(true);
    }

    private boolean isOne(Component candidate, TopologyGraph graph) {
        ComponentId id = component.orElseThrow();
        return candidate.id().equals(id)
                || graph.topology().containers(candidate.id()).stream()
                        .anyMatch(around -> around.id().equals(id));
    }
}
