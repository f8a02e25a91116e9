package dev.portolan.guidance.tls;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edits;
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
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;

/** TLS-010: the last hop, from the ingress to the pods, is often in clear text. */
final class LastHopEncryptedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-010",
                    "The way from the ingress to the pods should be encrypted",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            The ingress is the last TLS termination point and forwards to the workload pods over HTTP. Where a pod runs on
            another node, its requests cross the network in clear text.
            """,
                    """
            Encrypt between nodes with WireGuard (Cilium), between pods with mutual TLS (Istio), or let the ingress speak
            HTTPS to pods that have a certificate.
            """,
                    """
            The ingress speaks HTTPS to the pods; the cluster encrypts between nodes; or the ingress is the gateway of the
            Istio mesh, which uses mutual TLS. Common and accepted by the article, so only worth knowing; a warning where
            the data is sensitive. HTTP from Application Gateway straight to pods is judged by TLS-003.
            """,
                    List.of(Sources.ARTICLE),
                    List.of())
            .about(KubernetesKinds.INGRESS_CONTROLLER, GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS)
            .fix("Encrypt between the cluster's nodes with WireGuard");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> ingresses = estate.all(KubernetesKinds.INGRESS_CONTROLLER);
        List<Component> containers = estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        if (ingresses.isEmpty() && containers.isEmpty()) {
            return Verdict.notApplicable("the design has no ingress in a cluster");
        }
        Cases cases = new Cases();
        PlainHops plainHops = PlainHops.of(review);
        for (Component ingress : ingresses) {
            Optional<Component> cluster = estate.clusterOf(ingress);
            boolean plain = KubernetesKinds.BACKEND_PROTOCOL.of(ingress).is(GatewayKinds.WebProtocol.HTTP);
            if (plain && !isInMesh(ingress, cluster) && !encrypts(cluster)) {
                report(ingress, cluster, plainHops.after(ingress), review, cases);
            }
        }
        for (Component gateway : containers) {
            if (GatewayKinds.BACKEND_PROTOCOL.of(gateway).is(GatewayKinds.WebProtocol.HTTP)) {
                report(gateway, Optional.empty(), plainHops.after(gateway), review, cases);
            }
        }
        return cases.verdict();
    }

    private static boolean isInMesh(Component ingress, Optional<Component> cluster) {
        return KubernetesKinds.CONTROLLER.of(ingress).is(KubernetesKinds.Controller.ISTIO)
                && cluster.filter(found -> ClusterKinds.ISTIO.of(found).is(true))
                        .isPresent();
    }

    private static boolean encrypts(Optional<Component> cluster) {
        return cluster.filter(found ->
                        ClusterKinds.TRANSIT_ENCRYPTION.of(found).is(ClusterKinds.TransitEncryption.WIRE_GUARD))
                .isPresent();
    }

    private static void report(
            Component ingress, Optional<Component> cluster, List<Trace> traces, Review review, Cases cases) {
        Finding finding = Finding.of(
                        INFO, "'%s' hands requests on to the pods over plain HTTP.".formatted(ingress.name()), ingress)
                .as(review.isSensitive() ? Severity.WARNING : Severity.INFO);
        finding = finding.along(traces);
        Optional<Component> cilium =
                cluster.filter(found -> ClusterKinds.POLICY_ENGINE.of(found).is(ClusterKinds.PolicyEngine.CILIUM));
        if (cilium.isPresent()) {
            finding = finding.fixedBy(Edits.setProperty(
                    cilium.get(), ClusterKinds.TRANSIT_ENCRYPTION, ClusterKinds.TransitEncryption.WIRE_GUARD));
        }
        cases.found(finding);
    }
}
