package dev.portolan.guidance.tls;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class TlsRules {

    private TlsRules() {}

    public static List<Rule> all() {
        return List.of(
                new FirstHopEncryptedRule(),
                new MinimumTlsRule(),
                new BackendEncryptedRule(),
                new BackendCertificateRule(),
                new SharedCertificateRule(),
                new CertificateInKeyVaultRule(),
                new GatewayIdentityRule(),
                new SecretRotationRule(),
                new WafReadsRule(),
                new LastHopEncryptedRule(),
                new OriginCertificateRule(),
                new OriginOverHttpRule(),
                new InspectionSparesClusterRule(),
                new InspectionCaRule());
    }
}
