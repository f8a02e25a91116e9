package dev.portolan.io.importing.arm.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a resource among others, put together from its type and names. Resources that extend others have it in one
 * form, though templates write it in two.
 *
 * @param name with those of its parents, but not of the resource that it extends
 */
public record ResourcePath(String id, String type, String name) {

    /**
     * The path of a resource below {@code prefix}.
     *
     * @param type such as {@code Microsoft.Network/virtualNetworks/subnets}
     * @param name such as {@code vnet-hub/snet-nodes}
     */
    public static ResourcePath of(String prefix, String type, String name) {
        List<String> types = filled(type);
        List<String> names = filled(name);
        if (types.size() < 2) {
            return new ResourcePath(prefix + "/providers/" + type + "/" + name, type, name);
        }
        StringBuilder id = new StringBuilder(prefix).append("/providers/").append(types.get(0));
        StringBuilder full = new StringBuilder(types.get(0));
        List<String> own = new ArrayList<>();
        for (int i = 1; i < types.size(); i++) {
            String segment = types.get(i);
            String part = i <= names.size() ? names.get(i - 1) : missing(names, i);
            if (segment.equalsIgnoreCase("providers")) {
                id.append("/providers/").append(part);
                full = new StringBuilder(part);
                own.clear();
            } else {
                id.append('/').append(segment).append('/').append(part);
                full.append('/').append(segment);
                own.add(part);
            }
        }
        return new ResourcePath(id.toString(), full.toString(), String.join("/", own));
    }

    /** The type of the resource with this id. */
    public static String typeOf(String id) {
        List<String> segments = filled(id);
        int start = segments.size();
        for (int i = 0; i < segments.size(); i++) {
            start = segments.get(i).equalsIgnoreCase("providers") ? i + 1 : start;
        }
        StringBuilder type = new StringBuilder(start < segments.size() ? segments.get(start) : "");
        for (int i = start + 1; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    /** A name that is not known holds those of the parents, too. */
    private static String missing(List<String> names, int index) {
        String known = names.isEmpty() ? "name" : Opaque.label(Nodes.text(names.get(names.size() - 1)));
        return Opaque.name(known + "#" + index).stringValue();
    }

    private static List<String> filled(String path) {
        return Opaque.split(Opaque.asName(path), List.of("/")).stream()
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
