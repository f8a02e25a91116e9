package dev.portolan.io.importing.terraform;

import dev.portolan.model.Origin;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One instance of a resource in a plan or a state.
 *
 * @param module the module instances around it, outermost first; empty for the root module
 * @param key its own key by count or for_each; empty for none
 * @param data whether it is only read, and not made, by the configuration
 * @param values its attributes, as far as they are known
 * @param unknown which attributes are known after apply only
 */
record Instance(
        String address,
        List<Step> module,
        String type,
        String name,
        String key,
        boolean data,
        JsonNode values,
        JsonNode unknown,
        Origin origin) {

    String text(String attribute) {
        JsonNode value = values.path(attribute);
        return value.isString() ? value.stringValue() : "";
    }
}
