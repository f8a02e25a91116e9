package dev.portolan.trace;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The service endpoints of subnets: routes of Azure's own to the public addresses of a service, longer than a default
 * route and therefore taken in spite of it (data-plane.md B.1 items 4 and 6, source S-N1).
 */
final class ServiceEndpoints {

    /** Words that a design says a service in, beside the name of its resource provider; flexible servers have none. */
    private static final Map<String, List<String>> PLATFORM = Map.of(
            "storage", List.of("Microsoft.Storage", "Microsoft.Storage.Global"),
            "sql", List.of("Microsoft.Sql"),
            "azuresql", List.of("Microsoft.Sql"),
            "azuresqldatabase", List.of("Microsoft.Sql"),
            "sqldatabase", List.of("Microsoft.Sql"),
            "cosmosdb", List.of("Microsoft.AzureCosmosDB"),
            "azurecosmosdb", List.of("Microsoft.AzureCosmosDB"),
            "eventhubs", List.of("Microsoft.EventHub"),
            "appservice", List.of("Microsoft.Web"),
            "azureaiservices", List.of("Microsoft.CognitiveServices"));

    private final Scene scene;

    ServiceEndpoints(Scene scene) {
        this.scene = scene;
    }

    /** Takes the packet to a service that the subnet has an endpoint for; empty where it has none. */
    Optional<Boolean> take(Walk walk, Component subnet, Target target, Route other) {
        List<String> endpoints = NetworkKinds.SERVICE_ENDPOINTS.of(subnet).orElse(List.of());
        if (!target.open() || endpoints.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> service = target.owner()
                .or(() -> named(walk.packet().host()))
                .map(ServiceEndpoints::services)
                .flatMap(names -> endpoints.stream()
                        .filter(endpoint -> names.stream().anyMatch(endpoint::equalsIgnoreCase))
                        .findFirst());
        if (service.isEmpty()) {
            return target.owner().filter(ServiceEndpoints::isUnnamed).map(platform -> open(walk, platform));
        }
        if (other.source() == Route.Source.USER && other.length() > 0) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    other.owner().map(Component::id).orElse(subnet.id()),
                    "routes",
                    "whether route " + other.name() + " or the service endpoint for " + service.get()
                            + " is taken is not certain");
            return Optional.of(false);
        }
        walk.pass(
                Step.Action.ROUTED,
                Because.of(Reason.ROUTE, subnet.id())
                        .with("prefix", service.get())
                        .with("source", Route.Source.SYSTEM.label())
                        .with("route", "")
                        .with("nextHop", Route.Hop.SERVICE_ENDPOINT.label())
                        .with("address", "")
                        .with("losers", other));
        return Optional.of(true);
    }

    /** One of the subnet's endpoints may be for it. */
    private static boolean isUnnamed(Component component) {
        return component.is(SupportKinds.PLATFORM_SERVICE.id())
                && !SupportKinds.SERVICE_TYPE.of(component).isKnown();
    }

    private static boolean open(Walk walk, Component platform) {
        walk.undetermined(
                Step.Action.ROUTED,
                platform.id(),
                SupportKinds.SERVICE_TYPE.name(),
                "which service " + platform.name() + " is, and so whether a service endpoint is for it, is not given");
        return false;
    }

    private Optional<Component> named(String host) {
        return host.isEmpty()
                ? Optional.empty()
                : scene.graph().topology().components().stream()
                        .filter(each -> !services(each).isEmpty())
                        .filter(each -> SupportKinds.HOST_NAME.of(each).matches(host::equalsIgnoreCase))
                        .findFirst();
    }

    /**
     * The names under which a component's service can stand in a subnet's list of service endpoints
     * (learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview); empty where it has none.
     */
    private static List<String> services(Component component) {
        if (component.is(SupportKinds.KEY_VAULT.id())) {
            return List.of("Microsoft.KeyVault");
        }
        if (component.is(SupportKinds.CONTAINER_REGISTRY.id())) {
            return List.of("Microsoft.ContainerRegistry");
        }
        return component.is(SupportKinds.PLATFORM_SERVICE.id())
                ? SupportKinds.SERVICE_TYPE
                        .of(component)
                        .map(ServiceEndpoints::platform)
                        .orElse(List.of())
                : List.of();
    }

    private static List<String> platform(String type) {
        String word = type.replace(" ", "").toLowerCase(Locale.ROOT);
        return PLATFORM.getOrDefault(word, List.of("Microsoft." + word));
    }
}
