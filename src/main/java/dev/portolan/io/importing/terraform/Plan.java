package dev.portolan.io.importing.terraform;

import dev.portolan.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The instances of resources in a plan or a state, by address, and the configuration that a plan has beside them. */
record Plan(Map<String, Instance> instances, Configuration configuration) {

    /** Gathers instances through modules. */
    private static final class Gathering {
        private final String file;
        private final JsonText text;
        private final Map<String, JsonNode> unknown = new HashMap<>();
        private final Map<String, Instance> found = new LinkedHashMap<>();

        Gathering(String file, JsonText text) {
            this.file = file;
            this.text = text;
            for (JsonNode change : text.root().path("resource_changes")) {
                unknown.put(
                        change.path("address").asString(""),
                        change.path("change").path("after_unknown"));
            }
        }

        void module(JsonNode module) {
            List<Step> around = modules(Step.parse(module.path("address").asString("")));
            module.path("resources").forEach(resource -> add(resource, around));
            module.path("child_modules").forEach(this::module);
        }

        /** Of what was there before, only what the configuration reads: the rest is planned to be gone. */
        void read(JsonNode module) {
            List<Step> around = modules(Step.parse(module.path("address").asString("")));
            for (JsonNode resource : module.path("resources")) {
                if (resource.path("mode").asString("").equals("data")) {
                    add(resource, around);
                }
            }
            module.path("child_modules").forEach(this::read);
        }

        private void add(JsonNode resource, List<Step> around) {
            String address = resource.path("address").asString("");
            JsonNode index = resource.path("index");
            found.putIfAbsent(
                    address,
                    new Instance(
                            address,
                            around,
                            resource.path("type").asString(""),
                            resource.path("name").asString(""),
                            index.isMissingNode() ? "" : index.asString(""),
                            resource.path("mode").asString("managed").equals("data"),
                            resource.path("values"),
                            unknown.getOrDefault(address, MissingNode.getInstance()),
                            new Origin(file, text.line(resource), "")));
        }

        /** Of {@code module.net["a"].module.aks} the names and keys. */
        private static List<Step> modules(List<Step> address) {
            List<Step> modules = new ArrayList<>();
            for (int i = 1; i < address.size(); i += 2) {
                modules.add(address.get(i));
            }
            return List.copyOf(modules);
        }
    }

    static Plan of(String file, JsonText text) {
        Gathering gathering = new Gathering(file, text);
        JsonNode root = text.root();
        gathering.module(root.path("planned_values").path("root_module"));
        gathering.module(root.path("values").path("root_module"));
        gathering.read(root.path("prior_state").path("values").path("root_module"));
        return new Plan(
                gathering.found, new Configuration(root.path("configuration").path("root_module")));
    }
}
