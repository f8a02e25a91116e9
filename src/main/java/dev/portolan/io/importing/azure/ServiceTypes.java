package dev.portolan.io.importing.azure;

import dev.portolan.catalog.SupportKinds;
import dev.portolan.io.importing.ResourceId;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Vaults, registries, identities, workspaces, policies and platform services. */
final class ServiceTypes {

    private static final String VAULTS = "microsoft.keyvault/vaults";
    private static final String REGISTRIES = "microsoft.containerregistry/registries";

    /** Platform services by type, each with what it is called. */
    private static final Map<String, String> PLATFORM = Map.ofEntries(
            Map.entry("microsoft.storage/storageaccounts", "Storage"),
            Map.entry("microsoft.sql/servers", "SQL"),
            Map.entry("microsoft.sql/managedinstances", "SQL Managed Instance"),
            Map.entry("microsoft.dbforpostgresql/servers", "PostgreSQL"),
            Map.entry("microsoft.dbforpostgresql/flexibleservers", "PostgreSQL"),
            Map.entry("microsoft.dbformysql/servers", "MySQL"),
            Map.entry("microsoft.dbformysql/flexibleservers", "MySQL"),
            Map.entry("microsoft.documentdb/databaseaccounts", "Cosmos DB"),
            Map.entry("microsoft.cache/redis", "Cache for Redis"),
            Map.entry("microsoft.cache/redisenterprise", "Managed Redis"),
            Map.entry("microsoft.servicebus/namespaces", "Service Bus"),
            Map.entry("microsoft.eventhub/namespaces", "Event Hubs"),
            Map.entry("microsoft.eventgrid/topics", "Event Grid"),
            Map.entry("microsoft.web/sites", "App Service"),
            Map.entry("microsoft.cognitiveservices/accounts", "Azure AI services"),
            Map.entry("microsoft.search/searchservices", "AI Search"),
            Map.entry("microsoft.appconfiguration/configurationstores", "App Configuration"),
            Map.entry("microsoft.signalrservice/signalr", "SignalR"),
            Map.entry("microsoft.apimanagement/service", "API Management"),
            Map.entry("microsoft.batch/batchaccounts", "Batch"),
            Map.entry("microsoft.machinelearningservices/workspaces", "Machine Learning"),
            Map.entry("microsoft.dashboard/grafana", "Managed Grafana"),
            Map.entry("microsoft.insights/privatelinkscopes", "Azure Monitor"));

    private ServiceTypes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> all = new HashMap<>();
        all.put(VAULTS, Shape.of(SupportKinds.KEY_VAULT, ServiceTypes::service));
        all.put(REGISTRIES, Shape.of(SupportKinds.CONTAINER_REGISTRY, ServiceTypes::service));
        all.put(
                "microsoft.managedidentity/userassignedidentities",
                Shape.of(SupportKinds.MANAGED_IDENTITY, Grants::read));
        all.put("microsoft.operationalinsights/workspaces", Shape.of(SupportKinds.MONITORING_WORKSPACE));
        all.put(
                "microsoft.authorization/policyassignments",
                Shape.of(SupportKinds.POLICY_ASSIGNMENT, ServiceTypes::policy));
        PLATFORM.forEach((type, name) ->
                all.put(type, Shape.of(SupportKinds.PLATFORM_SERVICE, (found, draft, sketch) -> {
                    draft.fill().say(SupportKinds.SERVICE_TYPE, name);
                    service(found, draft, sketch);
                })));
        return all;
    }

    private static void service(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        Optional<String> host = body.text("vaultUri")
                .flatMap(ServiceTypes::host)
                .or(() -> body.text("loginServer"))
                .or(() -> body.text("fullyQualifiedDomainName"))
                .or(() -> body.text("primaryEndpoints.blob").flatMap(ServiceTypes::host))
                .or(() -> ServiceNames.of(found.id(), groups(found)));
        host.ifPresent(name -> draft.fill().sayText(SupportKinds.HOST_NAME, name));
        draft.fill().take(SupportKinds.PUBLIC_ACCESS, body, "publicNetworkAccess");
    }

    /** A storage account has several names; that of its blobs stands for it. */
    private static List<String> groups(Found found) {
        return found.type().equals("microsoft.storage/storageaccounts") ? List.of("blob") : List.of();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void policy(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        body.text("policyDefinitionId")
                .ifPresent(id -> draft.fill().say(SupportKinds.POLICY_ID, new ResourceId(id).name()));
        draft.fill().take(SupportKinds.EFFECT, body, "parameters.effect.value");
    }

    /** The key of the service of the import that has a host name. */
    static Optional<String> named(String host, Estate estate) {
        List<String> found = PLATFORM.keySet().stream()
                .flatMap(type -> estate.ofType(type).stream())
                .filter(service ->
                        host.toLowerCase(Locale.ROOT).startsWith(service.name().toLowerCase(Locale.ROOT) + "."))
                .map(Found::key)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
