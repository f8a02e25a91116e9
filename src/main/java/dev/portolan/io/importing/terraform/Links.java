package dev.portolan.io.importing.terraform;

import dev.portolan.io.importing.terraform.References.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** What the references of an expression stand for: ids of resources, and attributes that are known already. */
final class Links {

    /** What an attribute holds. */
    enum Wanted {
        NO_ID,
        ID,
        IDS
    }

    private static final int MOST_WORDS = 5;

    /** Of which type a resource has to be, by how the attribute ends that refers to it. */
    private static final Map<String, String> TYPES = Map.of(
            "subnet_id", "subnets",
            "route_table_id", "routeTables",
            "network_security_group_id", "networkSecurityGroups",
            "nat_gateway_id", "natGateways",
            "public_ip_address_id", "publicIPAddresses",
            "virtual_network_id", "virtualNetworks",
            "virtual_hub_id", "virtualHubs",
            "gateway_id", "applicationGateways",
            "private_link_target_id", "privateLinkServices");

    private final Configuration configuration;
    private final References references;
    private final Ids ids;
    private final Mapping mapping;
    private int followed;
    private int lost;

    Links(Configuration configuration, References references, Ids ids, Mapping mapping) {
        this.configuration = configuration;
        this.references = references;
        this.ids = ids;
        this.mapping = mapping;
    }

    int followed() {
        return followed;
    }

    int lost() {
        return lost;
    }

    /** Whether the file has the configuration of a resource. */
    boolean isConfigured(Instance instance) {
        return configuration.resource(instance).isObject();
    }

    JsonNode expressions(Instance instance) {
        return configuration.resource(instance).path("expressions");
    }

    /**
     * The ids that an expression refers to, which is known after apply only; missing where its references do not tell, or
     * tell several and one is wanted. Only whole ids are taken: a text that is made with one is another.
     *
     * @param attribute the last name of the attribute
     */
    JsonNode ids(Instance owner, JsonNode expression, String attribute, Wanted wanted) {
        if (wanted == Wanted.NO_ID) {
            lost++;
            return MissingNode.getInstance();
        }
        Set<JsonNode> all = new LinkedHashSet<>();
        List<Found> found = references.of(owner, expression);
        boolean unsure = references.wasHidden();
        for (Found each : found) {
            Optional<JsonNode> id = id(each).filter(text -> fits(text.asString(""), attribute));
            unsure |= id.isEmpty();
            id.ifPresent(all::add);
        }
        if (unsure || all.isEmpty() || all.size() > 1 && wanted != Wanted.IDS) {
            lost++;
            return MissingNode.getInstance();
        }
        followed++;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        all.forEach(list::add);
        return list;
    }

    private static boolean fits(String id, String attribute) {
        String[] parts = id.split("/", -1);
        String type = parts.length > 1 ? parts[parts.length - 2] : "";
        return TYPES.entrySet().stream()
                .filter(each -> attribute.endsWith(each.getKey()))
                .max(Comparator.comparing(each -> each.getKey().length()))
                .map(each -> each.getValue().equalsIgnoreCase(type))
                .orElse(true);
    }

    private Optional<JsonNode> id(Found found) {
        if (found.isId()) {
            return Optional.of(JsonNodeFactory.instance.stringNode(ids.of(found.instance())));
        }
        return part(found).or(() -> known(found)).filter(JsonNode::isString);
    }

    /** The id of a block with a name, such as a frontend of a load balancer. */
    private Optional<JsonNode> part(Found found) {
        Step block = found.attribute().get(0);
        String last = found.attribute().get(found.attribute().size() - 1).name();
        JsonNode items = found.instance().values().path(block.name());
        int index = block.key().matches("[0-9]{1,4}") ? Integer.parseInt(block.key()) : 0;
        String name = items.path(index).path("name").asString("");
        return !last.equals("id") || name.isEmpty()
                ? Optional.empty()
                : mapping.of(found.instance().type()).stream()
                        .flatMap(type -> type.lines().stream())
                        .filter(line -> line.from().equals(block.name() + "[]"))
                        .map(line -> line.to().replace("[]", ""))
                        .findFirst()
                        .map(list -> JsonNodeFactory.instance.stringNode(
                                ids.of(found.instance()) + "/" + list + "/" + name));
    }

    private static Optional<JsonNode> known(Found found) {
        JsonNode at = found.instance().values();
        for (Step step : found.attribute()) {
            at = at.path(step.name());
            boolean number = step.key().matches("[0-9]{1,4}");
            at = !step.key().isEmpty() && number ? at.path(Integer.parseInt(step.key())) : at;
        }
        return found.attribute().isEmpty() || at.isMissingNode() || at.isNull() || at.isObject()
                ? Optional.empty()
                : Optional.of(at);
    }

    /** Why a value is not known, with the ids of the resources that will tell. */
    String why(Instance owner, JsonNode expression) {
        List<String> written = References.longest(expression);
        if (written.isEmpty()) {
            return "known after apply: Azure or the provider chooses it";
        }
        List<String> meant = new ArrayList<>();
        references.of(owner, expression).stream()
                .map(found -> ids.of(found.instance()))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(meant::add);
        String words = written.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return "known after apply: " + words + (meant.isEmpty() ? "" : " of " + String.join(", ", meant));
    }
}
