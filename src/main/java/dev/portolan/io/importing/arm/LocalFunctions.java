package dev.portolan.io.importing.arm;

import dev.portolan.io.importing.arm.expression.Arguments;
import dev.portolan.io.importing.arm.expression.ArmFunction;
import dev.portolan.io.importing.arm.expression.InnerScope;
import dev.portolan.io.importing.arm.expression.NotEvaluated;
import dev.portolan.io.importing.arm.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The functions that a template defines for itself, called with their namespace: {@code contoso.name('x')}. */
final class LocalFunctions {

    private LocalFunctions() {}

    /** By name in lower case. */
    static Map<String, ArmFunction> of(Import session, Template template) {
        Map<String, ArmFunction> all = new HashMap<>();
        for (Located.Fields family : template.functions()) {
            String namespace = family.text("namespace").orElse("");
            Located.Fields members = family.fields("members");
            members.members().keySet().forEach(name -> {
                Located.Fields function = members.fields(name);
                all.put((namespace + "." + name).toLowerCase(Locale.ROOT), call -> call(session, function, call));
            });
        }
        return all;
    }

    private static JsonNode call(Import session, Located.Fields function, Arguments arguments) {
        List<String> names = function.records("parameters").stream()
                .map(parameter -> parameter.text("name").orElse(""))
                .toList();
        List<JsonNode> values = arguments.all();
        Located output = function.fields("output").get("value").orElseThrow(() -> new NotEvaluated("it has no output"));
        return new Values(session).of(output, new InnerScope(arguments.scope()) {
            @Override
            public JsonNode parameter(String name) {
                for (int i = 0; i < names.size() && i < values.size(); i++) {
                    if (names.get(i).equalsIgnoreCase(name)) {
                        return values.get(i);
                    }
                }
                throw new NotEvaluated("the function has no parameter \"" + name + "\"");
            }
        });
    }
}
