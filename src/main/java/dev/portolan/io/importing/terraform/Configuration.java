package dev.portolan.io.importing.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The expressions of a configuration, by module and resource; without a configuration, as in a state, there are none. */
final class Configuration {

    private final JsonNode root;
    private final Map<String, JsonNode> resources = new HashMap<>();

    /** @param root the configuration's root module */
    Configuration(JsonNode root) {
        this.root = root;
    }

    /** The configuration of a module; its instances have one together. */
    JsonNode module(List<Step> module) {
        JsonNode at = root;
        for (Step step : module) {
            at = at.path("module_calls").path(step.name()).path("module");
        }
        return at;
    }

    /** The call of a module in the one around it. */
    JsonNode call(List<Step> module) {
        return module(module.subList(0, module.size() - 1))
                .path("module_calls")
                .path(module.get(module.size() - 1).name());
    }

    JsonNode resource(Instance instance) {
        String names =
                String.join("/", instance.module().stream().map(Step::name).toList());
        String key = names + " " + instance.data() + " " + instance.type() + " " + instance.name();
        return resources.computeIfAbsent(key, any -> find(instance));
    }

    private JsonNode find(Instance instance) {
        for (JsonNode resource : module(instance.module()).path("resources")) {
            if (resource.path("type").asString("").equals(instance.type())
                    && resource.path("name").asString("").equals(instance.name())
                    && resource.path("mode").asString("managed").equals(instance.data() ? "data" : "managed")) {
                return resource;
            }
        }
        return MissingNode.getInstance();
    }
}
