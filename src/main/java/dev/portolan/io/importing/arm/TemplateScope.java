package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.ArmFunction;
import dev.portolan.io.importing.arm.expression.Budget;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.expression.Place;
import dev.portolan.io.importing.arm.expression.Scope;
import dev.portolan.io.importing.arm.function.Functions;
import dev.portolan.io.importing.arm.source.Located;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the expressions of one template see. */
final class TemplateScope implements Scope {

    private final Import session;
    private final Template template;
    private final Place place;
    private final Parameters parameters;
    private final Map<String, ArmFunction> functions;
    private final Memo variables;

    TemplateScope(Import session, Template template, Place place, Parameters parameters) {
        this.session = session;
        this.template = template;
        this.place = place;
        this.parameters = parameters;
        this.variables = new Memo(session, "variable");
        this.functions = LocalFunctions.of(session, template);
    }

    @Override
    public JsonNode parameter(String name) {
        return parameters.value(name, this);
    }

    @Override
    public JsonNode variable(String name) {
        return variables.get(name, () -> variable(name, template.part("variables")));
    }

    private JsonNode variable(String name, Located.Fields all) {
        Values values = new Values(session);
        Optional<Located.Fields> loop = all.records("copy").stream()
                .filter(record -> record.text("name").orElse("").equalsIgnoreCase(name))
                .findFirst();
        if (loop.isPresent()) {
            return values.loop(name, loop.get(), this, Path.ROOT);
        }
        return values.of(
                all.get(name).orElseThrow(() -> new NotEvaluated("no variable is called \"" + name + "\"")), this);
    }

    @Override
    public JsonNode copyIndex(String loop) {
        throw new NotEvaluated(loop.isEmpty() ? "no loop is around this" : "no loop \"" + loop + "\" is around this");
    }

    @Override
    public JsonNode lambdaVariable(String name) {
        throw new NotEvaluated("no lambda around this has the variable \"" + name + "\"");
    }

    @Override
    public Optional<ArmFunction> function(String name) {
        Optional<ArmFunction> local = Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)));
        return local.isPresent() ? local : Functions.named(name);
    }

    @Override
    public JsonNode reference(String what, boolean whole) {
        return session.references().of(what, template, whole);
    }

    @Override
    public Optional<String> idOf(String symbolicName) {
        return session.directory()
                .symbol(symbolicName, template)
                .map(found -> found.path().id());
    }

    @Override
    public JsonNode within(JsonNode opaque, JsonNode key) {
        return session.references().within(opaque, key);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public void assume(String sentence) {
        session.assume(sentence);
    }

    @Override
    public Budget budget() {
        return session.budget();
    }
}
