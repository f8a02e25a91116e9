package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Nodes;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Opaque;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.source.Located;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads deployments inside a template. Those that link to another file are never fetched. */
final class NestedDeployments {

    private static final int DEEPEST = 40;

    private final Import session;
    private final Deployment outer;

    NestedDeployments(Import session, Deployment outer) {
        this.session = session;
        this.outer = outer;
    }

    /** The deployment; empty where its template is not in this file, which is said. */
    Optional<Deployment> of(Located.Fields node, String name, Scope scope) {
        Located.Fields properties = node.fields("properties");
        if (outer.depth() >= DEEPEST) {
            session.problem(
                    node.line(), "more than " + DEEPEST + " deployments stand in each other; the rest is not read");
            return Optional.empty();
        }
        Optional<Template> template = template(properties, scope);
        if (template.isEmpty()) {
            session.problem(node.line(), missing(properties, name, scope));
            return Optional.empty();
        }
        Place place = place(node, template.get(), name, scope);
        Scope inside = isInner(properties)
                ? new TemplateScope(
                        session,
                        template.get(),
                        place,
                        new Parameters(session, template.get(), given(properties, scope), Opaque.shown(name)))
                : scope;
        return Optional.of(new Deployment(session, template.get(), inside, place, outer.depth() + 1));
    }

    private Optional<Template> template(Located.Fields properties, Scope scope) {
        Located written = properties.get("template").orElse(Located.Fields.NONE);
        if (written instanceof Located.Leaf) {
            written = evaluated(written, scope);
        }
        return written instanceof Located.Fields record && !record.members().isEmpty()
                ? Optional.of(new Template(record))
                : Optional.empty();
    }

    private Located evaluated(Located written, Scope scope) {
        JsonNode value = new Values(session).of(written, scope);
        try {
            session.budget().walk(value);
            return Located.of(value, written.line());
        } catch (NotEvaluated e) {
            return written;
        }
    }

    private String missing(Located.Fields properties, String name, Scope scope) {
        Located.Fields link = properties.fields("templateLink");
        Optional<Located> target =
                link.get("uri").or(() -> link.get("relativePath")).or(() -> link.get("id"));
        return target.map(found ->
                        "the deployment \"%s\" is described in another file, %s, which Portolan does not fetch; open that file, too"
                                .formatted(Opaque.shown(name), Opaque.label(new Values(session).of(found, scope))))
                .orElse("the deployment \"%s\" has no template; nothing of it is read".formatted(Opaque.shown(name)));
    }

    private static boolean isInner(Located.Fields properties) {
        return properties
                .fields("expressionEvaluationOptions")
                .text("scope")
                .orElse("outer")
                .equalsIgnoreCase("inner");
    }

    private Place place(Located.Fields node, Template template, String name, Scope scope) {
        Place around = outer.place();
        Optional<String> group = text(session, node, "resourceGroup", scope);
        Optional<String> subscription = text(session, node, "subscriptionId", scope);
        Optional<String> above = text(session, node, "scope", scope);
        String into = subscription.map(Opaque::asName).orElse(around.subscription());
        String deployment = Opaque.asName(name);
        if (group.isPresent()) {
            return new Place(Place.Level.GROUP, into, Opaque.asName(group.get()), deployment);
        }
        if (above.isPresent() && !above.get().toLowerCase(Locale.ROOT).startsWith("/subscriptions/")) {
            return new Place(Place.Level.ABOVE, into, "", deployment);
        }
        return subscription.isPresent() || template.level() == Place.Level.SUBSCRIPTION
                ? new Place(Place.Level.SUBSCRIPTION, into, "", deployment)
                : new Place(around.level(), into, around.group(), deployment);
    }

    /** The start of the deployment's own id. */
    static String prefix(Import session, Located.Fields node, Place around, Scope scope) {
        Optional<String> group = text(session, node, "resourceGroup", scope);
        Optional<String> subscription = text(session, node, "subscriptionId", scope);
        if (group.isEmpty() && subscription.isEmpty()) {
            return around.prefix();
        }
        String into = "/subscriptions/" + subscription.map(Opaque::asName).orElse(around.subscription());
        return group.map(name -> into + "/resourceGroups/" + Opaque.asName(name))
                .orElse(into);
    }

    private static Optional<String> text(Import session, Located.Fields node, String name, Scope scope) {
        return node.get(name)
                .map(written -> new Values(session).text(written, scope))
                .filter(text -> !text.isBlank());
    }

    private Map<String, Supplier<JsonNode>> given(Located.Fields properties, Scope scope) {
        Map<String, Supplier<JsonNode>> given = new HashMap<>();
        properties.fields("parameters").members().forEach((name, written) -> {
            Supplier<JsonNode> value = written instanceof Located.Fields parameter
                    ? () -> value(name, parameter, scope)
                    : () -> Nodes.member(new Values(session).of(written, scope), "value")
                            .orElseGet(() -> secret(name));
            given.put(name.toLowerCase(Locale.ROOT), value);
        });
        return given;
    }

    private JsonNode value(String name, Located.Fields parameter, Scope scope) {
        return parameter
                .get("value")
                .map(written -> new Values(session).of(written, scope))
                .orElseGet(() -> secret(name));
    }

    /** What stands in a key vault is known to nobody here. */
    static JsonNode secret(String parameter) {
        return Opaque.of("secret('" + parameter + "')");
    }
}
