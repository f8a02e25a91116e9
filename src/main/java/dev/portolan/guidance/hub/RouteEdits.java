package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of the routes of one subnet. */
final class RouteEdits {

    private RouteEdits() {}

    /** A route to an appliance. */
    static Properties toAppliance(String name, Prefix prefix, IpAddress address) {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), name)
                .with(FilterKinds.ROUTE_PREFIX.key(), prefix.toString())
                .with(FilterKinds.NEXT_HOP.key(), FilterKinds.NextHop.VIRTUAL_APPLIANCE)
                .with(FilterKinds.NEXT_HOP_ADDRESS.key(), address);
    }

    /** The default route to the Internet. */
    static Properties toInternet() {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), "to-internet")
                .with(FilterKinds.ROUTE_PREFIX.key(), "0.0.0.0/0")
                .with(FilterKinds.NEXT_HOP.key(), FilterKinds.NextHop.INTERNET);
    }

    /** Puts routes into the subnet's table, in place of those for the same prefixes; into a new table where it has none. */
    static Edit put(Component subnet, List<Properties> routes, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent()) {
            return Edits.setProperty(table.get(), FilterKinds.ROUTES, merged(table.get(), routes));
        }
        return Edit.of("Add routes to '%s'".formatted(subnet.name()), design -> {
            Component added = Edits.fresh(design, FilterKinds.ROUTE_TABLE, subnet.parent());
            Component filled = added.with(added.properties().with(FilterKinds.ROUTES.key(), routes));
            return Edits.setProperty(subnet, NetworkKinds.ROUTE_TABLE, filled.id())
                    .apply(Edits.add(filled).apply(design));
        });
    }

    private static List<Properties> merged(Component table, List<Properties> routes) {
        List<String> replaced = routes.stream()
                .map(route -> FilterKinds.ROUTE_PREFIX.of(route).orElse(""))
                .toList();
        List<Properties> all = new ArrayList<>(FilterKinds.ROUTES.of(table).orElse(List.of()).stream()
                .filter(route -> !FilterKinds.ROUTE_PREFIX.of(route).matches(replaced::contains))
                .toList());
        all.addAll(routes);
        return all;
    }
}
