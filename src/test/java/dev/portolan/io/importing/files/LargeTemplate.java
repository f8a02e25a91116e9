package dev.portolan.io.importing.files;

/** Templates of any length, as an estate of many spokes has them: networks, subnets, groups, tables and peerings. */
public final class LargeTemplate {

    private LargeTemplate() {}

    /** A template of at least so many characters. */
    public static String of(int characters) {
        StringBuilder text = new StringBuilder("""
                {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
                 "parameters": {"location": {"type": "string", "defaultValue": "westeurope"}, "prefix": {"type": "string", "defaultValue": "corp"}},
                 "variables": {"hub": "[concat(parameters('prefix'), '-hub')]"},
                 "resources": [
                  {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "[variables('hub')]", "location": "[parameters('location')]",
                   "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/24"]}}}
                """);
        for (int spoke = 0; text.length() < characters; spoke++) {
            text.append(spoke(spoke));
        }
        return text.append("]}").toString();
    }

    private static String spoke(int number) {
        return """
                , {"type": "Microsoft.Network/networkSecurityGroups", "apiVersion": "2024-05-01", "name": "[format('{0}-nsg-%1$d', parameters('prefix'))]",
                 "location": "[parameters('location')]", "properties": {"securityRules": [
                  {"name": "web", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourceAddressPrefix": "10.0.0.0/8",
                   "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRanges": ["80", "443"]}},
                  {"name": "rest", "properties": {"priority": 4000, "direction": "Inbound", "access": "Deny", "protocol": "*", "sourceAddressPrefix": "*",
                   "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRange": "*"}}]}},
                {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "[format('{0}-spoke-%1$d', parameters('prefix'))]",
                 "location": "[parameters('location')]", "properties": {"addressSpace": {"addressPrefixes": ["10.%2$d.%3$d.0/24"]}, "subnets": [
                  {"name": "apps", "properties": {"addressPrefix": "[cidrSubnet('10.%2$d.%3$d.0/24', 26, 0)]", "networkSecurityGroup": {
                   "id": "[resourceId('Microsoft.Network/networkSecurityGroups', format('{0}-nsg-%1$d', parameters('prefix')))]"}}},
                  {"name": "data", "properties": {"addressPrefix": "[cidrSubnet('10.%2$d.%3$d.0/24', 26, 1)]", "networkSecurityGroup": {
                   "id": "[resourceId('Microsoft.Network/networkSecurityGroups', format('{0}-nsg-%1$d', parameters('prefix')))]"}}}]}},
                {"type": "Microsoft.Network/virtualNetworks/virtualNetworkPeerings", "apiVersion": "2024-05-01",
                 "name": "[format('{0}-spoke-%1$d/to-hub', parameters('prefix'))]", "dependsOn": [], "properties": {"allowVirtualNetworkAccess": true,
                 "remoteVirtualNetwork": {"id": "[resourceId('Microsoft.Network/virtualNetworks', variables('hub'))]"}}}
                """.formatted(number, 1 + number / 250 % 250, number % 250);
    }
}
