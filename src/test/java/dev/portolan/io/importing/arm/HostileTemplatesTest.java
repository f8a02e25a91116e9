package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that would take for ever, or all memory. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileTemplatesTest {

    private static String problem(Resources read) {
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).toString();
    }

    private static String variables(int count, String name, String value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name + i + "\": \"" + value.replace("NEXT", name + (i + 1)) + "\"")
                .collect(Collectors.joining(",", "\"variables\": {", ",\"" + name + count + "\": \"x\"}"));
    }

    @Test
    void aLoopOfABillionRoundsIsRefused() {
        Resources read = Written.read("""
                "resources": [{"type": "A.B/c", "name": "n", "copy": {"name": "l", "count": 1000000000}},
                {"type": "A.B/c", "name": "m"}]""");
        assertThat(problem(read))
                .isEqualTo("shop.json:3: the loop \"l\" asks for 1000000000 rounds; Azure makes 0 to 800,"
                        + " so none of it is read");
        assertThat(Written.all(read)).isEqualTo("A.B/c m {}");
    }

    @Test
    void expressionsInEachOtherAreRefusedWhereTheyAreTooDeep() {
        String deep = "[" + "not(".repeat(10_000) + "true()" + ")".repeat(10_000) + "]";
        Resources read = Written.read(
                "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"x\": \"" + deep + "\"}}]");
        assertThat(problem(read)).startsWith("shop.json:3: the expression here leads through too many others");
        assertThat(read.resources().get(0).undetermined().get("properties.x"))
                .endsWith(": too many calls stand in each other");
    }

    @Test
    void variablesThatLeadThroughThousandsOfOthersAreRefused() {
        String resource = """
                "resources": [{"type": "A.B/c", "name": "n", "properties": {"x": "[variables('v0')]", "y": 1}}]""";
        Resources read = Written.read(variables(5_000, "v", "[variables('NEXT')]"), resource);
        assertThat(problem(read)).endsWith("the expression here leads through too many others; it is not evaluated");
        assertThat(Written.all(read)).isEqualTo("A.B/c n {\"properties\":{\"y\":1}}");
    }

    @Test
    void variablesThatAreMadeFromThemselvesAreSaid() {
        assertThat(Written.value("variables('a')", """
                "variables": {"a": "[variables('b')]", "b": "[variables('A')]"}""")).contains("the variable 'A' is made from itself");
    }

    @Test
    void functionsThatCallThemselvesAreSaid() {
        assertThat(Written.value("a.f()", """
                "functions": [{"namespace": "a", "members": {"f": {"output": {"value": "[a.f()]"}}}}]""")).contains("stand in each other");
    }

    @Test
    void textsThatDoubleAgainAndAgainEndTheReading() {
        Resources read = Written.read(
                variables(60, "v", "[concat(variables('NEXT'), variables('NEXT'))]"),
                "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"x\": \"[variables('v0')]\"}}]");
        assertThat(problem(read))
                .isEqualTo(
                        "shop.json: the expressions of this template grow beyond all measure; what follows is not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[X]",
                "[string(X)]",
                "[union(X, X)]",
                "[equals(X, createArray(first(X), first(X)))]",
                "[add(X, 1)]"
            })
    void listsThatHoldListsAgainAndAgainEndTheReadingOrHaveNoValue(String use) {
        Resources read = Written.read(
                variables(60, "v", "[createArray(variables('NEXT'), variables('NEXT'))]"),
                "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"x\": \""
                        + use.replace("X", "variables('v0')") + "\"}}]");
        assertThat(read.problems().size() + read.opaque() + read.evaluated()).isEqualTo(1);
    }

    @Test
    void aValueThatGrowsInwardsIsRefused() {
        assertThat(Written.value("reduce(range(0, 9000), 1, lambda('a', 'b', createArray(lambdaVariables('a'))))"))
                .contains("[[[");
        assertThat(Written.value(
                        "string(reduce(range(0, 9000), 1, lambda('a', 'b', createArray(lambdaVariables('a')))))"))
                .contains("[[[");
        assertThat(Written.value("union(createArray(reduce(range(0, 9000), 1, lambda('a', 'b',"
                        + " createArray(lambdaVariables('a'))))), createArray(1))"))
                .isNotEmpty();
    }

    @Test
    void aTemplateThatIsItsOwnParameterIsRefused() {
        SourceFile template = Written.template("\"parameters\": {\"p\": {\"type\": \"object\"}}", """
                "resources": [{"type": "Microsoft.Resources/deployments", "name": "d", "properties": {
                "expressionEvaluationOptions": {"scope": "inner"},
                "parameters": {"p": {"value": "[parameters('p')]"}}, "template": "[parameters('p')]"}}]""");
        SourceFile parameters =
                new SourceFile("p.json", "{\"parameters\": {\"p\": {\"value\": " + template.text() + "}}}");
        assertThat(problem(ArmTemplates.read(template, parameters)))
                .endsWith("more than 40 deployments stand in each other; the rest is not read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "float('x')",
                "replace('aaaa', '', 'b')",
                "padLeft('a', 9999, concat('b', 'c'))",
                "padLeft('a', 99999)",
                "range(0, 100000)",
                "copyIndex(9223372036854775807)",
                "cidrSubnet('10.0.0.0/8', 999999999, 0)",
                "cidrHost('10.0.0.0/8', 9223372036854775807)",
                "cidrSubnet('10.0.0.0/x', 9, 0)",
                "format('{9999}', 1)",
                "format('{0,99999}', 1)",
                "substring('abc', 2, 9223372036854775807)",
                "take('abc', -9223372036854775807)",
                "skip('abc', 9223372036854775807)",
                "first(1)",
                "int('9999999999999999999999')",
                "mul(9223372036854775807, 9223372036854775807)",
                "json('{')",
                "base64ToString('%')",
                "uriComponentToString('%zz')",
                "uri('::', '::')",
                "dateTimeAdd('x', 'P1D')",
                "dateTimeAdd('2026-01-01', 'P')",
                "dateTimeFromEpoch(9223372036854775807)",
                "parameters(1)",
                "createObject(1, 2)",
                "if(1, 2, 3)",
                "map(1, 2)",
                "sort(createArray(1, 2), lambda('a', 'b', 3))",
                "lambda('a', 1)",
                "lambdaVariables('a')",
                "reference(1)",
                "resourceId(1, 2)",
                "min('a')",
                "x.y.z()",
                "'",
                "1.2.3",
                "concat('a')['b']",
                "[",
                ""
            })
    void nonsenseIsNoMoreThanUnknown(String expression) {
        assertThat(Written.value(expression)).isNotEmpty();
    }

    @Test
    void aNumberBeyondAllMeasureIsSaid() {
        assertThat(problem(ArmTemplates.read(new SourceFile("a.json", "{\"a\": 1e99999999999}"))))
                .startsWith("a.json:1: ");
    }

    @Test
    void tenThousandNestedDeploymentsAreRefused() {
        String start =
                "{\"type\":\"Microsoft.Resources/deployments\",\"name\":\"d\",\"properties\":{\"template\":{\"resources\":[";
        SourceFile file =
                new SourceFile("shop.json", "{\"resources\":[" + start.repeat(10_000) + "]}}}".repeat(10_000) + "]}");
        assertThat(problem(ArmTemplates.read(file)))
                .isEqualTo("shop.json:1: more than 250 levels stand in each other here; no template is so deep");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        SourceFile file = new SourceFile("shop.json", " ".repeat(ArmTemplates.MOST_CHARACTERS + 1));
        assertThat(problem(ArmTemplates.read(file)))
                .isEqualTo("shop.json: this file is larger than 64 MB, which no template is; is it the right file?");
        assertThat(ArmTemplates.recognises(file)).isFalse();
    }

    @Test
    void whatIsNoTemplateIsSaid() {
        assertThat(problem(ArmTemplates.read(new SourceFile("a.json", "[1]"))))
                .isEqualTo("a.json:1: this is no record in { }; is it the right file?");
        assertThat(problem(ArmTemplates.read(new SourceFile("a.json", "{\"a\":\n"))))
                .startsWith("a.json:2: the file ends too early");
        assertThat(problem(ArmTemplates.read(new SourceFile("a.json", "{\"a\": nonsense}"))))
                .startsWith("a.json:1: this is not JSON:");
        assertThat(problem(ArmTemplates.read(new SourceFile("a.json", "")))).startsWith("a.json:1: the file is empty");
    }

    @Test
    void resourcesOfStrangeShapesAreSaidOrLeftOut() {
        Resources read = Written.read("""
                "parameters": 3, "variables": [], "functions": {}, "outputs": 1,
                "resources": [1, null, {}, {"type": 5, "name": {}}, {"type": "A.B/c", "copy": {"count": {}}},
                {"type": "A.B/c", "name": ["x"], "properties": "[parameters('x')]", "condition": {}}]""");
        assertThat(read.problems()).isNotEmpty();
    }
}
