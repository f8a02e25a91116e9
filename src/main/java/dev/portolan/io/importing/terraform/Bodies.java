package dev.portolan.io.importing.terraform;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.model.Origin;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A resource of Azure in the making. */
final class Bodies {

    /** One resource: what is known of it, and why the rest is not. */
    static final class Draft {
        private final String id;
        private final String type;
        private final String name;
        private final Origin origin;
        private final ObjectNode body = JsonNodeFactory.instance.objectNode();
        private final Map<String, String> undetermined = new LinkedHashMap<>();

        Draft(String id, String type, String name, Origin origin) {
            this.id = id;
            this.type = type;
            this.name = name;
            this.origin = new Origin(origin.file(), origin.line(), id);
        }

        String id() {
            return id;
        }

        String type() {
            return type;
        }

        String name() {
            return name;
        }

        ObjectNode body() {
            return body;
        }

        void leaveOpen(String path, String why) {
            undetermined.put(path, why);
        }

        AzureResource done() {
            return new AzureResource(id, type, name, body, undetermined, origin);
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Iterable<Draft> all() {
        return drafts.values();
    }

    boolean has(String id) {
        return drafts.containsKey(key(id));
    }

    void put(Draft draft) {
        drafts.putIfAbsent(key(draft.id()), draft);
    }

    /** The resource of this id; where the file only refers to it, one of which nothing else is known. */
    Draft at(String id, String type, Origin origin) {
        return drafts.computeIfAbsent(
                key(id), any -> new Draft(id, type, id.substring(id.lastIndexOf('/') + 1), origin));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
