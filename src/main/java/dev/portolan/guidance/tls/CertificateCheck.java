package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.Known;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/**
 * Whether whoever opens a TLS session accepts the certificate that it is shown (tls.md C).
 *
 * @param fault why not, as a sentence without a subject; empty where it does or where that is not known
 * @param gap the property that would have to be said; empty where it is known
 * @param authority the private CA that would have to be trusted; empty where that is not the fault
 */
record CertificateCheck(String fault, String gap, Optional<String> authority) {

    private static final CertificateCheck FINE = new CertificateCheck("", "", Optional.empty());

    /**
     * What the opening side knows.
     *
     * @param host the name that the certificate has to be for; empty where names are not checked
     * @param roots the private CAs that it trusts beside the public ones
     */
    record Validator(String host, Known<List<String>> roots) {}

    static CertificateCheck of(Properties certificate, Validator validator) {
        Known<List<String>> names = Certificates.HOST_NAMES.of(certificate);
        if (!validator.host().isEmpty()) {
            if (!names.isKnown()) {
                return missing("hostNames");
            }
            if (!Certificates.isFor(certificate, validator.host())) {
                return fault("is for " + String.join(", ", names.value()) + " and not for " + validator.host());
            }
        }
        return trust(certificate, validator.roots());
    }

    private static CertificateCheck trust(Properties certificate, Known<List<String>> roots) {
        Known<Certificates.Issuer> issuer = Certificates.ISSUER.of(certificate);
        if (!issuer.isKnown()) {
            return missing("issuer");
        }
        if (issuer.is(Certificates.Issuer.PUBLIC_CA) || issuer.is(Certificates.Issuer.AZURE_MANAGED)) {
            return FINE;
        }
        Known<String> name = Certificates.ISSUER_NAME.of(certificate);
        if (!roots.isKnown()) {
            return missing("trustedRoots");
        }
        if (name.matches(roots.value()::contains)) {
            return FINE;
        }
        if (!name.isKnown() && !roots.value().isEmpty()) {
            return missing("issuerName");
        }
        return issuer.is(Certificates.Issuer.SELF_SIGNED)
                ? fault("is self-signed")
                : new CertificateCheck(
                        "comes from a private CA"
                                + name.map(text -> ", " + text).orElse(""),
                        "",
                        authority(certificate));
    }

    /** The private CA that issued a certificate, where it is named. */
    static Optional<String> authority(Properties certificate) {
        return Certificates.ISSUER.of(certificate).is(Certificates.Issuer.PRIVATE_CA)
                ? Certificates.ISSUER_NAME.of(certificate).optional()
                : Optional.empty();
    }

    private static CertificateCheck fault(String why) {
        return new CertificateCheck(why, "", Optional.empty());
    }

    private static CertificateCheck missing(String property) {
        return new CertificateCheck("", property, Optional.empty());
    }
}
