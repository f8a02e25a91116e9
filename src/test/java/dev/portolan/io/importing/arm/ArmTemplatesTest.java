package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import org.junit.jupiter.api.Test;

/** What the parts of a template do, one after the other. */
class ArmTemplatesTest {

    private static final String VNET = """
            "resources": [{
              "type": "Microsoft.Network/virtualNetworks",
              "name": "[parameters('name')]",
              "location": "[resourceGroup().location]",
              "properties": {"addressSpace": {"addressPrefixes": ["[variables('range')]"]}}
            }]""";

    @Test
    void commentsTrailingCommasLongTextsAndAMarkAreRead() {
        SourceFile file = new SourceFile("shop.json", "\uFEFF" + """
                { // what
                  "resources": [ /* there is */
                    {"type": "A.B/c", "name": "x", "properties": {"text": "over
                two lines",},},
                  ],
                }""");
        assertThat(Written.all(ArmTemplates.read(file)))
                .isEqualTo("A.B/c x {\"properties\":{\"text\":\"over\\ntwo lines\"}}");
    }

    @Test
    void aParameterHasTheValueOfTheFileOrItsDefault() {
        SourceFile template = Written.template(
                "\"parameters\": {\"name\": {\"type\": \"string\", \"defaultValue\": \"vnet-a\"},"
                        + " \"range\": {\"type\": \"string\"}}",
                "\"variables\": {\"range\": \"[parameters('range')]\"}",
                VNET);
        SourceFile parameters =
                new SourceFile("shop.parameters.json", "{\"parameters\": {\"RANGE\": {\"value\": \"10.0.0.0/16\"}}}");
        assertThat(Written.all(ArmTemplates.read(template, parameters)))
                .isEqualTo("Microsoft.Network/virtualNetworks vnet-a "
                        + "{\"properties\":{\"addressSpace\":{\"addressPrefixes\":[\"10.0.0.0/16\"]}}}");
    }

    @Test
    void aParameterFileForAnotherTemplateIsSaid() {
        SourceFile template = Written.template("\"resources\": []");
        SourceFile other = new SourceFile("p.json", "{\"parameters\":\n{\"other\": {\"value\": 1}}}");
        assertThat(ArmTemplates.read(template, other).assumed())
                .contains("p.json gives \"other\" (line 2), which the template does not ask for.");
        assertThat(ArmTemplates.read(template, new SourceFile("q.json", "{}"))
                        .problems()
                        .get(0)
                        .toString())
                .isEqualTo("q.json: this file gives no parameters; is it the right file?");
    }

    @Test
    void valuesInParameterFilesAreLiteral() {
        SourceFile template = Written.template("\"parameters\": {\"x\": {\"type\": \"string\"}}", """
                "resources": [{"type": "A.B/c", "name": "n", "properties": {"x": "[parameters('x')]"}}]""");
        SourceFile parameters = new SourceFile("p.json", "{\"parameters\": {\"x\": {\"value\": \"[your id]\"}}}");
        assertThat(Written.all(ArmTemplates.read(template, parameters)))
                .isEqualTo("A.B/c n {\"properties\":{\"x\":\"[your id]\"}}");
    }

    @Test
    void aParameterWithoutAValueIsSaidAndStandsInNamesAndIds() {
        Resources read = Written.read(
                "\"parameters\": {\"name\": {\"type\": \"string\"}}",
                "\"variables\": {\"range\": \"10.0.0.0/16\"}",
                VNET);
        AzureResource vnet = read.resources().get(0);
        assertThat(vnet.name()).isEqualTo("{name}");
        assertThat(vnet.id()).endsWith("/virtualNetworks/{name}");
        assertThat(vnet.undetermined()).containsEntry("location", "expression resourceGroup().location");
        assertThat(vnet.body().has("location")).isFalse();
        assertThat(read.assumed())
                .contains("The parameter \"name\" (string, line 3) has no value; {name} stands for it.");
        assertThat(read.evaluated()).isEqualTo(1);
        assertThat(read.opaque()).isEqualTo(2);
    }

    @Test
    void aParameterThatMayBeNullIs() {
        String parameters = "\"definitions\": {\"d\": {\"type\": \"string\", \"nullable\": true}},"
                + "\"parameters\": {\"p\": {\"$ref\": \"#/definitions/d\"}}";
        assertThat(Written.value("coalesce(parameters('p'), 'none')", parameters))
                .isEqualTo("\"none\"");
    }

    @Test
    void variablesMayBeMadeByLoops() {
        String variables = """
                "variables": {
                  "zones": ["a", "b"],
                  "copy": [{"name": "names", "count": "[length(variables('zones'))]",
                            "input": "[concat(variables('zones')[copyIndex('names')], copyIndex('names', 1))]"}],
                  "inner": {"copy": [{"name": "list", "count": 2, "input": {"n": "[copyIndex('list')]"}}]}
                }""";
        assertThat(Written.value("variables('names')", variables)).isEqualTo("[\"a1\",\"b2\"]");
        assertThat(Written.value("variables('INNER').list", variables)).isEqualTo("[{\"n\":0},{\"n\":1}]");
    }

