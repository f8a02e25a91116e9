package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Propertied;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** What is said of a TLS certificate wherever one is used (tls.md C). */
public final class Certificates {

    /** Who issued a certificate. */
    public enum Issuer implements Choice {
        PUBLIC_CA("public CA"),
        PRIVATE_CA("private CA"),
        AZURE_MANAGED("Azure (managed)"),
        SELF_SIGNED("self-signed");

        private final String label;

        Issuer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where a certificate and its key are kept. */
    public enum Store implements Choice {
        KEY_VAULT("Key Vault"),
        KEY_VAULT_CSI("Key Vault, mounted by the Secrets Store CSI driver"),
        KUBERNETES_SECRET("Kubernetes secret"),
        ACME("Kubernetes secret issued by cert-manager (ACME)"),
        UPLOADED("uploaded PFX"),
        AZURE("Azure");

        private final String label;

        Store(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<List<String>> HOST_NAMES = Property.hostName("hostNames", "Host names")
            .several()
            .help("Subject alternative names, wildcards included");
    public static final Property<Issuer> ISSUER = Property.choice("issuer", "Issuer", Issuer.class);
    public static final Property<String> ISSUER_NAME = Property.text("issuerName", "Issuing CA")
            .help("The root that whoever validates the certificate must trust");
    public static final Property<Store> STORE = Property.choice("store", "Kept in", Store.class);
    public static final Property<ComponentId> KEY_VAULT = Property.reference("keyVault", "Key Vault", "key-vault");
    public static final Property<ComponentId> IDENTITY =
            Property.reference("identity", "Read by", "managed-identity").help("The identity that reads the secret");

    public static final Property<List<Properties>> CERTIFICATES = Property.records(
                    "certificates", "Certificates", NAME, HOST_NAMES, ISSUER, ISSUER_NAME, STORE, KEY_VAULT, IDENTITY)
            .in("TLS");

    private Certificates() {}

    /** The certificate that a component shows for a name: one that is for it, else its first; empty where it holds none. */
    public static Optional<Properties> shown(Propertied holder, String host) {
        List<Properties> all = CERTIFICATES.of(holder).orElse(List.of());
        return all.stream()
                .filter(certificate -> isFor(certificate, host))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether a certificate is known to be for this host name. */
    public static boolean isFor(Properties certificate, String host) {
        return HOST_NAMES.of(certificate).orElse(List.of()).stream().anyMatch(name -> covers(name, host));
    }

    /** Whether a name of a certificate stands for this host; a wildcard stands for exactly one label. */
    public static boolean covers(String name, String host) {
        if (!name.startsWith("*.")) {
            return name.equalsIgnoreCase(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equalsIgnoreCase(name.substring(1));
    }
}
