package dev.portolan.edit.patterns;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certificates, the vault that keeps them, and who may read them. */
final class Secrets {

    private static final String MAY_READ = "Key Vault Secrets User";

    private final Draft draft;
    private final Site site;

    Secrets(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
    }

    private ComponentId vault() {
        return draft.all(SupportKinds.KEY_VAULT).stream()
                .findFirst()
                .map(Component::id)
                .orElseGet(() -> {
                    draft.say("'kv' keeps the certificates");
                    return draft.add(SupportKinds.KEY_VAULT, "kv", ComponentId.CANVAS, Given.NOTHING)
                            .id();
                });
    }

    /** The identity that is given, or a new one, with the right to read certificates. */
    ComponentId reader(Optional<ComponentId> given, String stem) {
        ComponentId identity = given.filter(draft.topology()::has)
                .orElseGet(() -> draft.add(SupportKinds.MANAGED_IDENTITY, stem, ComponentId.CANVAS, Given.NOTHING)
                        .id());
        ComponentId vault = vault();
        List<Properties> grants =
                new ArrayList<>(SupportKinds.GRANTS.of(draft.get(identity)).orElse(List.of()));
        if (grants.stream().noneMatch(each -> SupportKinds.GRANT_TARGET.of(each).is(vault))) {
            grants.add(Given.of(SupportKinds.GRANT_TARGET, vault)
                    .and(SupportKinds.GRANT_ROLE, MAY_READ)
                    .properties());
            draft.set(identity, Given.of(SupportKinds.GRANTS, grants));
        }
        return identity;
    }

    /** The cluster's identity, which mounts certificates by the Secrets Store CSI driver. */
    private ComponentId clusterReader() {
        Component cluster = draft.get(site.cluster());
        ComponentId identity = reader(
                ClusterKinds.IDENTITY.of(cluster).optional(),
                "id-" + cluster.id().value());
        draft.set(
                site.cluster(),
                Given.of(ClusterKinds.IDENTITY, identity)
                        .and(ClusterKinds.KEY_VAULT_CSI, true)
                        .and(ClusterKinds.SECRET_ROTATION, true));
        return identity;
    }

    Properties inVault(String host, ComponentId identity) {
        return certificate(Published.dashed(host), List.of(host), Certificates.Issuer.PUBLIC_CA)
                .and(Certificates.STORE, Certificates.Store.KEY_VAULT)
                .and(Certificates.KEY_VAULT, vault())
                .and(Certificates.IDENTITY, identity)
                .properties();
    }

    /** A certificate that the cluster mounts; {@code root} issued it, or a public CA where that is empty. */
    Properties mounted(String name, List<String> hosts, String root) {
        Certificates.Issuer issuer = root.isEmpty() ? Certificates.Issuer.PUBLIC_CA : Certificates.Issuer.PRIVATE_CA;
        Given certificate = certificate(name, hosts, issuer);
        return (root.isEmpty() ? certificate : certificate.and(Certificates.ISSUER_NAME, root))
                .and(Certificates.STORE, Certificates.Store.KEY_VAULT_CSI)
                .and(Certificates.KEY_VAULT, vault())
                .and(Certificates.IDENTITY, clusterReader())
                .properties();
    }

    static Properties managed(List<String> hosts) {
        return certificate(Published.dashed(hosts.get(0)), hosts, Certificates.Issuer.AZURE_MANAGED)
                .and(Certificates.STORE, Certificates.Store.AZURE)
                .properties();
    }

    private static Given certificate(String name, List<String> hosts, Certificates.Issuer issuer) {
        return Given.of(Certificates.NAME, name)
                .and(Certificates.HOST_NAMES, hosts)
                .and(Certificates.ISSUER, issuer);
    }
}
