package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A user-defined route to an appliance.
 *
 * @param prefix as written: a range or a service tag
 * @param address the next hop's
 * @param subnets those that have the table
 */
record ApplianceRoute(Component table, String name, String prefix, Known<IpAddress> address, List<Component> subnets) {

    /** Every route to an appliance in a table that some subnet has. */
    static List<ApplianceRoute> all(Estate estate) {
        Map<ComponentId, List<Component>> subnets = new HashMap<>();
        for (Component subnet : estate.all(NetworkKinds.SUBNET)) {
            estate.target(subnet, NetworkKinds.ROUTE_TABLE)
                    .ifPresent(table -> subnets.computeIfAbsent(table.id(), id -> new ArrayList<>())
                            .add(subnet));
        }
        List<ApplianceRoute> found = new ArrayList<>();
        for (Component table : estate.all(FilterKinds.ROUTE_TABLE)) {
            List<Component> with = subnets.getOrDefault(table.id(), List.of());
            if (!with.isEmpty()) {
                FilterKinds.ROUTES.of(table).orElse(List.of()).stream()
                        .filter(route -> FilterKinds.NEXT_HOP.of(route).is(FilterKinds.NextHop.VIRTUAL_APPLIANCE))
                        .forEach(route -> found.add(of(table, route, with)));
            }
        }
        return found;
    }

    private static ApplianceRoute of(Component table, Properties route, List<Component> subnets) {
        String prefix = FilterKinds.ROUTE_PREFIX.of(route).orElse("");
        return new ApplianceRoute(
                table,
                FilterKinds.NAME.of(route).orElse(prefix),
                prefix,
                FilterKinds.NEXT_HOP_ADDRESS.of(route),
                List.copyOf(subnets));
    }

    /** {@code 'to-firewall' of 'rt-spoke' (0.0.0.0/0)}. */
    @Override
    public String toString() {
        return "'%s' of '%s' (%s)".formatted(name, table.name(), prefix);
    }
}
