package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The parameters of a deployment: given, by default, or something that stands for them. */
final class Parameters {

    private final Import session;
    private final Template template;
    private final Map<String, Supplier<JsonNode>> given;
    private final String owner;
    private final Memo known;

    /**
     * Those of a template.
     *
     * @param given what somebody gives, by name in lower case
     * @param owner the name of the deployment; empty for that of the file
     */
    Parameters(Import session, Template template, Map<String, Supplier<JsonNode>> given, String owner) {
        this.session = session;
        this.template = template;
        this.given = given;
        this.owner = owner;
        this.known = new Memo(session, "parameter");
    }

    /** @throws NotEvaluated where the template has no such parameter, or where its default asks for itself */
    JsonNode value(String name, Scope scope) {
        Located declared = template.part("parameters")
                .get(name)
                .orElseThrow(() -> new NotEvaluated("no parameter is called \"" + name + "\""));
        return known.get(name, () -> value(name, declared, scope));
    }

    private JsonNode value(String name, Located declared, Scope scope) {
        Located.Fields node = declared instanceof Located.Fields record ? record : Located.Fields.NONE;
        Optional<JsonNode> value =
                Optional.ofNullable(given.get(name.toLowerCase(Locale.ROOT))).map(Supplier::get);
        Optional<JsonNode> filled = value.filter(found -> !found.isNull());
        if (filled.isPresent()) {
            return filled.get();
        }
        Optional<Located> byDefault = node.get("defaultValue");
        if (byDefault.isPresent()) {
            return new Values(session).of(byDefault.get(), scope);
        }
        return value.isPresent() || isNullable(node, 0) ? Nodes.nothing() : placeholder(name, node);
    }

    private boolean isNullable(Located.Fields node, int depth) {
        if (node.get("nullable").map(Located::literal).equals(Optional.of(Nodes.flag(true)))) {
            return true;
        }
        Optional<String> definition = node.text("$ref").filter(text -> text.startsWith("#/definitions/"));
        return depth < 20
                && definition.isPresent()
                && isNullable(
                        template.part("definitions").fields(definition.get().substring("#/definitions/".length())),
                        depth + 1);
    }

    private JsonNode placeholder(String name, Located.Fields node) {
        JsonNode value = Opaque.of("parameters('" + (owner.isEmpty() ? name : owner + ":" + name) + "')");
        session.assume("The parameter \"%s\" (%s, line %d) has no value; %s stands for it."
                .formatted(name, node.text("type").orElse("object"), node.line(), Opaque.shown(value.stringValue())));
        return value;
    }
}
