package dev.portolan.io.importing.arm.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every function with arguments by dice: whatever they are, the template is read. */
class FunctionsRobustnessTest {

    private static final int ROUNDS = Integer.getInteger("portolan.cases", 40);
    private static final long SEED = Long.getLong("portolan.seed", 4711);

    private static final List<String> VALUES = List.of(
            "'a'",
            "''",
            "'10.0.0.0/24'",
            "'A.B/c'",
            "'/subscriptions/s/resourceGroups/r/providers/A.B/c/n'",
            "'{0}{1:D3}{2,9}'",
            "'2026-01-01T00:00:00Z'",
            "0",
            "-1",
            "3",
            "9223372036854775807",
            "-9223372036854775807",
            "1.5",
            "true()",
            "null()",
            "createArray()",
            "createArray(1, 'a', null())",
            "createArray(createObject('a', 1), createArray())",
            "createObject('a', createObject('b', 1), 'name', 'n')",
            "parameters('p')",
            "concat('x/', parameters('p'), '/y')",
            "concat(createArray(1), parameters('p'))",
            "resourceGroup()",
            "reference('vnet')",
            "resourceId('A.B/c', parameters('p'))",
            "lambda('x', lambdaVariables('x'))",
            "lambda('x', 'y', parameters('p'))",
            "lambda()");

    @Test
    void noArgumentsEndTheReading() {
        Random dice = new Random(SEED);
        List<String> expressions = new ArrayList<>();
        for (String function : Functions.names()) {
            for (int i = 0; i < ROUNDS; i++) {
                expressions.add("[" + function + "("
                        + dice.ints(dice.nextInt(5), 0, VALUES.size())
                                .mapToObj(VALUES::get)
                                .collect(Collectors.joining(", "))
                        + ")]");
            }
        }
        Resources read = ArmTemplates.read(new SourceFile("dice.json", template(expressions)));
        assertThat(read.problems()).as("seed " + SEED).isEmpty();
        assertThat(read.evaluated() + read.opaque()).isEqualTo(expressions.size());
        assertThat(read.evaluated()).isGreaterThan(expressions.size() / 20);
    }

    private static String template(List<String> expressions) {
        String properties = IntStream.range(0, expressions.size())
                .mapToObj(i -> "\"x" + i + "\": " + JsonNodeFactory.instance.stringNode(expressions.get(i)))
                .collect(Collectors.joining(",\n"));
        return "{\"parameters\": {\"p\": {\"type\": \"string\"}}, \"resources\": ["
                + "{\"type\": \"A.B/c\", \"name\": \"vnet\", \"properties\": {" + properties + "}}]}";
    }
}
