package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.ResourcePath;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What only a deployment knows: the state of resources, new names, keys ({@code list…} needs no entry). */
final class RuntimeFunctions {

    private RuntimeFunctions() {}

    static void addTo(Table table) {
        table.addOpen("reference", 1, 3, RuntimeFunctions::reference);
        table.addOpen("references", 1, 2, Arguments::opaque);
        table.addOpen("resourceInfo", 1, 1, RuntimeFunctions::resourceInfo);
        table.addOpen("newGuid", 0, 0, Arguments::opaque);
        table.addOpen("pickZones", 3, 5, Arguments::opaque);
        table.addOpen("providers", 1, 2, Arguments::opaque);
        table.addOpen("getSecret", 1, Table.ANY, Arguments::opaque);
    }

    private static JsonNode reference(Arguments arguments) {
        boolean whole =
                arguments.size() > 2 && isFull(arguments.get(2)) || arguments.size() == 2 && isFull(arguments.get(1));
        return arguments.scope().reference(arguments.text(0), whole);
    }

    private static boolean isFull(JsonNode value) {
        return value.isString() && value.stringValue().equalsIgnoreCase("full");
    }

    private static JsonNode resourceInfo(Arguments arguments) {
        String id = arguments
                .scope()
                .idOf(arguments.text(0))
                .orElseThrow(() -> new NotEvaluated("no resource has this symbolic name"));
        List<String> segments = Opaque.split(id, List.of("/"));
        ObjectNode info = Nodes.record();
        info.put("id", id);
        info.put("name", segments.get(segments.size() - 1));
        info.put("type", ResourcePath.typeOf(id));
        return info;
    }
}
