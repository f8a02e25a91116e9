package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.ResourcePath;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Ids of resources. What is not known of a name stays in the id. */
final class IdFunctions {

    private IdFunctions() {}

    static void addTo(Table table) {
        table.addOpen("resourceId", 2, Table.ANY, IdFunctions::resourceId);
        table.addOpen("subscriptionResourceId", 2, Table.ANY, IdFunctions::subscriptionResourceId);
        table.addOpen("tenantResourceId", 2, Table.ANY, a -> id("", a, 0));
        table.addOpen("extensionResourceId", 3, Table.ANY, a -> id(trimmed(a.text(0)), a, 1));
        table.addOpen("managementGroupResourceId", 2, Table.ANY, a -> {
            int type = type(a);
            String group = type > 0
                    ? Opaque.asName(a.text(0))
                    : Opaque.name("managementGroup().name").stringValue();
            return id("/providers/Microsoft.Management/managementGroups/" + group, a, type);
        });
    }

    private static JsonNode resourceId(Arguments arguments) {
        Place place = arguments.scope().place();
        int type = type(arguments);
        if (type == 0) {
            return id(place.prefix(), arguments, 0);
        }
        String group = Opaque.asName(arguments.text(type - 1));
        String subscription = type > 1 ? Opaque.asName(arguments.text(type - 2)) : place.subscription();
        return id("/subscriptions/" + subscription + "/resourceGroups/" + group, arguments, type);
    }

    private static JsonNode subscriptionResourceId(Arguments arguments) {
        int type = type(arguments);
        String subscription =
                type == 0 ? arguments.scope().place().subscription() : Opaque.asName(arguments.text(type - 1));
        return id("/subscriptions/" + subscription, arguments, type);
    }

    /** Which argument is the type: the first with a slash, as neither subscriptions nor groups have one. */
    private static int type(Arguments arguments) {
        for (int i = 0; i < Math.min(3, arguments.size()); i++) {
            if (Opaque.known(arguments.text(i)).indexOf('/') >= 0) {
                return i;
            }
        }
        throw new NotEvaluated("the resource's type is not known");
    }

    private static JsonNode id(String prefix, Arguments arguments, int type) {
        List<String> names = arguments.all().subList(type + 1, arguments.size()).stream()
                .map(Nodes::written)
                .toList();
        int wanted = Opaque.split(trimmed(arguments.text(type)), List.of("/")).size() - 1;
        int given = Opaque.split(String.join("/", names), List.of("/")).size();
        if (wanted != given && names.stream().noneMatch(Opaque::in)) {
            throw new NotEvaluated("the type asks for " + wanted + " names, not " + given);
        }
        String id = ResourcePath.of(prefix, arguments.text(type), String.join("/", names))
                .id();
        arguments.scope().budget().spend(id.length());
        return Nodes.text(id);
    }

    private static String trimmed(String id) {
        return id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
    }
}
