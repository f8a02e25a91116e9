package dev.portolan.guidance;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of the default route of one subnet. */
public final class SubnetRoutes {

    private static final String EVERYTHING = "0.0.0.0/0";

    private SubnetRoutes() {}

    /** A default route to an appliance. */
    public static Properties toAppliance(String name, IpAddress address) {
        return line(name, FilterKinds.NextHop.VIRTUAL_APPLIANCE).with(FilterKinds.NEXT_HOP_ADDRESS.key(), address);
    }

    /** The default route to the Internet. */
    public static Properties toInternet() {
        return line("to-internet", FilterKinds.NextHop.INTERNET);
    }

    private static Properties line(String name, FilterKinds.NextHop hop) {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), name)
                .with(FilterKinds.ROUTE_PREFIX.key(), EVERYTHING)
                .with(FilterKinds.NEXT_HOP.key(), hop);
    }

    /** Whether a line of a route table is for all addresses. */
    public static boolean isDefault(Properties line) {
        return FilterKinds.ROUTE_PREFIX.of(line).is(EVERYTHING);
    }

    /** The line for all addresses in the table of a subnet. */
    public static Optional<Properties> of(Component subnet, Estate estate) {
        return estate.target(subnet, NetworkKinds.ROUTE_TABLE).stream()
                .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                .filter(SubnetRoutes::isDefault)
                .findFirst();
    }

    /** The other subnets that have the same route table. */
    public static List<Component> sharing(Component subnet, Estate estate) {
        return estate.target(subnet, NetworkKinds.ROUTE_TABLE).stream()
                .flatMap(table -> estate.all(NetworkKinds.SUBNET).stream()
                        .filter(other -> NetworkKinds.ROUTE_TABLE.of(other).is(table.id())))
                .filter(other -> !other.equals(subnet))
                .toList();
    }

    /** Puts a default route into the subnet's table, in place of the one that it has; into a new one where it has none. */
    public static Edit put(Component subnet, Properties line, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        return table.map(found -> Edits.setProperty(found, FilterKinds.ROUTES, merged(found, line)))
                .orElseGet(() -> Edit.of(
                        "Add a route table to '%s'".formatted(subnet.name()),
                        design -> attached(subnet, Edits.fresh(design, FilterKinds.ROUTE_TABLE, subnet.parent()), line)
                                .apply(design)));
    }

    /** The same for this subnet alone: where others have its table too, it gets a copy of its own. */
    public static Edit putApart(Component subnet, Properties line, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE)
                .filter(found -> !sharing(subnet, estate).isEmpty());
        return table.map(shared -> Edit.of(
                        "Give '%s' a route table of its own".formatted(subnet.name()),
                        design -> attached(
                                        subnet,
                                        copy(
                                                shared,
                                                subnet,
                                                Edits.fresh(design, FilterKinds.ROUTE_TABLE, shared.parent())),
                                        line)
                                .apply(design)))
                .orElseGet(() -> put(subnet, line, estate));
    }

    private static Component copy(Component shared, Component subnet, Component fresh) {
        return fresh.named(shared.name() + "-" + subnet.name()).with(shared.properties());
    }

    private static Edit attached(Component subnet, Component table, Properties line) {
        Component filled = table.with(table.properties().with(FilterKinds.ROUTES.key(), merged(table, line)));
        return Edits.add(filled).then(Edits.setProperty(subnet, NetworkKinds.ROUTE_TABLE, filled.id()));
    }

    private static List<Properties> merged(Component table, Properties line) {
        List<Properties> all = new ArrayList<>(FilterKinds.ROUTES.of(table).orElse(List.of()));
        all.removeIf(SubnetRoutes::isDefault);
        all.add(line);
        return all;
    }
}
