package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is meant to answer for a host name: edge and gateways before services, those before ingresses and zones. */
final class ServedHosts {

    /** Kinds of managed services that have a host name of their own. */
    static final List<KindId> SERVICES = List.of(
            SupportKinds.KEY_VAULT.id(),
            SupportKinds.CONTAINER_REGISTRY.id(),
            SupportKinds.MONITORING_WORKSPACE.id(),
            SupportKinds.PLATFORM_SERVICE.id());

    private final Map<String, ComponentId> byName = new HashMap<>();

    ServedHosts(TopologyGraph graph) {
        graph.ofKind(EdgeKinds.FRONT_DOOR.id()).forEach(this::frontDoor);
        for (Component gateway : graph.ofKind(GatewayKinds.APPLICATION_GATEWAY.id())) {
            for (Properties listener :
                    GatewayKinds.LISTENERS.of(gateway).optional().orElse(List.of())) {
                add(GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()), gateway);
            }
        }
        for (Component gateway : graph.ofKind(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            add(EdgeKinds.ENDPOINT_HOST.of(gateway).optional(), gateway);
            for (Properties route :
                    GatewayKinds.HTTP_ROUTES.of(gateway).optional().orElse(List.of())) {
                add(GatewayKinds.HOST.of(route).optional(), gateway);
            }
        }
        for (Component component : graph.topology().components()) {
            if (component.is(ActorKinds.INTERNET_SERVICE.id())) {
                add(ActorKinds.HOST_NAME.of(component).optional(), component);
            } else if (SERVICES.contains(component.kind())) {
                add(SupportKinds.HOST_NAME.of(component).optional(), component);
            }
        }
        for (Component ingress : graph.ofKind(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            for (Properties rule : KubernetesKinds.RULES.of(ingress).optional().orElse(List.of())) {
                add(KubernetesKinds.HOST.of(rule).optional(), ingress);
            }
        }
        graph.ofKind(DnsKinds.PUBLIC_DNS_ZONE.id()).forEach(this::zone);
        graph.ofKind(DnsKinds.PRIVATE_DNS_ZONE.id()).forEach(this::zone);
    }

    Optional<ComponentId> by(String host) {
        return Optional.ofNullable(byName.get(host.toLowerCase(Locale.ROOT)));
    }

    private void frontDoor(Component door) {
        for (Properties endpoint : EdgeKinds.ENDPOINTS.of(door).orElse(List.of())) {
            add(EdgeKinds.ENDPOINT_HOST.of(endpoint).optional(), door);
            add(EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of()), door);
        }
    }

    private void zone(Component zone) {
        String name = DnsKinds.ZONE_NAME.key().in(zone.properties()).orElse("");
        for (Properties record : DnsKinds.RECORDS.of(zone).optional().orElse(List.of())) {
            String own = DnsKinds.RECORD_NAME.of(record).orElse("@");
            String host = own.equals("@") ? name : own + "." + name;
            DnsKinds.RECORD_TARGET
                    .of(record)
                    .optional()
                    .ifPresent(target -> byName.putIfAbsent(host.toLowerCase(Locale.ROOT), target));
        }
    }

    private void add(Optional<String> host, Component component) {
        add(host.stream().toList(), component);
    }

    private void add(List<String> hosts, Component component) {
        hosts.forEach(host -> byName.putIfAbsent(host.toLowerCase(Locale.ROOT), component.id()));
    }
}
