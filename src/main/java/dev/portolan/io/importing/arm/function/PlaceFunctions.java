package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the template is deployed: group, subscription, tenant, cloud. A template says little of it. */
final class PlaceFunctions {

    private PlaceFunctions() {}

    static void addTo(Table table) {
        table.add("resourceGroup", 0, 0, a -> group(a.scope().place()));
        table.add("subscription", 0, 0, a -> subscription(a.scope().place()));
        table.add("deployment", 0, 0, PlaceFunctions::deployment);
        table.add("tenant", 0, 0, a -> opaque("tenant()", "tenantId", "displayName", "countryCode"));
        table.add("managementGroup", 0, 0, a -> managementGroup());
        table.add("deployer", 0, 0, a -> opaque("deployer()", "objectId", "tenantId", "userPrincipalName"));
        table.add("environment", 0, 0, a -> Cloud.PUBLIC.deepCopy());
    }

    private static ObjectNode opaque(String of, String... members) {
        ObjectNode record = Nodes.record();
        for (String member : members) {
            record.set(member, Opaque.of(of + "." + member));
        }
        return record;
    }

    private static JsonNode group(Place place) {
        if (place.group().isEmpty()) {
            return Opaque.of("resourceGroup()");
        }
        ObjectNode group = opaque("resourceGroup()", "location", "managedBy", "tags");
        group.put("id", place.subscriptionId() + "/resourceGroups/" + place.group());
        group.put("name", place.group());
        group.put("type", "Microsoft.Resources/resourceGroups");
        return group;
    }

    private static JsonNode subscription(Place place) {
        ObjectNode subscription = opaque("subscription()", "tenantId", "displayName");
        subscription.put("id", place.subscriptionId());
        subscription.put("subscriptionId", place.subscription());
        return subscription;
    }

    private static JsonNode managementGroup() {
        ObjectNode group = opaque("managementGroup()", "properties");
        String name = Opaque.name("managementGroup().name").stringValue();
        group.put("id", "/providers/Microsoft.Management/managementGroups/" + name);
        group.put("name", name);
        return group;
    }

    private static JsonNode deployment(Arguments arguments) {
        ObjectNode deployment = opaque("deployment()", "location", "properties");
        deployment.put("name", arguments.scope().place().deployment());
        return deployment;
    }
}
