package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The host names that services of Azure have by their names, in the public cloud (Microsoft Learn: private endpoint DNS
 * zone values).
 */
final class ServiceNames {

    /** By the endpoint's group, which is the service's sub-resource. */
    private static final Map<String, String> BY_GROUP = Map.ofEntries(
            Map.entry("vault", "vault.azure.net"),
            Map.entry("registry", "azurecr.io"),
            Map.entry("blob", "blob.core.windows.net"),
            Map.entry("file", "file.core.windows.net"),
            Map.entry("queue", "queue.core.windows.net"),
            Map.entry("table", "table.core.windows.net"),
            Map.entry("dfs", "dfs.core.windows.net"),
            Map.entry("web", "web.core.windows.net"),
            Map.entry("sqlserver", "database.windows.net"),
            Map.entry("sites", "azurewebsites.net"),
            Map.entry("namespace", "servicebus.windows.net"),
            Map.entry("sql", "documents.azure.com"),
            Map.entry("mongodb", "mongo.cosmos.azure.com"),
            Map.entry("rediscache", "redis.cache.windows.net"),
            Map.entry("postgresqlserver", "postgres.database.azure.com"),
            Map.entry("mysqlserver", "mysql.database.azure.com"),
            Map.entry("configurationstores", "azconfig.io"),
            Map.entry("searchservice", "search.windows.net"));

    private static final Map<String, String> BY_TYPE = Map.of(
            "microsoft.keyvault/vaults", "vault.azure.net",
            "microsoft.containerregistry/registries", "azurecr.io",
            "microsoft.sql/servers", "database.windows.net",
            "microsoft.web/sites", "azurewebsites.net",
            "microsoft.servicebus/namespaces", "servicebus.windows.net",
            "microsoft.eventhub/namespaces", "servicebus.windows.net",
            "microsoft.cache/redis", "redis.cache.windows.net");

    private ServiceNames() {}

    /** The name of one service as its endpoint's groups, or its type where there is none, make it. */
    static Optional<String> of(ResourceId service, List<String> groups) {
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(BY_GROUP.get(group.toLowerCase(Locale.ROOT))).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(BY_TYPE.get(service.type().toLowerCase(Locale.ROOT))))
                .map(zone -> service.name().toLowerCase(Locale.ROOT) + "." + zone);
    }
}
