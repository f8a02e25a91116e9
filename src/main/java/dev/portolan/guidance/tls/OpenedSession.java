package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A TLS session that one component opened to another in a trace.
 *
 * @param holder who showed the certificate
 * @param refused why the certificate was not accepted, in a sentence; empty where it was
 * @param authority the private CA that would have to be trusted; empty where that is not why
 * @param settings the backend setting of an Application Gateway that led there; empty for none
 * @param open what would have to be said of the certificate first
 */
record OpenedSession(
        Component holder,
        Trace trace,
        String refused,
        Optional<String> authority,
        String settings,
        List<Missing> open) {

    private static final Set<Reason> REFUSALS =
            Set.of(Reason.CERTIFICATE_NOT_TRUSTED, Reason.CERTIFICATE_NAME_MISMATCH);

    static List<OpenedSession> by(Component opener, Review review) {
        List<OpenedSession> found = new ArrayList<>();
        for (Trace trace : review.traces()) {
            for (Branch branch : trace.branches()) {
                branch.tls().stream()
                        .filter(session -> session.from().equals(opener.id()))
                        .forEach(session -> holder(session, review)
                                .ifPresent(holder -> found.add(of(holder, opener, new Seen(trace, branch, session)))));
            }
        }
        return found;
    }

    private record Seen(Trace trace, Branch branch, TlsSession session) {}

    private static Optional<Component> holder(TlsSession session, Review review) {
        return review.graph().topology().component(session.to());
    }

    private static OpenedSession of(Component holder, Component opener, Seen seen) {
        String refused = steps(seen.branch(), holder)
                .filter(step -> REFUSALS.contains(step.because().reason()))
                .map(step -> words(step.because(), holder, opener))
                .findFirst()
                .orElse("");
        String settings = steps(seen.branch(), opener)
                .filter(step -> step.because().reason() == Reason.GATEWAY_RULE)
                .map(step -> step.because().detail("settings"))
                .findFirst()
                .orElse("");
        List<Missing> open = seen.branch().missing().stream()
                .filter(missing -> concerns(missing, holder, opener))
                .toList();
        return new OpenedSession(holder, seen.trace(), refused, authority(holder, seen), settings, open);
    }

    private static Optional<String> authority(Component holder, Seen seen) {
        boolean untrusted = steps(seen.branch(), holder)
                .anyMatch(step -> step.because().reason() == Reason.CERTIFICATE_NOT_TRUSTED);
        return Certificates.CERTIFICATES.of(holder).orElse(List.of()).stream()
                .filter(certificate -> untrusted
                        && Certificates.NAME
                                .of(certificate)
                                .orElse("")
                                .equals(seen.session().certificate()))
                .findFirst()
                .flatMap(CertificateCheck::authority);
    }

    private static String words(Because because, Component holder, Component opener) {
        return because.reason() == Reason.CERTIFICATE_NOT_TRUSTED
                ? "'%s' does not trust the certificate of '%s': %s."
                        .formatted(opener.name(), holder.name(), because.detail("why"))
                : "The certificate that '%s' shows to '%s' is for %s and not for %s."
                        .formatted(holder.name(), opener.name(), because.detail("names"), because.detail("sni"));
    }

    private static boolean concerns(Missing missing, Component holder, Component opener) {
        return missing.component().equals(holder.id()) && missing.property().startsWith("certificates")
                || missing.component().equals(opener.id()) && missing.property().endsWith("trustedRoots");
    }

    private static Stream<Step> steps(Branch branch, Component at) {
        return branch.hops().stream()
                .filter(hop -> hop.component().equals(at.id()))
                .flatMap(hop -> hop.steps().stream());
    }
}
