package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.ResourceId;
import java.util.Locale;

/** A resource of the import with its parsed id and the view of its body. */
record Found(AzureResource resource, ResourceId id, Body body) {

    static Found of(AzureResource resource) {
        return new Found(resource, new ResourceId(resource.id()), Body.of(resource));
    }

    String key() {
        return id.key();
    }

    /** In lower case, such as {@code microsoft.network/virtualnetworks}. */
    String type() {
        return resource.type().toLowerCase(Locale.ROOT);
    }

    /** The last of its names. */
    String name() {
        return id.name();
    }

    /** What people call it: policies have a GUID for a name. */
    String shownName() {
        return type().equals("microsoft.authorization/policyassignments")
                ? body.text("displayName").orElse(name())
                : name();
    }

    /** Whether a file names it without saying anything of it. */
    boolean isOnlyMentioned() {
        return isOnlyMentioned(resource);
    }

    static boolean isOnlyMentioned(AzureResource resource) {
        return resource.body().isEmpty() && resource.undetermined().containsKey("properties");
    }

    /** Whether Azure itself describes it, as it is there. */
    boolean isLive() {
        return body.text("provisioningState").isPresent();
    }
}
