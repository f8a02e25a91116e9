package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** TLS-005: edge and cluster should not share one certificate. */
final class SharedCertificateRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-005",
                    "Edge and cluster should have certificates of their own",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            Traffic to the backend is best encrypted with another certificate than the clients', such as a wildcard for the
            ingress. One key in two places is exposed twice, and both have to change it at once.
            """,
                    """
            Give the ingress a certificate for an internal name, such as *.aks-ingress.contoso.com, and let the gateway ask
            for that name.
            """,
                    """
            The certificates differ in name, Key Vault, issuer or host names. One certificate for both is allowed, so this
            is only worth knowing.
            """,
                    List.of(Sources.ARTICLE, Sources.GATEWAY_TLS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> edges = Stream.of(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR)
                .flatMap(kind -> estate.all(kind).stream())
                .filter(edge -> !certificates(edge).isEmpty())
                .toList();
        if (edges.isEmpty()) {
            return Verdict.notApplicable("nothing at the edge has a certificate");
        }
        Cases cases = new Cases();
        edges.forEach(edge -> check(edge, estate, cases));
        return cases.verdict();
    }

    private static void check(Component edge, Estate estate, Cases cases) {
        for (ComponentId id : estate.graph().reachable(edge.id(), Set.of())) {
            Component inner = estate.graph().topology().require(id);
            boolean inside =
                    inner.is(KubernetesKinds.INGRESS_CONTROLLER.id()) || inner.is(KubernetesKinds.WORKLOAD.id());
            if (inside) {
                certificates(inner).stream()
                        .filter(held -> certificates(edge).stream().anyMatch(shown -> isSame(shown, held)))
                        .findFirst()
                        .ifPresent(held -> cases.found(Finding.of(
                                INFO,
                                "'%s' and '%s' show the same certificate, %s."
                                        .formatted(
                                                edge.name(),
                                                inner.name(),
                                                Certificates.NAME.of(held).value()),
                                edge,
                                inner)));
            }
        }
    }

    private static List<Properties> certificates(Component holder) {
        return Certificates.CERTIFICATES.of(holder).orElse(List.of());
    }

    /** A name alone may be chance: whatever both say besides has to agree. */
    private static boolean isSame(Properties one, Properties other) {
        return Certificates.NAME.of(one).isKnown()
                && Certificates.NAME.of(one).equals(Certificates.NAME.of(other))
                && agree(Certificates.KEY_VAULT, one, other)
                && agree(Certificates.HOST_NAMES, one, other)
                && agree(Certificates.ISSUER, one, other);
    }

    private static boolean agree(Property<?> property, Properties one, Properties other) {
        return !property.of(one).isKnown()
                || !property.of(other).isKnown()
                || property.of(one).equals(property.of(other));
    }
}
