package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.Certificates.Issuer;
import dev.portolan.catalog.Certificates.Store;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where certificates come from: secrets, a Key Vault mounted by the Secrets Store CSI driver, cert-manager. */
final class TlsSecrets {

    private static final String VAULT_URI = "kubernetes.azure.com/tls-cert-keyvault-uri";

    private final Manifests manifests;
    private final Draft draft;

    TlsSecrets(Drawn drawn) {
        this.manifests = drawn.manifests();
        this.draft = drawn.draft();
    }

    /** The certificates of an ingress, one for each of its secrets. */
    List<Properties> of(Manifest ingress) {
        List<Properties> certificates = new ArrayList<>();
        for (Yaml tls : ingress.spec("tls").items()) {
            String secret = tls.at("secretName").text();
            if (!secret.isEmpty()) {
                certificates.add(certificate(ingress, secret, tls.at("hosts").texts()));
            }
        }
        return certificates;
    }

    /** The certificate in a secret that an object names. */
    Properties certificate(Manifest owner, String secret, List<String> hosts) {
        Filled filled = draft.recordOf("certificate " + secret)
                .with(Certificates.NAME, secret)
                .unlessEmpty(Certificates.HOST_NAMES, hosts);
        Optional<Manifest> provider = provider(owner.home(), secret);
        String uri = owner.annotation(VAULT_URI);
        if (provider.isPresent()) {
            filled.with(Certificates.STORE, Store.KEY_VAULT_CSI).with(Certificates.KEY_VAULT, vault(provider.get()));
        } else if (!uri.isEmpty()) {
            filled.with(Certificates.STORE, Store.KEY_VAULT_CSI)
                    .with(
                            Certificates.KEY_VAULT,
                            vault(uri.replaceFirst("^https://", "").replaceFirst("\\..*", ""), owner));
        } else {
            issued(owner, secret, filled);
        }
        return filled.properties();
    }

    /** The certificate that pods get from a Key Vault through a SecretProviderClass, which need not be in the files. */
    Properties mounted(Manifest owner, String providerClass) {
        Filled filled = draft.recordOf("certificate " + providerClass)
                .with(Certificates.NAME, providerClass)
                .with(Certificates.STORE, Store.KEY_VAULT_CSI);
        named(owner.home(), providerClass)
                .ifPresentOrElse(
                        found -> filled.with(Certificates.KEY_VAULT, vault(found)),
                        () -> draft.notes()
                                .undetermined(
                                        ("%s mounts the SecretProviderClass %s, which is not in the files; its Key Vault and"
                                                        + " host names are not determined")
                                                .formatted(owner.words(), providerClass)));
        return filled.properties();
    }

    private Optional<Manifest> named(String namespace, String name) {
        return manifests
                .ofKind("SecretProviderClass")
                .filter(each -> each.home().equals(namespace) && each.name().equals(name))
                .findFirst();
    }

    private Optional<Manifest> provider(String namespace, String secret) {
        return manifests
                .ofKind("SecretProviderClass")
                .filter(each -> each.home().equals(namespace))
                .filter(each -> each.spec("secretObjects").items().stream()
                        .anyMatch(object -> object.at("secretName").text().equals(secret)))
                .findFirst();
    }

    private Optional<ComponentId> vault(Manifest provider) {
        return vault(provider.spec("parameters", "keyvaultName").text(), provider);
    }

    private Optional<ComponentId> vault(String name, Manifest source) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Component vault = draft.only(SupportKinds.KEY_VAULT, each -> each.name().equalsIgnoreCase(name))
                .map(each -> draft.said(each, source.origin()))
                .orElseGet(() -> draft.fresh(SupportKinds.KEY_VAULT, name, ComponentId.CANVAS, source.origin()));
        return Optional.of(vault.id());
    }

    /** A secret that cert-manager fills has the issuer that an annotation or a Certificate object names. */
    private void issued(Manifest owner, String secret, Filled filled) {
        Optional<Manifest> issuer = issuer(owner, secret);
        Yaml spec = issuer.map(Manifest::spec).orElse(Yaml.NONE);
        boolean acme = spec.at("acme").isGiven() || owner.isAnnotated("kubernetes.io/tls-acme");
        filled.with(Certificates.STORE, acme ? Store.ACME : Store.KUBERNETES_SECRET);
        String server = spec.at("acme", "server").text();
        if (server.contains("acme-v02.api.letsencrypt.org")) {
            filled.with(Certificates.ISSUER, Issuer.PUBLIC_CA);
        } else if (spec.at("selfSigned").isGiven()) {
            filled.with(Certificates.ISSUER, Issuer.SELF_SIGNED);
        } else if (spec.at("ca").isGiven() || spec.at("vault").isGiven() || !server.isEmpty()) {
            filled.with(Certificates.ISSUER, Issuer.PRIVATE_CA)
                    .with(Certificates.ISSUER_NAME, issuer.map(Manifest::name).orElse(""));
        }
    }

    private Optional<Manifest> issuer(Manifest owner, String secret) {
        String cluster = owner.annotation("cert-manager.io/cluster-issuer");
        String own = owner.annotation("cert-manager.io/issuer");
        if (!cluster.isEmpty() || !own.isEmpty()) {
            return issuer(cluster.isEmpty() ? "Issuer" : "ClusterIssuer", cluster.isEmpty() ? own : cluster);
        }
        return manifests
                .ofKind("cert-manager.io", "Certificate")
                .filter(each -> each.home().equals(owner.home())
                        && each.spec("secretName").text().equals(secret))
                .map(each -> each.spec("issuerRef"))
                .flatMap(
                        ref -> issuer(
                                ref.at("kind").text().isEmpty()
                                        ? "Issuer"
                                        : ref.at("kind").text(),
                                ref.at("name").text())
                                .stream())
                .findFirst();
    }

    private Optional<Manifest> issuer(String kind, String name) {
        return manifests
                .ofKind("cert-manager.io", kind)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** {@code before} with {@code more} in the place of those of the same name. */
    static List<Properties> merged(List<Properties> before, List<Properties> more) {
        Map<String, Properties> all = new LinkedHashMap<>();
        before.forEach(each -> all.put(Certificates.NAME.of(each).orElse(""), each));
        more.forEach(each -> all.merge(Certificates.NAME.of(each).orElse(""), each, TlsSecrets::united));
        return List.copyOf(all.values());
    }

    /** A secret that several ingresses name is for the hosts of all. */
    private static Properties united(Properties one, Properties other) {
        List<String> hosts =
                new ArrayList<>(Certificates.HOST_NAMES.of(one).optional().orElse(List.of()));
        Certificates.HOST_NAMES.of(other).optional().orElse(List.of()).stream()
                .filter(host -> !hosts.contains(host))
                .forEach(hosts::add);
        return hosts.isEmpty() ? other : other.with(Certificates.HOST_NAMES.key(), hosts);
    }
}
