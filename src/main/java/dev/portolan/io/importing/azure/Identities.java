package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The identities that a resource carries. */
final class Identities {

    private Identities() {}

    /** The first user-assigned one; Azure keeps their ids as the names of a record's members. */
    static Optional<String> first(Body body) {
        Body assigned = body.at("identity.userAssignedIdentities");
        return assigned.node() instanceof ObjectNode record
                ? record.propertyNames().stream()
                        .filter(id -> ResourceId.of(id).isPresent())
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }
}
