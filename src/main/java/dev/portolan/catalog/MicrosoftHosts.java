package dev.portolan.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of a host name is a service's own and says nothing about whose it is. */
public final class MicrosoftHosts {

    /** Zones of Azure's services below which customers have names. */
    private static final List<String> CUSTOMERS_BELOW = List.of(
            "azmk8s.io",
            "azurecr.io",
            "azurefd.net",
            "azureedge.net",
            "azurewebsites.net",
            "blob.core.windows.net",
            "cloudapp.azure.com",
            "core.windows.net",
            "database.windows.net",
            "documents.azure.com",
            "openai.azure.com",
            "redis.cache.windows.net",
            "servicebus.windows.net",
            "trafficmanager.net",
            "vault.azure.net");

    /** Domains in which all names are public services'. */
    private static final List<String> SERVICES = List.of(
            "microsoft.com",
            "azure.com",
            "azure.net",
            "azure.cn",
            "azure.us",
            "windows.net",
            "microsoftonline.com",
            "msedge.net",
            "msftconnecttest.com",
            "windowsupdate.com",
            "ubuntu.com",
            "docker.com",
            "docker.io",
            "github.io",
            "github.com",
            "ghcr.io",
            "gcr.io",
            "k8s.io",
            "quay.io",
            "nvidia.com",
            "azureedge.net");

    /** The names that AKS itself has to reach. */
    private static final Set<String> REQUIRED = Stream.concat(
                    Arrays.stream(RequiredHosts.Feature.values())
                            .flatMap(feature -> feature.endpoints().stream())
                            .map(RequiredHosts.Endpoint::host),
                    Arrays.stream(RequiredHosts.Cloud.values()).flatMap(cloud -> RequiredHosts.common(cloud).stream()))
            .collect(Collectors.toUnmodifiableSet());

    private MicrosoftHosts() {}

    /** How many of a name's last labels are a service's own; empty for names of others. */
    public static OptionalInt ownLabels(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (REQUIRED.contains(name)) {
            return OptionalInt.of(labels(name));
        }
        for (String zone : CUSTOMERS_BELOW) {
            if (isIn(name, "privatelink." + zone)) {
                return OptionalInt.of(labels(zone) + 1);
            }
            if (isIn(name, zone)) {
                return OptionalInt.of(labels(zone));
            }
        }
        return SERVICES.stream().anyMatch(zone -> isIn(name, zone))
                ? OptionalInt.of(labels(name))
                : OptionalInt.empty();
    }

    private static boolean isIn(String name, String zone) {
        return name.equals(zone) || name.endsWith("." + zone);
    }

    private static int labels(String name) {
        return name.split("\\.", -1).length;
    }
}
