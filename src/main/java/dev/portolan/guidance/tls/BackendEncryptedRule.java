package dev.portolan.guidance.tls;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
import dev.portolan.edit.Edit;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Served;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** TLS-003: a gateway that takes HTTPS should not hand on HTTP. */
final class BackendEncryptedRule implements Rule {

    private static final int HTTPS_PORT = 443;

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-003",
                    "Application Gateway should encrypt again towards its backends",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The gateway ends the client's TLS. With HTTP in the backend setting the request crosses the virtual
            network and enters the cluster's subnet in clear text.
            """,
                    """
            Set the backend setting to HTTPS with a trusted root, and give the ingress a certificate.
            """,
                    """
            An error where the data is sensitive. Worth knowing only where the gateway's AGIC declares that TLS ends at the
            gateway on purpose. Mutual TLS of a mesh behind the ingress does not excuse this hop.
            """,
                    List.of(Sources.ARTICLE, Sources.GATEWAY_TLS),
                    List.of("RC-NET A01.54"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Encrypt to the backend, unless it has no certificate or does not take port 443");

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
        Cases cases = new Cases();
        PlainHops hops = PlainHops.of(review);
        gateways.forEach(gateway -> check(gateway, review, hops, cases));
        return cases.verdict();
    }

    private static void check(Component gateway, Review review, PlainHops hops, Cases cases) {
        Set<String> plain = new LinkedHashSet<>();
        for (Properties rule : GatewayKinds.RULES.of(gateway).orElse(List.of())) {
            Known<String> settingsName = GatewayKinds.SETTINGS.of(rule);
            if (GatewayKinds.REDIRECT_TO.of(rule).isKnown()) {
                continue;
            }
            Known<GatewayKinds.WebProtocol> inside = protocol(gateway, GatewayKinds.BACKEND_SETTINGS, settingsName);
            Known<GatewayKinds.WebProtocol> outside =
                    protocol(gateway, GatewayKinds.LISTENERS, GatewayKinds.LISTENER.of(rule));
            String name = GatewayKinds.NAME.of(rule).orElse("without a name");
            if (outside.is(GatewayKinds.WebProtocol.HTTP) || inside.is(GatewayKinds.WebProtocol.HTTPS)) {
                continue;
            }
            if (!inside.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.BACKEND_SETTINGS,
                        "nobody said what rule " + name + " of " + gateway.name() + " speaks to its backends");
            } else if (!outside.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.LISTENERS,
                        "nobody said what the listener of rule " + name + " of " + gateway.name() + " speaks");
            } else {
                plain.add(settingsName.orElse(""));
            }
        }
        if (!plain.isEmpty()) {
            report(gateway, plain, review, hops, cases);
        }
    }

    private static Known<GatewayKinds.WebProtocol> protocol(
            Component gateway, Property<List<Properties>> records, Known<String> name) {
        return records.of(gateway).orElse(List.of()).stream()
                .filter(record -> name.isKnown() && GatewayKinds.NAME.of(record).is(name.value()))
                .findFirst()
                .map(GatewayKinds.PROTOCOL::of)
                .orElse(Known.unknown());
    }

    private static void report(Component gateway, Set<String> plain, Review review, PlainHops hops, Cases cases) {
        boolean declared = review.estate().all(KubernetesKinds.AGIC).stream()
                .filter(agic -> Served.gatewayOf(agic, review.estate())
                        .filter(gateway::equals)
                        .isPresent())
                .anyMatch(agic -> KubernetesKinds.TLS_OFFLOAD.of(agic).is(true));
        Finding finding = Finding.of(
                INFO,
                "'%s' takes HTTPS from its clients and hands on plain HTTP with the backend setting %s."
                        .formatted(gateway.name(), String.join(", ", plain)),
                gateway);
        if (mayTakeTls(gateway, plain, new TlsEnds(review.estate()))) {
            finding = finding.fixedBy(encrypt(gateway, plain));
        }
        finding = finding.along(hops.after(gateway));
        Severity otherwise = review.isSensitive() ? Severity.ERROR : Severity.WARNING;
        cases.found(finding.as(declared ? Severity.INFO : otherwise));
    }

    private static boolean mayTakeTls(Component gateway, Set<String> plain, TlsEnds ends) {
        return new GatewayRoutes(gateway)
                .all().stream()
                        .filter(route -> route.settings()
                                .filter(settings ->
                                        GatewayKinds.NAME.of(settings).matches(plain::contains))
                                .isPresent())
                        .flatMap(route -> route.members().stream())
                        .allMatch(member -> ends.mayTakeTls(gateway, member, HTTPS_PORT));
    }

    private static Edit encrypt(Component gateway, Set<String> plain) {
        List<Properties> settings = GatewayKinds.BACKEND_SETTINGS.of(gateway).orElse(List.of()).stream()
                .map(setting -> GatewayKinds.NAME.of(setting).matches(plain::contains)
                        ? setting.with(GatewayKinds.PROTOCOL.key(), GatewayKinds.WebProtocol.HTTPS)
                                .with(GatewayKinds.PORT.key(), HTTPS_PORT)
                        : setting)
                .toList();
        return Edits.setProperty(gateway, GatewayKinds.BACKEND_SETTINGS, settings)
                .labelled("Let '%s' speak HTTPS on port 443 to its backends".formatted(gateway.name()));
    }
}
