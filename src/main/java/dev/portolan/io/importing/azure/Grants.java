package dev.portolan.io.importing.azure;

import dev.portolan.catalog.SupportKinds;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What managed identities may do: role assignments whose principal they are. */
final class Grants {

    /** Built-in roles on what a network leans on, by id (Microsoft Learn: Azure built-in roles). */
    private static final Map<String, String> ROLES = Map.of(
            "4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User",
            "00482a5a-887f-4fb3-b363-3b7fe8e74483", "Key Vault Administrator",
            "21090545-7ca7-4776-b22c-e363652d74d2", "Key Vault Reader",
            "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba", "Key Vault Certificate User",
            "7f951dda-4ed3-4680-a7ca-43fe172d538d", "AcrPull");

    private static final List<String> TARGETS = List.of(
            "microsoft.keyvault/vaults",
            "microsoft.containerregistry/registries",
            "microsoft.storage/storageaccounts",
            "microsoft.sql/servers");

    private Grants() {}

    static void read(Found identity, Draft draft, Sketch sketch) {
        Estate estate = sketch.estate();
        List<Properties> grants = new ArrayList<>();
        for (Found assignment : estate.all()) {
            if (assignment.type().endsWith("/roleassignments")) {
                grant(identity, assignment, estate).ifPresent(grants::add);
            }
        }
        if (!grants.isEmpty()) {
            draft.fill().say(SupportKinds.GRANTS, grants);
        }
    }

    private static Optional<Properties> grant(Found identity, Found assignment, Estate estate) {
        Optional<String> target = target(assignment);
        if (target.isEmpty() || !isOf(identity, assignment, estate)) {
            return Optional.empty();
        }
        Filling record = new Filling().refer(SupportKinds.GRANT_TARGET, target.get());
        Optional<String> role = assignment.body().text("roleDefinitionId").map(id -> new ResourceId(id).name());
        record.say(
                SupportKinds.GRANT_ROLE,
                role.map(id -> ROLES.getOrDefault(id.toLowerCase(Locale.ROOT), id))
                        .orElse("role"));
        return Optional.of(record.done());
    }

    private static boolean isOf(Found identity, Found assignment, Estate estate) {
        Body principal = assignment.body().at("principalId");
        Optional<String> own = identity.body().text("principalId");
        if (principal.text().isPresent()) {
            return own.equals(principal.text());
        }
        return principal
                .whyWithin()
                .flatMap(why -> Mentions.only(why, estate.ofType(identity.type())))
                .filter(identity::equals)
                .isPresent();
    }

    /** The vault, registry or service around the assignment or named by its scope. */
    private static Optional<String> target(Found assignment) {
        String key = assignment.key();
        int at = key.indexOf("/providers/microsoft.authorization/roleassignments");
        Optional<String> scope =
                assignment.body().text("scope").or(() -> at > 0 ? Optional.of(key.substring(0, at)) : Optional.empty());
        return scope.map(ResourceId::new)
                .filter(id -> TARGETS.contains(id.type().toLowerCase(Locale.ROOT)))
                .map(ResourceId::key);
    }
}
