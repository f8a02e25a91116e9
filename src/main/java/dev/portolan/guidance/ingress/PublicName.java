package dev.portolan.guidance.ingress;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A host name that an entry serves to the Internet. */
record PublicName(Component entry, String host) {

    static List<PublicName> all(Estate estate) {
        Set<PublicName> found = new LinkedHashSet<>();
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY)) {
            GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                    .filter(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC))
                    .flatMap(listener -> GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()).stream())
                    .forEach(host -> found.add(new PublicName(gateway, host)));
        }
        for (Component door : estate.all(EdgeKinds.FRONT_DOOR)) {
            EdgeKinds.ENDPOINTS.of(door).orElse(List.of()).stream()
                    .flatMap(endpoint -> EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of()).stream())
                    .forEach(host -> found.add(new PublicName(door, host)));
        }
        for (Component gateway : estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS)) {
            GatewayKinds.HTTP_ROUTES.of(gateway).orElse(List.of()).stream()
                    .flatMap(route -> GatewayKinds.HOST.of(route).optional().stream())
                    .forEach(host -> found.add(new PublicName(gateway, host)));
        }
        return List.copyOf(found);
    }

    /** The record that the name should have; empty where no address or no kind of record of Azure fits it. */
    Optional<Properties> record(Component zone, Estate estate) {
        String zoneName = DnsKinds.ZONE_NAME.of(zone).orElse(zone.name());
        boolean apex = host.equalsIgnoreCase(zoneName);
        String relative = apex ? "@" : host.substring(0, Math.max(0, host.length() - zoneName.length() - 1));
        boolean gateway = entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
        boolean nowhere =
                gateway && estate.target(entry, GatewayKinds.PUBLIC_IP).isEmpty();
        if (nowhere || apex && entry.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            return Optional.empty();
        }
        DnsKinds.RecordType named = apex ? DnsKinds.RecordType.ALIAS : DnsKinds.RecordType.CNAME;
        Component target =
                gateway ? estate.target(entry, GatewayKinds.PUBLIC_IP).orElse(entry) : entry;
        return Optional.of(Properties.NONE
                .with(DnsKinds.RECORD_NAME.key(), relative)
                .with(DnsKinds.RECORD_TYPE.key(), gateway ? DnsKinds.RecordType.A : named)
                .with(DnsKinds.RECORD_TARGET.key(), target.id()));
    }
}
