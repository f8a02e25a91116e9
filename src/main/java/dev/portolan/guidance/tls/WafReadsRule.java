package dev.portolan.guidance.tls;

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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Set;

/** TLS-009: a WAF only sees what its gateway decrypts. */
final class WafReadsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-009",
                    "A gateway with a WAF must end TLS",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            The gateway is a TLS termination point because it has to be, to apply WAF rules and to route by host and path.
            A listener for TCP or TLS hands connections on unread: the WAF never sees the requests in them.
            """,
                    """
            Let the listener take HTTPS with a certificate, and encrypt again to the backend.
            """,
                    """
            The gateway has no WAF, or everything behind the listener is a workload that is declared to speak TCP.
            Front Door always ends TLS.
            """,
                    List.of(Sources.ARTICLE, Sources.GATEWAY_TLS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> gateways = review.estate().all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .filter(WafReadsRule::hasWaf)
                .toList();
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("no Application Gateway has a WAF");
        }
        Cases cases = new Cases();
        for (Component gateway : gateways) {
            List<String> unread = GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                    .filter(listener -> GatewayKinds.LISTENER_PROTOCOL
                            .of(listener)
                            .matches(GatewayKinds.ListenerProtocol::isLayer4))
                    .filter(listener -> !isForTcp(gateway, listener, review.estate()))
                    .map(listener -> GatewayKinds.NAME.of(listener).orElse("without a name") + " ("
                            + GatewayKinds.LISTENER_PROTOCOL.of(listener).value() + ")")
                    .toList();
            if (!unread.isEmpty()) {
                cases.found(Finding.of(
                        INFO,
                        "The WAF of '%s' does not see what comes in at listener %s."
                                .formatted(gateway.name(), String.join(", ", unread)),
                        gateway));
            }
        }
        return cases.verdict();
    }

    private static boolean hasWaf(Component gateway) {
        return GatewayKinds.SKU.of(gateway).is(GatewayKinds.GatewaySku.WAF_V2)
                || EdgeKinds.WAF_POLICY.of(gateway).isKnown();
    }

    private static boolean isForTcp(Component gateway, Properties listener, Estate estate) {
        List<Component> workloads = new GatewayRoutes(gateway)
                .all().stream()
                        .filter(route ->
                                route.listener().filter(listener::equals).isPresent())
                        .flatMap(route -> route.members().stream())
                        .flatMap(member -> GatewayKinds.MEMBER_TARGET.of(member).optional().stream())
                        .flatMap(target -> estate.graph().reachable(target, Set.of()).stream())
                        .map(estate.graph().topology()::require)
                        .filter(behind -> behind.is(KubernetesKinds.WORKLOAD.id()))
                        .toList();
        return !workloads.isEmpty()
                && workloads.stream()
                        .allMatch(workload -> KubernetesKinds.WORKLOAD_PROTOCOL
                                .of(workload)
                                .is(KubernetesKinds.WorkloadProtocol.TCP));
    }
}
