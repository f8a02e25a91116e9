package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code reference()} gives. Of a deployment in this file, its outputs are known; of a resource in this file, what it
 * is deployed with. All else is opaque: {@code reference('/subscriptions/…').ipConfigurations[0]}.
 */
final class References {

    private final Import session;
    private final Map<String, Live> live = new HashMap<>();

    References(Import session) {
        this.session = session;
    }

    /** A place in what a resource will be, and what it is deployed with there; empty where that is nothing. */
    private record Live(Optional<JsonNode> found) {}

    JsonNode of(String what, Template template, boolean whole) {
        Optional<Instance> instance = session.directory().find(what, template);
        Optional<JsonNode> outputs = instance.flatMap(Instance::nested).map(Deployment::outputs);
        if (outputs.isPresent()) {
            JsonNode properties = Nodes.record().set("outputs", outputs.get());
            return whole ? Nodes.record().set("properties", properties) : properties;
        }
        String id = instance.map(found -> found.path().id()).orElse(what);
        JsonNode opaque = Opaque.of("reference('" + Opaque.shown(id) + "'" + (whole ? ", 'full')" : ")"));
        if (session.isComplete()) {
            Optional<JsonNode> found = instance.isPresent() ? body(instance.get(), whole) : inline(id);
            live.put(Opaque.label(opaque), new Live(found));
        }
        return opaque;
    }

    private static Optional<JsonNode> body(Instance instance, boolean whole) {
        Optional<JsonNode> body =
                instance.isExisting() ? Optional.empty() : instance.body().map(Body::node);
        return whole ? body : body.flatMap(node -> Nodes.member(node, "properties"));
    }

    /** The properties of a child that is written inside the properties of its parent. */
    private Optional<JsonNode> inline(String id) {
        List<String> segments = Opaque.split(id, List.of("/"));
        int size = segments.size();
        if (size < 4) {
            return Optional.empty();
        }
        String parent = String.join("/", segments.subList(0, size - 2));
        String name = Opaque.shown(segments.get(size - 1));
        return session.directory()
                .byId(parent)
                .flatMap(found -> body(found, false))
                .flatMap(properties -> Nodes.member(properties, segments.get(size - 2)))
                .flatMap(list -> list.valueStream()
                        .filter(item -> Nodes.member(item, "name")
                                .filter(JsonNode::isString)
                                .filter(own -> own.stringValue().equalsIgnoreCase(name))
                                .isPresent())
                        .findFirst())
                .flatMap(item -> Nodes.member(item, "properties"));
    }

    /** A member of what is not known: of a resource in this file it may be known. */
    JsonNode within(JsonNode opaque, JsonNode key) {
        String label = Opaque.label(opaque);
        JsonNode within = Opaque.of(label + (key.isString() ? "." + Opaque.label(key) : "[" + key + "]"));
        Live whole = Opaque.isWhole(opaque) ? live.get(label) : null;
        if (whole == null || Opaque.in(key)) {
            return within;
        }
        Optional<JsonNode> found = whole.found().flatMap(node -> step(node, key));
        if (found.isPresent() && isPlain(found.get())) {
            return found.get();
        }
        live.put(Opaque.label(within), new Live(found));
        return within;
    }

    private static Optional<JsonNode> step(JsonNode node, JsonNode key) {
        if (node.isObject() && key.isString()) {
            return Nodes.member(node, key.stringValue());
        }
        return node.isArray() && key.isIntegralNumber()
                ? Optional.ofNullable(node.get(key.intValue()))
                : Optional.empty();
    }

    /** Azure adds to records, but not to what is written as a text, a number, or a list of them. */
    private static boolean isPlain(JsonNode value) {
        return value.isArray() ? value.valueStream().allMatch(References::isFilled) : isFilled(value);
    }

    private static boolean isFilled(JsonNode value) {
        return value.isValueNode() && !value.isNull();
    }
}
