package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.SupportKinds;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TLS-007: who names a Key Vault needs an identity that may read it. */
final class GatewayIdentityRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-007",
                    "Application Gateway must have an identity that reads its certificates",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            The certificate is kept in Key Vault and read with a user-assigned managed identity of the gateway. Without
            one, or without the right to get secrets, the gateway has no certificate and its listener does not come up.
            """,
                    """
            Give the gateway a user-assigned managed identity and that identity the role Key Vault Secrets User on the vault.
            """,
                    """
            No certificate of the gateway is kept in Key Vault. A role that is not one of Azure's own may or may not give
            secrets: that is not determined.
            """,
                    List.of(Sources.ARTICLE, Sources.BASELINE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Give the gateway an identity that may read the vault");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : review.estate().all(GatewayKinds.APPLICATION_GATEWAY)) {
            Set<Properties> reads = new LinkedHashSet<>();
            for (Properties certificate : Certificates.CERTIFICATES.of(gateway).orElse(List.of())) {
                if (Certificates.STORE.of(certificate).is(Certificates.Store.KEY_VAULT)) {
                    looked = true;
                    reads.add(certificate);
                }
            }
            new Reading(gateway, review.estate(), cases).check(reads);
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no Application Gateway has a certificate in Key Vault");
    }

    /** One gateway with its certificates in Key Vault; every vault counts once. */
    private record Reading(Component gateway, Estate estate, Cases cases) {

        void check(Set<Properties> certificates) {
            Set<ComponentId> done = new LinkedHashSet<>();
            for (Properties certificate : certificates) {
                Optional<Component> vault =
                        Certificates.KEY_VAULT.of(certificate).optional().flatMap(this::component);
                Optional<Component> identity = Certificates.IDENTITY
                        .of(certificate)
                        .or(GatewayKinds.IDENTITY.of(gateway))
                        .optional()
                        .flatMap(this::component);
                if (vault.isEmpty()) {
                    cases.missing(
                            gateway,
                            Certificates.CERTIFICATES,
                            "nobody said in which Key Vault certificate "
                                    + Certificates.NAME.of(certificate).orElse("without a name") + " of "
                                    + gateway.name() + " is kept");
                } else if (done.add(vault.get().id())) {
                    judge(vault.get(), identity);
                }
            }
        }

        private void judge(Component vault, Optional<Component> identity) {
            if (identity.isEmpty()) {
                cases.found(Finding.of(
                                INFO,
                                "'%s' takes a certificate from '%s' and has no managed identity."
                                        .formatted(gateway.name(), vault.name()),
                                gateway,
                                vault)
                        .fixedBy(VaultAccess.identity(gateway, GatewayKinds.IDENTITY, vault)));
                return;
            }
            Component reader = identity.get();
            VaultAccess access = VaultAccess.of(reader, vault.id());
            if (access == VaultAccess.DENIED) {
                cases.found(Finding.of(
                                INFO,
                                "The identity '%s' of '%s' may not read secrets of '%s'."
                                        .formatted(reader.name(), gateway.name(), vault.name()),
                                gateway,
                                vault)
                        .fixedBy(VaultAccess.grant(reader, vault)));
            } else if (access == VaultAccess.UNKNOWN) {
                cases.missing(
                        reader,
                        SupportKinds.GRANTS,
                        "nobody said whether " + reader.name() + " may read secrets of " + vault.name());
            }
        }

        private Optional<Component> component(ComponentId id) {
            return estate.graph().topology().component(id);
        }
    }
}
