package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portolan.io.importing.AzureResource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the functions that are evaluated against those that public templates of networks use, counted over 1,421 of them. */
class CoreFunctionsTest {

    private static final Path COUNTED = Path.of("../shared/corpus/corpus-stats.md");

    /** Name, all templates, all occurrences, whole CORE templates, their part that an import looks at. */
    private static final Pattern ROW =
            Pattern.compile("\\| (\\S+|<user-defined fn>) \\| \\d+ \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| .*");

    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9.]*)\\(");

    /** Values that only a deployment knows; one and the same wherever they stand in the same words. */
    private static final List<String> OPAQUE = List.of(
            "uniqueString(resourceGroup().id)",
            "guid(subscription().id, 'x')",
            "newGuid()",
            "utcNow()",
            "reference('x')",
            "deployment().name",
            "tenant().tenantId",
            "managementGroup().id",
            "pickZones('Microsoft.Network', 'natGateways', 'westeurope')",
            "listKeys('x', '2020-01-01').key1",
            "listConnectionStrings('x', '2020-01-01')",
            "listAdminKeys('x', '2020-01-01')",
            "listAccountSas('x', '2020-01-01', createObject())",
            "listCallbackUrl('x', '2020-01-01')",
            "listClusterAdminCredential('x', '2020-01-01')");

    private static final String[] TEMPLATE = {
        "\"parameters\": {\"p\": {\"type\": \"string\", \"defaultValue\": \"a\"}}",
        "\"variables\": {\"v\": \"b\"}",
        "\"functions\": [{\"namespace\": \"own\", \"members\": {\"twice\": {\"parameters\": [{\"name\": \"n\", \"type\": \"int\"}],"
                + " \"output\": {\"type\": \"int\", \"value\": \"[mul(2, parameters('n'))]\"}}}}]"
    };

    private record Counted(String name, long calls, boolean isLookedAt) {}

    @Test
    void ninetyNinePercentOfTheCoreFunctionsAreEvaluated(TestReporter reporter) throws IOException {
        assumeTrue(Files.exists(COUNTED), "the corpus is not beside the project");
        Set<String> evaluated = evaluated();
        List<Counted> counted = counted();
        assertThat(counted).hasSizeGreaterThan(85);
        for (boolean whole : List.of(true, false)) {
            List<Counted> core =
                    counted.stream().filter(each -> whole || each.isLookedAt()).toList();
            List<Counted> known = core.stream()
                    .filter(each -> evaluated.contains(each.name()))
                    .toList();
            String figures = "%s: %d of %d functions, %d of %d calls"
                    .formatted(
                            whole ? "whole templates" : "what an import looks at",
                            known.size(),
                            core.size(),
                            calls(known),
                            calls(core));
            reporter.publishEntry("CORE functions evaluated", figures);
            assertThat(known.size() * 100).as(figures).isGreaterThanOrEqualTo(core.size() * 99);
            assertThat(calls(known) * 100).as(figures).isGreaterThanOrEqualTo(calls(core) * 99);
        }
    }

    private static long calls(List<Counted> functions) {
        return functions.stream().mapToLong(Counted::calls).sum();
    }

    private static List<Counted> counted() throws IOException {
        String text = Files.readString(COUNTED);
        List<Counted> counted = new ArrayList<>();
        text.substring(text.indexOf("## 3. "), text.indexOf("## 4. "))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> !row.group(3).equals("0"))
                .forEach(row -> counted.add(new Counted(
                        row.group(1).toLowerCase(Locale.ROOT),
                        Long.parseLong(row.group(2)),
                        !row.group(4).equals("0"))));
        return counted;
    }

    /** Functions in expressions of which a value came out, or the same opaque one twice. */
    private static Set<String> evaluated() {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions()) {
            if (!Written.value(expression, TEMPLATE).startsWith("?")) {
                addCalls(expression, names);
            }
        }
        for (String expression : OPAQUE) {
            if (Written.value("equals(%s, %s)".formatted(expression, expression), TEMPLATE)
                    .equals("true")) {
                addCalls(expression, names);
            }
        }
        if (names.remove("own.twice")) {
            names.add("<user-defined fn>");
        }
        if (loopIsCounted()) {
            names.add("copyindex");
        }
        return names;
    }

    private static void addCalls(String expression, Set<String> names) {
        Matcher call = CALL.matcher(expression);
        while (call.find()) {
            names.add(call.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /** Those that other tests have in their tables, with the values that they must have. */
    private static List<String> expressions() {
        List<String> all = new ArrayList<>(List.of("parameters('p')", "variables('v')", "own.twice(3)"));
        for (Method test : FunctionValuesTest.class.getDeclaredMethods()) {
            CsvSource table = test.getAnnotation(CsvSource.class);
            if (table != null) {
                table.textBlock()
                        .lines()
                        .filter(line -> line.contains("|"))
                        .forEach(line ->
                                all.add(line.substring(0, line.lastIndexOf('|')).strip()));
            }
        }
        return all;
    }

    private static boolean loopIsCounted() {
        List<AzureResource> made = Written.read(
                        "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"[concat('n', copyIndex())]\", \"copy\": {\"name\": \"l\", \"count\": 2}}]")
                .resources();
        return made.stream().map(AzureResource::name).toList().equals(List.of("n0", "n1"));
    }
}
