package dev.portolan.guidance.tls;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether an identity may read the secrets of a Key Vault, as its role assignments say. */
enum VaultAccess {
    GRANTED,
    DENIED,
    /** The identity's assignments are not given, or a role on the vault is not one of Azure's own. */
    UNKNOWN;

    /** What the quick fixes grant; the role that the baseline uses (S-BASE). */
    static final String SECRETS_USER = "Key Vault Secrets User";

    /**
     * Roles that give no secrets: those of the management plane, and those for keys, certificates and metadata
     * (MicrosoftDocs/azure-docs, articles/key-vault/general/rbac-guide.md, built-in roles).
     */
    private static final Set<String> WITHOUT_SECRETS = Set.of(
            "reader",
            "contributor",
            "owner",
            "key vault reader",
            "key vault contributor",
            "key vault crypto officer",
            "key vault crypto user",
            "key vault crypto service encryption user",
            "key vault certificates officer");

    private static final Set<String> WITH_SECRETS = Set.of(
            "key vault secrets user",
            "key vault secrets officer",
            "key vault certificate user",
            "key vault administrator");

    static VaultAccess of(Component identity, ComponentId vault) {
        Known<List<Properties>> grants = SupportKinds.GRANTS.of(identity);
        if (!grants.isKnown()) {
            return UNKNOWN;
        }
        List<String> roles = grants.value().stream()
                .filter(grant -> SupportKinds.GRANT_TARGET.of(grant).is(vault))
                .map(grant -> SupportKinds.GRANT_ROLE.of(grant).orElse("").toLowerCase(Locale.ROOT))
                .toList();
        if (roles.stream().anyMatch(WITH_SECRETS::contains)) {
            return GRANTED;
        }
        return WITHOUT_SECRETS.containsAll(roles) ? DENIED : UNKNOWN;
    }

    /** Lets an identity read the vault's secrets. */
    static Edit grant(Component identity, Component vault) {
        List<Properties> grants =
                new ArrayList<>(SupportKinds.GRANTS.of(identity).orElse(List.of()));
        grants.add(Properties.NONE
                .with(SupportKinds.GRANT_TARGET.key(), vault.id())
                .with(SupportKinds.GRANT_ROLE.key(), SECRETS_USER));
        return Edits.setProperty(identity, SupportKinds.GRANTS, grants)
                .labelled("Let '%s' read the secrets of '%s'".formatted(identity.name(), vault.name()));
    }

    /** Gives a component an identity of its own that may read the vault's secrets. */
    static Edit identity(Component reader, Property<ComponentId> property, Component vault) {
        return Edit.of("Give '%s' an identity that reads '%s'".formatted(reader.name(), vault.name()), design -> {
            Component identity = Edits.fresh(design, SupportKinds.MANAGED_IDENTITY, ComponentId.CANVAS)
                    .named("id-" + reader.name());
            Design with = Edits.add(identity).apply(design);
            Design granted = grant(identity, vault).apply(with);
            return Edits.setProperty(reader, property, identity.id()).apply(granted);
        });
    }
}
