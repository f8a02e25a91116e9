package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TLS-004: a gateway has to trust what its backends show. */
final class BackendCertificateRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-004",
                    "Application Gateway must trust the certificates of its backends",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A backend whose certificate comes from a CA that the gateway does not know, or is for another name than the
            gateway asks for, counts as unhealthy: clients get 502, not a weaker connection.
            """,
                    """
            Put the issuing root into the trusted roots of the backend setting, and let the setting ask for a name that
            the certificate is for. A pool of addresses needs a host name in its backend setting.
            """,
                    """
            The certificate comes from a public CA, or its root is among the trusted roots, and it is for the host name of
            the backend setting or of the backend. Settings that speak HTTP are judged by TLS-003.
            """,
                    List.of(Sources.GATEWAY_TLS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Trust the CA that issued the backend's certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        TlsEnds ends = new TlsEnds(review.estate());
        boolean looked = false;
        for (Component gateway : review.estate().all(GatewayKinds.APPLICATION_GATEWAY)) {
            List<GatewayRoutes.Joined> routes = new GatewayRoutes(gateway).encrypted();
            if (!routes.isEmpty()) {
                looked = true;
                routes.forEach(route -> addresses(gateway, route, cases));
                check(gateway, routes, ends, review, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Application Gateway speaks HTTPS to its backends");
    }

    /** An address has no host name that could be picked. */
    private static void addresses(Component gateway, GatewayRoutes.Joined route, Cases cases) {
        Properties settings = route.settings().orElse(Properties.NONE);
        boolean picks = GatewayKinds.PICK_HOST.of(settings).is(true)
                && !GatewayKinds.HOST_OVERRIDE.of(settings).isKnown();
        route.members().stream()
                .filter(member -> picks && !GatewayKinds.MEMBER_HOST.of(member).isKnown())
                .flatMap(member -> GatewayKinds.MEMBER_ADDRESS.of(member).optional().stream())
                .findFirst()
                .ifPresent(address -> cases.found(Finding.of(
                        INFO,
                        "Backend setting %s of '%s' takes the host name from the backend, but the pool's member %s is an address."
                                .formatted(
                                        GatewayKinds.NAME.of(settings).orElse("without a name"),
                                        gateway.name(),
                                        address),
                        gateway)));
    }

    private static void check(
            Component gateway, List<GatewayRoutes.Joined> routes, TlsEnds ends, Review review, Cases cases) {
        Refusals refusals = Refusals.shown(gateway, review, session -> report(gateway, session), cases);
        for (GatewayRoutes.Joined route : routes) {
            for (Properties member : route.members()) {
                List<Component> behind = ends.behind(gateway, member);
                boolean known = behind.stream().anyMatch(refusals::shows);
                if (!known && behind.size() == 1) {
                    judge(gateway, route, member, behind.get(0), cases)
                            .ifPresent(finding -> refusals.add(behind.get(0), finding));
                }
            }
        }
        refusals.report(cases);
    }

    private static Optional<Finding> judge(
            Component gateway, GatewayRoutes.Joined route, Properties member, Component holder, Cases cases) {
        Properties settings = route.settings().orElse(Properties.NONE);
        String name = GatewayKinds.NAME.of(settings).orElse("without a name");
        String host = GatewayKinds.HOST_OVERRIDE
                .of(settings)
                .or(GatewayKinds.MEMBER_HOST.of(member))
                .orElse("");
        Optional<Properties> certificate = Certificates.shown(holder, host);
        if (certificate.isEmpty()) {
            cases.missing(
                    holder,
                    Certificates.CERTIFICATES,
                    "nobody said which certificate " + holder.name() + " shows to " + gateway.name());
            return Optional.empty();
        }
        CertificateCheck check = CertificateCheck.of(
                certificate.get(), new CertificateCheck.Validator(host, GatewayKinds.TRUSTED_ROOTS.of(settings)));
        if (check.gap().equals(GatewayKinds.TRUSTED_ROOTS.name())) {
            cases.missing(
                    gateway,
                    GatewayKinds.BACKEND_SETTINGS,
                    "nobody said which roots backend setting " + name + " of " + gateway.name() + " trusts");
        } else if (!check.gap().isEmpty()) {
            cases.missing(
                    holder,
                    Certificates.CERTIFICATES,
                    "nobody said the " + check.gap() + " of the certificate that " + holder.name() + " shows");
        }
        return check.fault().isEmpty()
                ? Optional.empty()
                : Optional.of(report(
                        gateway,
                        holder,
                        "The certificate that '%s' shows to '%s' %s."
                                .formatted(holder.name(), gateway.name(), check.fault()),
                        name,
                        check.authority()));
    }

    private static Finding report(Component gateway, OpenedSession session) {
        return report(gateway, session.holder(), session.refused(), session.settings(), session.authority());
    }

    private static Finding report(
            Component gateway, Component holder, String why, String settings, Optional<String> authority) {
        Finding finding = Finding.of(INFO, why, gateway, holder);
        return authority
                .filter(root -> !settings.isEmpty())
                .map(root -> finding.fixedBy(trust(gateway, settings, root)))
                .orElse(finding);
    }

    private static Edit trust(Component gateway, String settings, String root) {
        List<Properties> all = GatewayKinds.BACKEND_SETTINGS.of(gateway).orElse(List.of()).stream()
                .map(each -> GatewayKinds.NAME.of(each).is(settings) ? trusting(each, root) : each)
                .toList();
        return Edits.setProperty(gateway, GatewayKinds.BACKEND_SETTINGS, all)
                .labelled("Trust %s in backend setting %s of '%s'".formatted(root, settings, gateway.name()));
    }

    private static Properties trusting(Properties settings, String root) {
        List<String> roots =
                new ArrayList<>(GatewayKinds.TRUSTED_ROOTS.of(settings).orElse(List.of()));
        roots.add(root);
        return settings.with(GatewayKinds.TRUSTED_ROOTS.key(), roots);
    }
}
