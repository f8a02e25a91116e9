package dev.portolan.io.importing.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The body of a resource of the azapi provider: a record since its version 2, a text of JSON before. */
final class AzapiBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AzapiBody() {}

    static JsonNode of(JsonNode body) {
        if (!body.isString()) {
            return body;
        }
        try {
            return MAPPER.readTree(body.stringValue());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The paths of what is known after apply only; an empty one for the whole. */
    static List<String> unknown(JsonNode unknown) {
        List<String> paths = new ArrayList<>();
        collect(unknown, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isBoolean() && node.booleanValue()) {
            paths.add(path);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), path + "[" + i + "]", paths);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                collect(member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey(), paths);
            }
        }
    }
}
