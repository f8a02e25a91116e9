package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Templates for tests, and what Portolan reads from them. */
final class Written {

    private static final String SCHEMA =
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

    private Written() {}

    /** A template with these parts, members of its record as JSON. */
    static SourceFile template(String... parts) {
        return new SourceFile("shop.json", "{\n\"$schema\": \"" + SCHEMA + "\",\n" + String.join(",\n", parts) + "\n}");
    }

    static Resources read(String... parts) {
        return ArmTemplates.read(template(parts));
    }

    /** What {@code properties.x} is where this expression stands; the reason where it is not known. */
    static String value(String expression, String... parts) {
        String resource = "\"resources\": [{\"type\": \"Microsoft.Network/virtualNetworks\", \"name\": \"vnet\","
                + " \"properties\": {\"x\": " + JsonNodeFactory.instance.stringNode("[" + expression + "]") + "}}]";
        String[] all = new String[parts.length + 1];
        System.arraycopy(parts, 0, all, 0, parts.length);
        all[parts.length] = resource;
        AzureResource read = read(all).resources().get(0);
        String reason = read.undetermined().get("properties.x");
        return reason == null
                ? String.valueOf(read.body().path("properties").path("x"))
                : "? " + reason.substring("expression ".length());
    }

    /** Types, names and bodies, a line each. */
    static String all(Resources resources) {
        return resources.resources().stream()
                .map(resource -> resource.type() + " " + resource.name() + " " + resource.body())
                .collect(Collectors.joining("\n"));
    }

    /** Ids without the start that all have. */
    static String ids(Resources resources) {
        return resources.resources().stream()
                .map(resource -> resource.id()
                        .replace("/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/", "…/"))
                .collect(Collectors.joining("\n"));
    }
}
