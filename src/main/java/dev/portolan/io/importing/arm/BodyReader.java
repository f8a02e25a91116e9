package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates what a resource is deployed with; sorts out what is not known. */
final class BodyReader implements Values.Visitor {

    /** What tells Azure how to deploy a resource, and not what it is. */
    private static final Set<String> DEPLOYMENT = Set.of(
            "type",
            "apiversion",
            "name",
            "dependson",
            "condition",
            "copy",
            "resources",
            "scope",
            "existing",
            "comments",
            "metadata",
            "asserts",
            "import",
            "extension",
            "@options");

    private static final int DEEPEST = 150;

    /** Each value stays in memory. */
    private static final int COST = 50;

    private final Import session;
    private final Map<String, String> undetermined = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    BodyReader(Import session) {
        this.session = session;
    }

    Body read(Located.Fields resource, Scope scope) {
        Values values = new Values(session, this);
        ObjectNode body = Nodes.record();
        resource.members().forEach((name, member) -> {
            if (!DEPLOYMENT.contains(name.toLowerCase(Locale.ROOT))) {
                JsonNode value = values.of(member, scope, Path.ROOT.member(name));
                if (!value.isMissingNode()) {
                    body.set(name, value);
                }
            }
        });
        return new Body(body, undetermined, lines);
    }

    @Override
    public void at(Path path, int line) {
        lines.put(path.toString(), line);
    }

    @Override
    public JsonNode leaf(JsonNode value, boolean computed, Path path) {
        int before = undetermined.size();
        JsonNode known = known(value, path, 0);
        if (computed) {
            session.count(undetermined.size() == before);
        }
        return known;
    }

    private JsonNode known(JsonNode value, Path path, int depth) {
        session.budget().spend(COST);
        if (depth > DEEPEST) {
            return unknown("the value is too deep", path);
        }
        if (Opaque.in(value)) {
            String text = value.stringValue();
            return Opaque.known(text).startsWith("/") || path.isName()
                    ? Nodes.text(Opaque.shown(text))
                    : unknown(Opaque.label(value), path);
        }
        if (value.isObject()) {
            ObjectNode record = Nodes.record();
            value.properties().forEach(member -> {
                String name = Opaque.shown(member.getKey());
                JsonNode known = known(member.getValue(), path.member(name), depth + 1);
                if (!known.isMissingNode()) {
                    record.set(name, known);
                }
            });
            return record;
        }
        if (value.isArray()) {
            ArrayNode list = Nodes.list();
            value.forEach(item -> {
                JsonNode known = known(item, path.item(list.size()), depth + 1);
                list.add(known.isMissingNode() ? Nodes.nothing() : known);
            });
            return list;
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private JsonNode unknown(String reason, Path path) {
        undetermined.put(path.toString(), "expression " + reason);
        return MissingNode.getInstance();
    }
}
