package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.plan.DoorOrigins;
import java.util.List;
import java.util.Optional;

/** TLS-011: Front Door takes certificates of public CAs only. */
final class OriginCertificateRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-011",
                    "Origins of Front Door must show a certificate of a public CA",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Certificates from internal CAs or self-signed ones are not allowed: the root has to be in Microsoft's list of
            trusted CAs, and the name has to match. Otherwise Front Door does not connect. What works behind Application
            Gateway with a trusted root fails behind Front Door.
            """,
                    """
            Give the origin a certificate of a public CA for the origin host name.
            """,
                    """
            Front Door speaks HTTP to the origin (see TLS-012). Names do not matter where the origin's certificate name
            check is off; the issuer does. Private Link makes no difference.
            """,
                    List.of(Sources.FRONT_DOOR_TLS),
                    List.of())
            .about(EdgeKinds.FRONT_DOOR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        List<Component> doors = review.estate().all(EdgeKinds.FRONT_DOOR);
        TlsEnds ends = new TlsEnds(review.estate());
        doors.forEach(door -> check(door, ends, review, cases));
        return doors.isEmpty() ? Verdict.notApplicable("the design has no Front Door") : cases.verdict();
    }

    private static void check(Component door, TlsEnds ends, Review review, Cases cases) {
        Refusals refusals = Refusals.shown(
                door, review, session -> Finding.of(INFO, session.refused(), door, session.holder()), cases);
        for (Properties origin : new DoorOrigins(door).encrypted()) {
            List<Component> behind = EdgeKinds.ORIGIN_TARGET
                    .of(origin)
                    .optional()
                    .flatMap(review.graph().topology()::component)
                    .map(ends::from)
                    .orElse(List.of());
            if (behind.size() == 1 && !refusals.shows(behind.get(0))) {
                judge(door, origin, behind.get(0), cases).ifPresent(finding -> refusals.add(behind.get(0), finding));
            }
        }
        refusals.report(cases);
    }

    private static Optional<Finding> judge(Component door, Properties origin, Component holder, Cases cases) {
        String name = EdgeKinds.NAME.of(origin).orElse("without a name");
        Known<String> host = EdgeKinds.ORIGIN_HOST_NAME.of(origin);
        boolean checks = EdgeKinds.NAME_CHECK.of(origin).is(true);
        if (checks && !host.isKnown()) {
            cases.missing(
                    door,
                    EdgeKinds.ORIGINS,
                    "nobody said the host name of origin " + name + ", for which its certificate has to be");
            return Optional.empty();
        }
        Optional<Properties> certificate = Certificates.shown(holder, host.orElse(""));
        if (certificate.isEmpty()) {
            cases.missing(
                    holder,
                    Certificates.CERTIFICATES,
                    "nobody said which certificate " + holder.name() + " shows to " + door.name());
            return Optional.empty();
        }
        CertificateCheck check = CertificateCheck.of(
                certificate.get(), new CertificateCheck.Validator(checks ? host.value() : "", Known.given(List.of())));
        if (!check.gap().isEmpty()) {
            cases.missing(
                    holder,
                    Certificates.CERTIFICATES,
                    "nobody said the " + check.gap() + " of the certificate that " + holder.name() + " shows");
        }
        return check.fault().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        INFO,
                        "The certificate that '%s' shows to '%s' %s."
                                .formatted(holder.name(), door.name(), check.fault()),
                        door,
                        holder));
    }
}
