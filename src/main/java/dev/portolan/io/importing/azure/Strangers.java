package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.KindId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Resources of types that the catalogue does not know: those of the network, or in a subnet, are kept as they are. */
final class Strangers {

    private Strangers() {}

    /** What only says something of a network, or runs once while it is deployed. */
    private static final List<String> BESIDE = List.of(
            "microsoft.authorization/",
            "microsoft.resources/",
            "microsoft.insights/",
            "microsoft.network/networkwatchers");

    private static final Pattern NETWORK = Pattern.compile("microsoft\\.network/[^/]+");

    static boolean hangsOnNetwork(Found found) {
        return BESIDE.stream().noneMatch(found.type()::startsWith)
                && (NETWORK.matcher(found.type()).matches() || subnet(found).isPresent());
    }

    /** The subnet that a resource names anywhere. */
    static Optional<String> subnet(Found found) {
        return subnet(found.resource().body());
    }

    private static Optional<String> subnet(JsonNode node) {
        if (node.isString()) {
            return ResourceId.of(node.stringValue())
                    .filter(id -> id.type().toLowerCase(Locale.ROOT).equals(NetworkTypes.SUBNETS))
                    .map(ResourceId::text);
        }
        for (JsonNode inner : node) {
            Optional<String> found = subnet(inner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Such as {@code netapp-netappaccounts}. */
    static KindId kind(Found found) {
        return new KindId(Slugs.of(found.type().replaceFirst("^microsoft\\.", "")));
    }
}
