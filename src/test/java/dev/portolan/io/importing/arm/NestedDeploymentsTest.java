package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.Resources;
import org.junit.jupiter.api.Test;

/** Deployments inside a template, and what one tells another. */
class NestedDeploymentsTest {

    private static String nested(String name, String more, String template) {
        return "{\"type\": \"Microsoft.Resources/deployments\", \"name\": \"" + name + "\", " + more + "\"template\": {"
                + template + "}}}";
    }

    private static String inner(String parameters) {
        return "\"properties\": {\"expressionEvaluationOptions\": {\"scope\": \"inner\"}, \"parameters\": {"
                + parameters + "}, ";
    }

    @Test
    void anInnerScopeSeesItsOwnParametersOnly() {
        Resources read = Written.read(
                "\"variables\": {\"v\": \"outer\"}",
                "\"resources\": [" + nested("d", inner("\"p\": {\"value\": \"[variables('v')]\"}"), """
                        "parameters": {"p": {"type": "string"}, "q": {"type": "string", "defaultValue": "q"}},
                        "variables": {"v": "inner"},
                        "resources": [{"type": "A.B/c",
                          "name": "[format('{0}-{1}-{2}', parameters('p'), parameters('q'), variables('v'))]"}]""") + "]");
        assertThat(Written.all(read)).isEqualTo("A.B/c outer-q-inner {}");
    }

    @Test
    void anOuterScopeSeesThoseAround() {
        Resources read = Written.read(
                "\"variables\": {\"v\": \"outer\"}", "\"resources\": [" + nested("d", "\"properties\": {", """
                        "variables": {"v": "inner"},
                        "resources": [{"type": "A.B/c", "name": "[variables('v')]"}]""") + "]");
        assertThat(Written.all(read)).isEqualTo("A.B/c outer {}");
    }

    @Test
    void itsResourcesGoToItsGroup() {
        Resources read = Written.read("\"resources\": ["
                + nested("d", "\"resourceGroup\": \"rg-hub\", \"subscriptionId\": \"s1\", " + inner(""), """
                        "resources": [{"type": "A.B/c", "name": "[resourceGroup().name]",
                          "properties": {"id": "[resourceId('A.B/c', 'x')]"}}]""")
                + "]");
        assertThat(read.resources().get(0).id())
                .isEqualTo("/subscriptions/s1/resourceGroups/rg-hub/providers/A.B/c/rg-hub");
        assertThat(Written.all(read)).contains("\"/subscriptions/s1/resourceGroups/rg-hub/providers/A.B/c/x\"");
    }

    @Test
    void outputsAreReadWhateverTheOrder() {
        String reference = "[reference(resourceId('Microsoft.Resources/deployments', 'first')).outputs.id.value]";
        Resources read = Written.read("\"resources\": ["
                + nested("second", inner("\"p\": {\"value\": \"" + reference + "\"}"), """
                        "parameters": {"p": {"type": "string"}},
                        "resources": [{"type": "A.B/c", "name": "[last(split(parameters('p'), '/'))]"}]""")
                + ", "
                + nested("first", inner(""), """
                        "resources": [],
                        "outputs": {"id": {"type": "string", "value": "[resourceId('A.B/c', 'x')]"}}""")
                + "]");
        assertThat(Written.all(read)).isEqualTo("A.B/c x {}");
    }

    @Test
    void aParameterOfAModuleMayBeWrittenByAnExpression() {
        Resources read = Written.read("\"resources\": ["
                + nested(
                        "d",
                        "\"properties\": {\"expressionEvaluationOptions\": {\"scope\": \"inner\"}, \"parameters\": "
                                + "{\"p\": \"[if(true(), createObject('value', 'x'), createObject('value', null()))]\"}, ",
                        "\"parameters\": {\"p\": {\"type\": \"string\"}}, "
                                + "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"[parameters('p')]\"}]")
                + "]");
        assertThat(Written.all(read)).isEqualTo("A.B/c x {}");
    }

    @Test
    void whatALinkLeadsToIsNotFetchedAndSaid() {
        Resources read = Written.read("""
                "resources": [{"type": "Microsoft.Resources/deployments", "name": "d", "properties": {
                "templateLink": {"uri": "https://example.org/vnet.json"}}},
                {"type": "A.B/c", "name": "n", "properties": {"x": "[reference('d').outputs.id.value]"}}]""");
        assertThat(read.problems().get(0).toString())
                .isEqualTo(
                        "shop.json:3: the deployment \"d\" is described in another file, https://example.org/vnet.json,"
                                + " which Portolan does not fetch; open that file, too");
        assertThat(read.resources().get(0).undetermined().get("properties.x")).endsWith(".outputs.id.value");
    }

    @Test
    void aTemplateForASubscriptionMakesGroups() {
        Resources read = ArmTemplates.read(new dev.portolan.io.importing.SourceFile("s.json", """
                {"$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
                 "resources": [{"type": "Microsoft.Resources/resourceGroups", "name": "rg-hub"}, %s]}""".formatted(nested(
                "d",
                "\"resourceGroup\": \"rg-hub\", " + inner(""),
                "\"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\"}]"))));
        assertThat(Written.ids(read)).isEqualTo("""
                /subscriptions/{subscription}/resourceGroups/rg-hub
                /subscriptions/{subscription}/resourceGroups/rg-hub/providers/A.B/c/n""");
    }
}
