package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return change(
                subnet,
                table -> table.with(
                        FilterKinds.ROUTES.key(),
                        merged(FilterKinds.ROUTES.of(table).orElse(List.of()), routes)),
                estate);
    }

    /** Changes the table of this subnet alone: where others use it too, the subnet gets a changed copy of it. */
    static Edit change(Component subnet, UnaryOperator<Properties> change, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent() && !isShared(table.get(), subnet, estate)) {
            ComponentId id = table.get().id();
            return Edit.of(
                    "Change '%s'".formatted(table.get().name()),
                    design -> design.changed(id, each -> each.with(change.apply(each.properties()))));
        }
        return Edit.of("Give '%s' a route table of its own".formatted(subnet.name()), design -> {
            Component added = Edits.fresh(
                    design,
                    FilterKinds.ROUTE_TABLE,
                    table.map(Component::parent).orElse(subnet.parent()));
            Properties start = table.map(Component::properties).orElse(Properties.NONE);
            Component filled = added.with(change.apply(start));
            return Edits.setProperty(subnet, NetworkKinds.ROUTE_TABLE, filled.id())
                    .apply(Edits.add(filled).apply(design));
        });
    }

    private static boolean isShared(Component table, Component subnet, Estate estate) {
        return estate.all(NetworkKinds.SUBNET).stream()
                .anyMatch(other -> !other.id().equals(subnet.id())
                        && NetworkKinds.ROUTE_TABLE.of(other).is(table.id()));
    }

    private static List<Properties> merged(List<Properties> present, List<Properties> routes) {
        List<String> replaced = routes.stream()
                .map(route -> FilterKinds.ROUTE_PREFIX.of(route).orElse(""))
                .toList();
        List<Properties> all = new ArrayList<>(present.stream()
                .filter(route -> !FilterKinds.ROUTE_PREFIX.of(route).matches(replaced::contains))
                .toList());
        all.addAll(routes);
        return all;
    }
}
