package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
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
import dev.portolan.plan.Estate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** TLS-006: certificates belong in Key Vault. */
final class CertificateInKeyVaultRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-006",
                    "TLS certificates should be kept in Key Vault",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            An uploaded PFX or a hand-made secret is renewed by hand, lies about in copies, and nobody sees who read it.
            """,
                    """
            Keep the certificate in Key Vault: let the gateway read it with its identity, and the ingress through the
            Secrets Store CSI driver, application routing or the gateway's Key Vault annotation.
            """,
                    """
            A certificate that Front Door manages. cert-manager with ACME is only noted.
            """,
                    List.of(Sources.ARTICLE, Sources.CSI_TLS),
                    List.of("PSRule Azure.AKS.SecretStore", "RC-AKS 04.02.01", "RC-NET A01.64"))
            .about(GatewayKinds.APPLICATION_GATEWAY, KubernetesKinds.INGRESS_CONTROLLER)
            .fix("Keep the certificate in the Key Vault of the design");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component owner : review.design().topology().components()) {
            boolean gateway = owner.is(GatewayKinds.APPLICATION_GATEWAY.id());
            if (gateway || owner.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
                List<Properties> all = Certificates.CERTIFICATES.of(owner).orElse(List.of());
                looked |= !all.isEmpty();
                check(owner, all, gateway, estate, cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("the design has no certificate at a gateway or ingress");
    }

    private static void check(Component owner, List<Properties> all, boolean gateway, Estate estate, Cases cases) {
        Map<String, String> outside = new LinkedHashMap<>();
        boolean onlyAcme = true;
        for (Properties certificate : all) {
            String name = Certificates.NAME.of(certificate).orElse("without a name");
            Known<Certificates.Store> store = Certificates.STORE.of(certificate);
            if (!store.isKnown()) {
                cases.missing(
                        owner,
                        Certificates.CERTIFICATES,
                        "nobody said where certificate " + name + " of " + owner.name() + " is kept");
            } else if (isOutside(store.value())) {
                outside.put(name, store.value().label());
                onlyAcme &= store.is(Certificates.Store.ACME);
            }
        }
        if (!outside.isEmpty()) {
            String kept = outside.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            Finding finding = Finding.of(
                    INFO, "Certificates of '%s' are not kept in Key Vault: %s.".formatted(owner.name(), kept), owner);
            finding = onlyAcme ? finding.as(Severity.INFO) : finding;
            List<Component> vaults = estate.all(SupportKinds.KEY_VAULT);
            cases.found(vaults.size() == 1 ? finding.fixedBy(move(owner, all, gateway, vaults.get(0))) : finding);
        }
    }

    private static boolean isOutside(Certificates.Store store) {
        return store == Certificates.Store.UPLOADED
                || store == Certificates.Store.KUBERNETES_SECRET
                || store == Certificates.Store.ACME;
    }

    private static Edit move(Component owner, List<Properties> all, boolean gateway, Component vault) {
        Certificates.Store store = gateway ? Certificates.Store.KEY_VAULT : Certificates.Store.KEY_VAULT_CSI;
        List<Properties> moved = all.stream()
                .map(certificate -> Certificates.STORE.of(certificate).matches(CertificateInKeyVaultRule::isOutside)
                        ? certificate
                                .with(Certificates.STORE.key(), store)
                                .with(Certificates.KEY_VAULT.key(), vault.id())
                        : certificate)
                .toList();
        return Edits.setProperty(owner, Certificates.CERTIFICATES, moved)
                .labelled("Keep the certificates of '%s' in '%s'".formatted(owner.name(), vault.name()));
    }
}
