package dev.portolan.io.importing.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Plans as tests write them, with single quotation marks, and what is read of them. */
final class PlanText {

    static final String GROUP = "/subscriptions/terraform/resourceGroups/rg/providers/Microsoft.Network/";

    private PlanText() {}

    static Resources read(String text) {
        return TerraformJson.read(new SourceFile("plan.json", text.replace('\'', '"')));
    }

    /** A plan of a root module with these resources and their expressions. */
    static Resources plan(String resources, String expressions) {
        return read(
                "{'format_version': '1.2', 'planned_values': {'root_module': {'resources': [%s]}},".formatted(resources)
                        + "'configuration': {'root_module': {'resources': [%s]}}}".formatted(expressions));
    }

    static String resource(String type, String name, String values) {
        return "{'address': '%s.%s', 'mode': 'managed', 'type': '%s', 'name': '%s', 'values': {'resource_group_name': 'rg', %s}}"
                .formatted(type, name, type, name, values);
    }

    static String expressions(String type, String name, String expressions) {
        return "{'mode': 'managed', 'type': '%s', 'name': '%s', 'expressions': {%s}}"
                .formatted(type, name, expressions);
    }

    static String to(String... references) {
        return "{'references': [%s]}"
                .formatted(
                        Arrays.stream(references).map(each -> "'" + each + "'").collect(Collectors.joining(",")));
    }

    static AzureResource get(Resources resources, String name) {
        assertEquals(List.of(), resources.problems());
        return resources.resources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names(resources)));
    }

    static String names(Resources resources) {
        return resources.resources().stream().map(AzureResource::name).collect(Collectors.joining(" "));
    }

    static String body(Resources resources, String name) {
        return get(resources, name).body().toString().replace('"', '\'');
    }
}
