package dev.portolan.guidance.tls;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            .fix("Keep the certificates in the Key Vault of the design and let their owner read it; not beside ACME");

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
                check(owner, all, estate, cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("the design has no certificate at a gateway or ingress");
    }

    private static void check(Component owner, List<Properties> all, Estate estate, Cases cases) {
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
            boolean acme = all.stream()
                    .anyMatch(certificate -> Certificates.STORE.of(certificate).is(Certificates.Store.ACME));
            cases.found(
                    vaults.size() == 1 && !acme
                            ? finding.fixedBy(new Moving(owner, all, vaults.get(0), estate).edit())
                            : finding);
        }
    }

    private static boolean isOutside(Certificates.Store store) {
        return store == Certificates.Store.UPLOADED
                || store == Certificates.Store.KUBERNETES_SECRET
                || store == Certificates.Store.ACME;
    }

    /** Certificates of one owner on their way into a vault, with all that is needed to read them there. */
    private record Moving(Component owner, List<Properties> all, Component vault, Estate estate) {

        Edit edit() {
            Edit edit = owner.is(GatewayKinds.APPLICATION_GATEWAY.id()) ? ofGateway() : ofController();
            return edit.labelled("Keep the certificates of '%s' in '%s'".formatted(owner.name(), vault.name()));
        }

        private Edit ofGateway() {
            Edit move = move(Certificates.Store.KEY_VAULT, Optional.empty());
            Optional<Component> own = estate.target(owner, GatewayKinds.IDENTITY);
            if (own.isEmpty() && identities().isEmpty()) {
                return move.then(VaultAccess.identity(owner, GatewayKinds.IDENTITY, vault));
            }
            Set<Component> readers = new LinkedHashSet<>(identities());
            own.ifPresent(readers::add);
            return granting(move, readers);
        }

        private Edit ofController() {
            Edit driver = estate.clusterOf(owner).map(this::driver).orElse(Edit.of("Nothing", design -> design));
            if (!identities().isEmpty()) {
                return granting(
                                move(
                                        Certificates.Store.KEY_VAULT_CSI,
                                        Optional.of(identities().get(0))),
                                identities())
                        .then(driver);
            }
            return Edit.of("Move", design -> {
                        Component identity = Edits.fresh(design, SupportKinds.MANAGED_IDENTITY, ComponentId.CANVAS)
                                .named("id-" + owner.name());
                        Edit granted = VaultAccess.grant(identity, vault);
                        return move(Certificates.Store.KEY_VAULT_CSI, Optional.of(identity))
                                .apply(granted.apply(Edits.add(identity).apply(design)));
                    })
                    .then(driver);
        }

        private Edit driver(Component cluster) {
            Edit on = Edits.setProperty(cluster, ClusterKinds.KEY_VAULT_CSI, true);
            return ClusterKinds.SECRET_ROTATION.of(cluster).isKnown()
                    ? on
                    : on.then(Edits.setProperty(cluster, ClusterKinds.SECRET_ROTATION, true));
        }

        private Edit granting(Edit edit, Collection<Component> readers) {
            Edit granted = edit;
            for (Component reader : readers) {
                if (VaultAccess.of(reader, vault.id()) != VaultAccess.GRANTED) {
                    granted = granted.then(VaultAccess.grant(reader, vault));
                }
            }
            return granted;
        }

        /** The identities that certificates on the move name already. */
        private List<Component> identities() {
            return all.stream()
                    .filter(Moving::moves)
                    .flatMap(certificate -> Certificates.IDENTITY.of(certificate).optional().stream())
                    .distinct()
                    .flatMap(id -> estate.graph().topology().component(id).stream())
                    .toList();
        }

        private static boolean moves(Properties certificate) {
            return Certificates.STORE.of(certificate).matches(CertificateInKeyVaultRule::isOutside);
        }

        /** @param reader the identity of certificates that name none; empty where their owner has one for all of them */
        private Edit move(Certificates.Store store, Optional<Component> reader) {
            List<Properties> moved = all.stream()
                    .map(certificate -> moves(certificate) ? moved(certificate, store, reader) : certificate)
                    .toList();
            return Edits.setProperty(owner, Certificates.CERTIFICATES, moved);
        }

        private Properties moved(Properties certificate, Certificates.Store store, Optional<Component> reader) {
            Properties kept =
                    certificate.with(Certificates.STORE.key(), store).with(Certificates.KEY_VAULT.key(), vault.id());
            return Certificates.IDENTITY.of(certificate).isKnown()
                    ? kept
                    : reader.map(identity -> kept.with(Certificates.IDENTITY.key(), identity.id()))
                            .orElse(kept);
        }
    }
}
