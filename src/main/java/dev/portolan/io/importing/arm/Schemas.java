package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.source.LenientJson;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells templates and parameter files from other JSON by their first names. */
final class Schemas {

    private Schemas() {}

    static boolean isTemplate(String text) {
        Map<String, String> heading = heading(text, Set.of("contentversion", "resources"));
        String schema = heading.getOrDefault("$schema", "");
        return schema.isEmpty()
                ? heading.containsKey("contentversion") && heading.containsKey("resources")
                : schema.contains("deploymenttemplate.json");
    }

    static boolean isParameters(String text) {
        return heading(text, Set.of()).getOrDefault("$schema", "").contains("deploymentparameters.json");
    }

    /** Names and values in lower case, read until there is a schema. */
    private static Map<String, String> heading(String text, Set<String> enough) {
        Map<String, String> found = new TreeMap<>();
        LenientJson.heading(text, read -> {
                    String names = String.join(" ", read.keySet()).toLowerCase(Locale.ROOT);
                    return names.contains("$schema")
                            || !enough.isEmpty() && enough.stream().allMatch(names::contains);
                })
                .forEach((name, value) -> found.put(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)));
        return found;
    }
}
