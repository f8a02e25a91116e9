package dev.portolan.guidance.tls;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
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
import java.util.List;

/** TLS-002: the edge should not take TLS before 1.2. */
final class MinimumTlsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-002",
                    "The edge should take TLS 1.2 or newer only",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The gateway negotiates the handshake and should allow only secure ciphers. TLS 1.0 and 1.1 have known
            weaknesses, and what a gateway without a policy of its own accepts depends on when it was made.
            """,
                    """
            Give the gateway an explicit TLS policy, and Front Door's custom domains a minimum, of TLS 1.2 or 1.3.
            """,
                    """
            The gateway has no HTTPS listener, or Front Door no custom domain: the endpoint's own name is Azure's. New
            Front Door profiles cannot go below 1.2 since 2025-03-01; older ones still can.
            """,
                    List.of(Sources.ARTICLE, Sources.FRONT_DOOR_TLS, Sources.PSRULE),
                    List.of(
                            "PSRule Azure.AppGw.SSLPolicy (AZR-000064)",
                            "PSRule Azure.FrontDoor.MinTLS (AZR-000106)",
                            "Policy 679da822-78a7-4eff-8fff-a899454a9970"))
            .about(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR)
            .fix("Take TLS 1.2 or newer only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            if (!GatewayKinds.LISTENERS.of(gateway).isKnown() || listensSecurely(gateway)) {
                looked = true;
                judge(gateway, GatewayKinds.MINIMUM_TLS, cases);
            }
        }
        for (Component door : estate.all(EdgeKinds.FRONT_DOOR)) {
            if (!EdgeKinds.ENDPOINTS.of(door).isKnown() || hasCustomDomain(door)) {
                looked = true;
                judge(door, EdgeKinds.MINIMUM_TLS, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("nothing at the edge ends TLS");
    }

    private static boolean listensSecurely(Component gateway) {
        return GatewayKinds.LISTENERS.of(gateway).value().stream()
                .anyMatch(listener ->
                        GatewayKinds.LISTENER_PROTOCOL.of(listener).is(GatewayKinds.ListenerProtocol.HTTPS));
    }

    private static boolean hasCustomDomain(Component door) {
        return EdgeKinds.ENDPOINTS.of(door).value().stream()
                .anyMatch(endpoint -> EdgeKinds.CUSTOM_DOMAINS.of(endpoint).matches(names -> !names.isEmpty()));
    }

    private static void judge(Component edge, Property<GatewayKinds.MinimumTls> property, Cases cases) {
        Known<GatewayKinds.MinimumTls> minimum = property.of(edge);
        if (!minimum.isKnown()) {
            cases.missing(edge, property, "nobody said from which TLS version on " + edge.name() + " takes clients");
        } else if (minimum.value().compareTo(GatewayKinds.MinimumTls.TLS12) < 0) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' still takes clients with %s."
                                    .formatted(edge.name(), minimum.value().label()),
                            edge)
                    .fixedBy(Edits.setProperty(edge, property, GatewayKinds.MinimumTls.TLS12)));
        }
    }
}
