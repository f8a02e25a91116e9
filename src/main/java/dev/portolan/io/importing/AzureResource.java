package dev.portolan.io.importing;

import dev.portolan.model.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource of Azure as a file describes it, whatever the file's format.
 *
 * @param id the whole resource id, written as the file has it; compared without regard to case and to a trailing slash
 * @param type such as {@code Microsoft.Network/virtualNetworks/subnets}; compared without regard to case
 * @param name of the resource, with those of its parents: {@code vnet-hub/snet-nodes}
 * @param body what Azure's REST interface would send: {@code location}, {@code sku}, {@code zones}, {@code properties};
 *     keys are compared without regard to case
 * @param undetermined why a value is not known, by its path in the body, such as {@code properties.subnets[0].id}; the
 *     body has no value there
 * @param origin where it was found
 * @param lines on which the parts of its body stand, by their paths; empty where the file does not tell
 */
public record AzureResource(
        String id,
        String type,
        String name,
        ObjectNode body,
        Map<String, String> undetermined,
        Origin origin,
        Map<String, Integer> lines) {

    public AzureResource {
        undetermined = Collections.unmodifiableMap(new LinkedHashMap<>(undetermined));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** A resource of whose parts nobody knows the lines. */
    public AzureResource(
            String id, String type, String name, ObjectNode body, Map<String, String> undetermined, Origin origin) {
        this(id, type, name, body, undetermined, origin, Map.of());
    }

    /** The line of the part of the body at {@code path}, or of what it stands in. */
    public int line(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return origin.line();
    }
}
