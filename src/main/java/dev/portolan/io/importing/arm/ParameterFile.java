package dev.portolan.io.importing.arm;

import dev.portolan.io.Problem;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.source.LenientJson;
import dev.portolan.io.importing.arm.source.Located;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A file that gives values to a template's parameters. They are literal, also where they look like expressions. */
final class ParameterFile {

    private final String name;
    private final Located.Fields given;

    private ParameterFile(String name, Located.Fields given) {
        this.name = name;
        this.given = given;
    }

    static ParameterFile none() {
        return new ParameterFile("", Located.Fields.NONE);
    }

    static ParameterFile read(SourceFile file, Import session) {
        Located.Fields root = LenientJson.read(file, session::problem).orElse(Located.Fields.NONE);
        if (root.line() > 0 && root.get("parameters").isEmpty()) {
            session.problem(Problem.of(file.name(), "this file gives no parameters; is it the right file?"));
        }
        return new ParameterFile(file.name(), root.fields("parameters"));
    }

    /** The values by name in lower case. What the template does not ask for is said. */
    Map<String, Supplier<JsonNode>> values(Template template, Import session) {
        Map<String, Supplier<JsonNode>> values = new HashMap<>();
        Located.Fields wanted = template.part("parameters");
        given.members().forEach((parameter, written) -> {
            if (wanted.get(parameter).isEmpty()) {
                session.assume("%s gives \"%s\" (line %d), which the template does not ask for."
                        .formatted(name, parameter, written.line()));
            }
            Located.Fields value = written instanceof Located.Fields record ? record : Located.Fields.NONE;
            value.get("value")
                    .<Supplier<JsonNode>>map(literal -> literal::literal)
                    .or(() -> value.get("reference").map(secret -> () -> NestedDeployments.secret(parameter)))
                    .ifPresent(found -> values.put(parameter.toLowerCase(Locale.ROOT), found));
        });
        return values;
    }
}
