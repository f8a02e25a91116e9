package dev.portolan.guidance;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The routes of one subnet, and edits of them. */
public final class SubnetRoutes {

    private static final String EVERYTHING = "0.0.0.0/0";

    private SubnetRoutes() {}

    /** A default route to an appliance. */
    public static Properties toAppliance(String name, IpAddress address) {
        return toAppliance(name, EVERYTHING, address);
    }

    /** A route to an appliance; the prefix as written. */
    public static Properties toAppliance(String name, String prefix, IpAddress address) {
        return line(name, prefix, FilterKinds.NextHop.VIRTUAL_APPLIANCE)
                .with(FilterKinds.NEXT_HOP_ADDRESS.key(), address);
    }

    /** The default route to the Internet. */
    public static Properties toInternet() {
        return line("to-internet", EVERYTHING, FilterKinds.NextHop.INTERNET);
    }

    private static Properties line(String name, String prefix, FilterKinds.NextHop hop) {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), name)
                .with(FilterKinds.ROUTE_PREFIX.key(), prefix)
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

    /** Puts a line into the subnet's table, in place of that for the same prefix; into a new one where it has none. */
    public static Edit put(Component subnet, Properties line, Estate estate) {
        return estate.target(subnet, NetworkKinds.ROUTE_TABLE)
                .map(found -> Edits.setProperty(found, FilterKinds.ROUTES, merged(found.properties(), line)))
                .orElseGet(() -> putApart(subnet, line, estate));
    }

    /** The same for this subnet alone: where others have its table too, it gets a copy of its own. */
    public static Edit putApart(Component subnet, Properties line, Estate estate) {
        return change(subnet, table -> table.with(FilterKinds.ROUTES.key(), merged(table, line)), estate);
    }

    /** Changes the table of this subnet alone: where it has none, or others have it too, it gets one of its own. */
    public static Edit change(Component subnet, UnaryOperator<Properties> change, Estate estate) {
        Optional<Component> table = estate.target(subnet, NetworkKinds.ROUTE_TABLE);
        if (table.isPresent() && sharing(subnet, estate).isEmpty()) {
            ComponentId id = table.get().id();
            return Edit.of(
                    "Change '%s'".formatted(table.get().name()),
                    design -> design.changed(id, each -> each.with(change.apply(each.properties()))));
        }
        return Edit.of("Give '%s' a route table of its own".formatted(subnet.name()), design -> {
            ComponentId home = table.map(Component::parent).orElse(subnet.parent());
            Component fresh = Edits.fresh(design, FilterKinds.ROUTE_TABLE, home);
            Component start = table.map(shared ->
                            fresh.named(shared.name() + "-" + subnet.name()).with(shared.properties()))
                    .orElse(fresh);
            Component filled = start.with(change.apply(start.properties()));
            return Edits.add(filled)
                    .then(Edits.setProperty(subnet, NetworkKinds.ROUTE_TABLE, filled.id()))
                    .apply(design);
        });
    }

    private static List<Properties> merged(Properties table, Properties line) {
        List<Properties> all = new ArrayList<>(FilterKinds.ROUTES.of(table).orElse(List.of()));
        all.removeIf(present -> FilterKinds.ROUTE_PREFIX
                .of(present)
                .is(FilterKinds.ROUTE_PREFIX.of(line).orElse("")));
        all.add(line);
        return all;
    }
}