    @Test
    void functionsOfTheTemplatesOwnSeeTheirParameters() {
        String functions = """
                "functions": [{"namespace": "shop", "members": {"called": {
                  "parameters": [{"name": "what", "type": "string"}],
                  "output": {"type": "string", "value": "[concat('shop-', parameters('what'))]"}}}}]""";
        assertThat(Written.value("Shop.Called('vnet')", functions)).isEqualTo("\"shop-vnet\"");
    }

    @Test
    void aTextThatStartsWithTwoBracketsHasOne() {
        assertThat(Written.all(Written.read("""
                "resources": [{"type": "A.B/c", "name": "n", "properties": {"x": "[[parameters('x')]", "y": "[z"}}]""")))
                .isEqualTo("A.B/c n {\"properties\":{\"x\":\"[parameters('x')]\",\"y\":\"[z\"}}");
    }

    @Test
    void aResourceWhoseConditionIsFalseIsNotThereAndSaid() {
        Resources read = Written.read("""
                "parameters": {"p": {"type": "bool"}}, "resources": [
                {"type": "A.B/c", "name": "n1", "condition": "[equals(1, 2)]"},
                {"type": "A.B/c", "name": "n2", "condition": "[parameters('p')]"},
                {"type": "A.B/c", "name": "n3", "condition": true}]""");
        assertThat(Written.all(read)).isEqualTo("A.B/c n2 {}\nA.B/c n3 {}");
        assertThat(read.assumed())
                .contains(
                        "Whether \"n2\" (A.B/c, line 5) is deployed is not known, as its condition is parameters('p');"
                                + " it is taken for deployed.",
                        "Not deployed, as their conditions are false: n1 (A.B/c, line 4).");
    }

    @Test
    void loopsMakeResourcesAndLists() {
        Resources read = Written.read("""
                "resources": [{
                  "type": "A.B/c", "name": "[concat('n', copyIndex(1))]", "copy": {"name": "loop", "count": 2},
                  "properties": {"copy": [{"name": "items", "count": 2, "input": {
                    "name": "[concat(copyIndex('loop'), '-', copyIndex('items'))]"}}]}}]""");
        assertThat(Written.all(read)).isEqualTo("""
                A.B/c n1 {"properties":{"items":[{"name":"0-0"},{"name":"0-1"}]}}
                A.B/c n2 {"properties":{"items":[{"name":"1-0"},{"name":"1-1"}]}}""");
    }

    @Test
    void aLoopOfUnknownLengthIsSaid() {
        Resources read = Written.read("""
                "parameters": {"l": {"type": "array"}}, "resources": [{
                  "type": "A.B/c", "name": "[concat('n', copyIndex())]",
                  "copy": {"name": "loop", "count": "[length(parameters('l'))]"},
                  "properties": {"copy": [{"name": "x", "count": "[length(parameters('l'))]", "input": 1}]}}]""");
        assertThat(Written.all(read)).isEqualTo("A.B/c n{copyIndex(loop)} {\"properties\":{\"x\":[null]}}");
        assertThat(read.resources().get(0).undetermined()).containsKey("properties.x[0]");
        assertThat(read.assumed()).anyMatch(sentence -> sentence.contains("How often the loop \"loop\""));
    }

    @Test
    void linesAreThoseOfTheParts() {
        AzureResource read = Written.read("""
                "resources": [
                  {
                    "type": "A.B/c",
                    "name": "n",
                    "properties": {
                      "items": [
                        {"name": "a"},
                        {"name": "b",
                         "x": "[createObject('y', 1)]"}]}}]""").resources().get(0);
        assertThat(read.origin().line()).isEqualTo(4);
        assertThat(read.line("properties.items[1]")).isEqualTo(10);
        assertThat(read.line("properties.items[1].x.y")).isEqualTo(11);
        assertThat(read.line("sku.name")).isEqualTo(4);
    }

    @Test
    void theLaterOfTwoResourcesWithOneIdCounts() {
        Resources read = Written.read("""
                "resources": [{"type": "A.B/c", "name": "n", "properties": {"x": 1}},
                {"type": "a.b/C", "name": "N", "properties": {"x": 2}}]""");
        assertThat(Written.all(read)).isEqualTo("a.b/C N {\"properties\":{\"x\":2}}");
        assertThat(read.assumed()).contains("\"N\" is deployed twice, on the lines 3 and 4; the later one counts.");
    }

    /** A deployment that waits for what needs the first description is the last to write, wherever it stands. */
    @Test
    void theOneThatWaitsForTheOtherIsTheLater() {
        Resources read = Written.read("""
                "resources": [
                {"type": "Microsoft.Resources/deployments", "name": "again", "dependsOn": ["[resourceId('A.B/d', 'user')]"],
                 "properties": {"template": {"resources": [{"type": "A.B/c", "name": "n", "properties": {"x": 2}}]}}},
                {"type": "A.B/d", "name": "user", "dependsOn": ["[resourceId('A.B/c/part', 'n', 'p')]"]},
                {"type": "A.B/c/part", "name": "n/p"},
                {"type": "A.B/c", "name": "n", "properties": {"x": 1}}]""");
        assertThat(Written.all(read)).contains("A.B/c n {\"properties\":{\"x\":2}}");
        assertThat(read.assumed())
                .contains(
                        "\"n\" is deployed twice, on the lines 5 and 8; the first one, which waits for the other, counts.");
    }
}
