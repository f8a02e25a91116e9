package dev.portolan.guidance.dns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Private endpoints with the private zones that ought to have their names. */
final class Endpoints {

    /**
     * Zones by kind of service (MicrosoftDocs/azure-docs, articles/private-link/private-endpoint-dns.md, 07/16/2026;
     * that of Key Vault in S-N20 too). Those of platform services depend on the service.
     */
    private static final Map<KindId, String> ZONES = Map.of(
            SupportKinds.KEY_VAULT.id(), "privatelink.vaultcore.azure.net",
            SupportKinds.CONTAINER_REGISTRY.id(), "privatelink.azurecr.io");

    private final Estate estate;

    Endpoints(Estate estate) {
        this.estate = estate;
    }

    /** The endpoints of services that clients ask for by name. */
    List<Component> named() {
        return estate.all(BalancerKinds.PRIVATE_ENDPOINT).stream()
                .filter(endpoint -> service(endpoint)
                        .filter(service ->
                                ZONES.containsKey(service.kind()) || service.is(SupportKinds.PLATFORM_SERVICE.id()))
                        .isPresent())
                .toList();
    }

    Optional<Component> service(Component endpoint) {
        return estate.target(endpoint, BalancerKinds.ENDPOINT_TARGET);
    }

    /** The name that the zone has to have; empty where that depends on the service. */
    String expected(Component endpoint) {
        return service(endpoint)
                .map(service -> ZONES.getOrDefault(service.kind(), ""))
                .orElse("");
    }

    /** The name that clients ask for; empty where nobody said it. */
    String host(Component endpoint) {
        return service(endpoint)
                .flatMap(service -> SupportKinds.HOST_NAME.of(service).optional())
                .or(() -> BalancerKinds.SERVICE_NAME.of(endpoint).optional())
                .orElse("");
    }

    /** The private zones that have a record for the endpoint. */
    List<Component> zonesOf(Component endpoint) {
        return estate.all(DnsKinds.PRIVATE_DNS_ZONE).stream()
                .filter(zone -> leads(zone, endpoint))
                .toList();
    }

    private boolean leads(Component zone, Component endpoint) {
        Known<IpAddress> address = estate.addresses().of(endpoint.id());
        return estate.graph().successors(zone.id(), Edge.Type.RESOLVES).contains(endpoint)
                || DnsKinds.RECORDS.of(zone).orElse(List.of()).stream()
                        .flatMap(record -> DnsKinds.RECORD_VALUE.of(record).optional().stream())
                        .flatMap(value -> IpAddress.parse(value).stream())
                        .anyMatch(address::is);
    }
}
