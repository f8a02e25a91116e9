package dev.portolan.guidance.ingress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import java.util.List;
import java.util.Optional;

/** The client's address on one way to a workload. */
record ClientAddress(Branch branch, Estate estate) {

    /** Who loses it, and how: a sentence without a full stop. */
    record Loss(Component culprit, String words) {}

    /** Where it is lost; what nobody said is noted among {@code cases}. */
    Optional<Loss> lost(Cases cases) {
        List<Hop> hops = branch.hops();
        int reader = 1;
        while (reader < hops.size() - 1 && !LayerSeven.is(hops.get(reader).kind())) {
            reader++;
        }
        for (int i = 1; i < reader; i++) {
            Hop hop = hops.get(i);
            boolean changed = !hop.in().source().equals(hop.out().source());
            if (changed && !announces(hop)) {
                return Optional.of(new Loss(component(hop), translation(hop, hops.get(reader))));
            }
        }
        Optional<Because> node = byNode(hops.get(reader));
        if (node.isPresent()) {
            Component service = estate.graph().topology().require(node.get().component());
            String words = "behind '%s' nodes translate it before '%s', as the traffic policy is Cluster";
            return Optional.of(new Loss(
                    service, words.formatted(service.name(), hops.get(reader).name())));
        }
        for (int i = reader + 1; i < hops.size(); i++) {
            Optional<Loss> distrust = distrust(hops.get(i), cases);
            if (distrust.isPresent()) {
                return distrust;
            }
        }
        return Optional.empty();
    }

    /** With the PROXY protocol the address comes along; pods that do not read the header refuse the connection. */
    private boolean announces(Hop hop) {
        return BalancerKinds.PROXY_PROTOCOL.of(component(hop)).is(true);
    }

    private String translation(Hop hop, Hop reader) {
        String how = hop.kind().equals(EgressKinds.AZURE_FIREWALL.id())
                ? "the firewall '%s' translates it"
                : hop.kind().equals(BalancerKinds.PRIVATE_LINK_SERVICE.id())
                        ? "the Private Link Service '%s' translates it without PROXY protocol"
                        : "'%s' translates it";
        return (how + " to %s before '%s'").formatted(hop.name(), hop.out().source(), reader.name());
    }

    /** A node's translation is a step of the pods that take the request, on account of their service. */
    private Optional<Because> byNode(Hop hop) {
        return hop.steps().stream()
                .map(Step::because)
                .filter(because -> because.reason() == Reason.SNAT_NODE)
                .filter(because -> estate.graph()
                        .topology()
                        .component(because.component())
                        .filter(owner -> owner.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                        .isPresent())
                .findFirst();
    }

    /** A controller behind another layer-7 hop takes the header from those only whom it trusts. */
    private Optional<Loss> distrust(Hop hop, Cases cases) {
        if (!hop.kind().equals(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            return Optional.empty();
        }
        Component controller = component(hop);
        String from = byNode(hop)
                .map(because -> because.detail("after"))
                .orElse(hop.in().source());
        Known<List<String>> trusted = KubernetesKinds.TRUSTED_PROXIES.of(controller);
        if (!trusted.isKnown()) {
            cases.missing(
                    controller,
                    KubernetesKinds.TRUSTED_PROXIES,
                    "nobody said whether " + controller.name() + " trusts X-Forwarded-For from " + from);
            return Optional.empty();
        }
        boolean trusts = trusted.value().stream()
                .anyMatch(entry -> entry.equals(from) || Ends.of(from).isIn(entry, List.of()) == Match.YES);
        return trusts
                ? Optional.empty()
                : Optional.of(new Loss(
                        controller, "'%s' does not trust X-Forwarded-For from %s".formatted(controller.name(), from)));
    }

    private Component component(Hop hop) {
        return estate.graph().topology().require(hop.component());
    }
}
