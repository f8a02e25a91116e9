package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Children are the same in each way of writing them. */
class ChildResourcesTest {

    private static final String BOTH = """
            …/Microsoft.Network/virtualNetworks/vnet
            …/Microsoft.Network/virtualNetworks/vnet/subnets/snet""";

    @Test
    void insideTheParentWithRelativeNames() {
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "Microsoft.Network/virtualNetworks", "name": "vnet", "resources": [
                {"type": "subnets", "name": "snet"}]}]"""))).isEqualTo(BOTH);
    }

    @Test
    void insideTheParentWithWholeNames() {
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "Microsoft.Network/virtualNetworks", "name": "vnet", "resources": [
                {"type": "Microsoft.Network/virtualNetworks/subnets", "name": "vnet/snet"}]}]"""))).isEqualTo(BOTH);
    }

    @Test
    void besideTheParent() {
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "Microsoft.Network/virtualNetworks", "name": "vnet"},
                {"type": "Microsoft.Network/virtualNetworks/subnets", "name": "vnet/snet"}]"""))).isEqualTo(BOTH);
    }

    @Test
    void aChildOfALoopHasTheRoundOfItsParent() {
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "A.B/c", "name": "[concat('n', copyIndex())]",
                "copy": {"name": "l", "count": 2}, "resources": [
                {"type": "d", "name": "[concat('m', copyIndex('l'))]"}]}]"""))).isEqualTo("""
                …/A.B/c/n0
                …/A.B/c/n0/d/m0
                …/A.B/c/n1
                …/A.B/c/n1/d/m1""");
    }

    @Test
    void extensionsAreTheSameInAllThreeWays() {
        String expected = "…/A.B/c/n/providers/Microsoft.Insights/diagnosticSettings/logs";
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "A.B/c/providers/diagnosticSettings", "name": "n/Microsoft.Insights/logs"}]"""))).isEqualTo(expected);
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "Microsoft.Insights/diagnosticSettings", "name": "logs", "scope": "A.B/c/n"}]"""))).isEqualTo(expected);
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "Microsoft.Insights/diagnosticSettings", "name": "logs",
                "scope": "[resourceId('A.B/c', 'n')]"}]"""))).isEqualTo(expected);
        assertThat(Written.ids(Written.read("""
                "resources": [{"type": "A.B/c", "name": "n", "resources": [
                {"type": "providers/diagnosticSettings", "name": "Microsoft.Insights/logs"}]}]"""))).endsWith(expected);
    }

    @Test
    void anExtensionHasItsOwnTypeAndName() {
        assertThat(Written.all(Written.read("""
                "resources": [{"type": "A.B/c/providers/diagnosticSettings", "name": "n/Microsoft.Insights/logs"}]"""))).isEqualTo("Microsoft.Insights/diagnosticSettings logs {}");
    }

    @Test
    void aNameThatIsNotKnownHoldsThatOfTheParent() {
        assertThat(Written.ids(Written.read("""
                "parameters": {"p": {"type": "string"}}, "resources": [
                {"type": "A.B/c/d", "name": "[parameters('p')]"},
                {"type": "A.B/c/d", "name": "[concat(parameters('p'), '/x')]"}]"""))).isEqualTo("""
                …/A.B/c/{p}/d/{p#2}
                …/A.B/c/{p}/d/x""");
    }
}
