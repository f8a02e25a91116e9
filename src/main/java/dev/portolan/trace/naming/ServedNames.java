package dev.portolan.trace.naming;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.trace.filtering.Firewalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which component serves a name without a zone that says so: the first in the design's order, by exact name or wildcard. */
final class ServedNames {

    /** A name with the place of its component in the design. */
    private record Entry(String name, int place, Component component) {}

    /** The names of Front Door's endpoints, which Azure itself keeps in public DNS. */
    private final Map<String, Component> endpoints = new HashMap<>();

    private final List<Component> unnamed = new ArrayList<>();

    private final Map<String, Entry> exact = new HashMap<>();
    private final List<Entry> wildcards = new ArrayList<>();

    ServedNames(Topology topology) {
        int place = 0;
        for (Component component : topology.components()) {
            read(component, place++);
        }
    }

    Optional<Component> by(String host) {
        Optional<Entry> named = Optional.ofNullable(exact.get(host.toLowerCase(Locale.ROOT)));
        int before = named.map(Entry::place).orElse(Integer.MAX_VALUE);
        return wildcards.stream()
                .filter(entry -> entry.place < before && Firewalls.holds(entry.name, host))
                .findFirst()
                .or(() -> named)
                .map(Entry::component);
    }

    /** The Front Door that has an endpoint of this name. */
    Optional<Component> endpoint(String host) {
        return Optional.ofNullable(endpoints.get(host.toLowerCase(Locale.ROOT)));
    }

    /** The Front Doors with endpoints whose names are not given. */
    List<Component> unnamed() {
        return unnamed;
    }

    private void readDoor(Component door, int place) {
        List<Properties> all = EdgeKinds.ENDPOINTS.of(door).orElse(List.of());
        for (Properties endpoint : all) {
            EdgeKinds.ENDPOINT_HOST
                    .of(endpoint)
                    .optional()
                    .ifPresent(name -> endpoints.putIfAbsent(name.toLowerCase(Locale.ROOT), door));
            for (String name : EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of())) {
                add(name, place, door);
            }
        }
        if (all.isEmpty()
                || all.stream()
                        .anyMatch(each -> !EdgeKinds.ENDPOINT_HOST.of(each).isKnown())) {
            unnamed.add(door);
        }
    }

    private void read(Component component, int place) {
        if (component.is(AddressKinds.PUBLIC_IP.id())) {
            AddressKinds.DNS_NAME.of(component).optional().ifPresent(name -> add(name, place, component));
        } else if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            for (Properties listener :
                    GatewayKinds.LISTENERS.of(component).optional().orElse(List.of())) {
                GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()).forEach(name -> add(name, place, component));
            }
        } else if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            readDoor(component, place);
        } else if (component.properties().get(SupportKinds.HOST_NAME.name()).isPresent()) {
            SupportKinds.HOST_NAME.of(component).optional().ifPresent(name -> add(name, place, component));
        }
    }

    private void add(String name, int place, Component component) {
        Entry entry = new Entry(name, place, component);
        boolean serves = component.is(GatewayKinds.APPLICATION_GATEWAY.id()) || component.is(EdgeKinds.FRONT_DOOR.id());
        if (name.startsWith("*") && serves) {
            wildcards.add(entry);
        } else {
            exact.putIfAbsent(name.toLowerCase(Locale.ROOT), entry);
        }
    }
}
