package dev.portolan.io.importing.arm.function;

import dev.portolan.io.importing.arm.expression.Nodes;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses of Azure's public cloud, which {@code environment()} gives
 * (learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment).
 */
final class Cloud {

    static final ObjectNode PUBLIC = publicCloud();

    private Cloud() {}

    private static ObjectNode publicCloud() {
        ObjectNode cloud = Nodes.record()
                .put("name", "AzureCloud")
                .put("resourceManager", "https://management.azure.com/")
                .put("portal", "https://portal.azure.com")
                .put("gallery", "https://gallery.azure.com/")
                .put("graph", "https://graph.windows.net/");
        ObjectNode authentication = cloud.putObject("authentication")
                .put("loginEndpoint", "https://login.microsoftonline.com/")
                .put("tenant", "common")
                .put("identityProvider", "AAD");
        authentication
                .putArray("audiences")
                .add("https://management.core.windows.net/")
                .add("https://management.azure.com/");
        cloud.putObject("suffixes")
                .put("storage", "core.windows.net")
                .put("keyvaultDns", ".vault.azure.net")
                .put("acrLoginServer", ".azurecr.io")
                .put("sqlServerHostname", ".database.windows.net")
                .put("azureDatalakeStoreFileSystem", "azuredatalakestore.net")
                .put("azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net")
                .put("azureFrontDoorEndpointSuffix", "azurefd.net");
        return cloud;
    }
}
