package dev.portolan.edit.patterns;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The default route of a cluster's subnets. */
final class Routing {

    private static final String EVERYWHERE = "0.0.0.0/0";

    private final Draft draft;
    private final Site site;

    Routing(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
    }

    static boolean isDefault(Properties route) {
        return FilterKinds.ROUTE_PREFIX.of(route).is(EVERYWHERE);
    }

    /** Sends all that leaves the cluster's subnets to this address. */
    void allTo(IpAddress appliance) {
        for (ComponentId subnet : site.ownSubnets()) {
            ComponentId table = ownTable(subnet);
            List<Properties> routes = without(draft.get(table));
            routes.add(Given.of(FilterKinds.NAME, "to-firewall")
                    .and(FilterKinds.ROUTE_PREFIX, EVERYWHERE)
                    .and(FilterKinds.NEXT_HOP, FilterKinds.NextHop.VIRTUAL_APPLIANCE)
                    .and(FilterKinds.NEXT_HOP_ADDRESS, appliance)
                    .properties());
            draft.set(table, Given.of(FilterKinds.ROUTES, routes));
        }
    }

    /** The subnets' traffic follows Azure's own default route again; so does that of subnets that share their table. */
    void allToAzure() {
        Set<ComponentId> tables = new LinkedHashSet<>();
        for (ComponentId subnet : site.ownSubnets()) {
            tables.add(table(subnet).map(table -> ownTable(subnet)).orElse(ComponentId.CANVAS));
        }
        tables.removeIf(id -> !draft.topology().has(id));
        for (ComponentId table : tables) {
            List<Properties> routes = without(draft.get(table));
            draft.set(table, Given.of(FilterKinds.ROUTES, routes));
            if (routes.isEmpty()) {
                draft.say("'%s' had no other route and is gone"
                        .formatted(draft.get(table).name()));
                draft.remove(List.of(table));
            }
        }
    }

    /** The subnet's table, if none but subnets of the cluster's network use it; else one of its own with the same routes. */
    private ComponentId ownTable(ComponentId subnet) {
        Optional<Component> table = table(subnet);
        if (table.isPresent()
                && usersOf(table.get().id()).stream()
                        .allMatch(user -> draft.get(user).parent().equals(site.network()))) {
            return table.get().id();
        }
        Given given = Given.of(FilterKinds.GATEWAY_PROPAGATION, false);
        ComponentId made = draft.add(
                        FilterKinds.ROUTE_TABLE,
                        "rt-" + draft.get(site.network()).id().value(),
                        site.network(),
                        table.map(each -> new Given(each.properties())).orElse(given))
                .id();
        for (ComponentId own : site.ownSubnets()) {
            boolean same = table(own).map(Component::id).equals(table.map(Component::id));
            if (same) {
                draft.set(own, Given.of(NetworkKinds.ROUTE_TABLE, made));
            }
        }
        return made;
    }

    private Optional<Component> table(ComponentId subnet) {
        return NetworkKinds.ROUTE_TABLE.of(draft.get(subnet)).optional().flatMap(draft::find);
    }

    private List<ComponentId> usersOf(ComponentId table) {
        return draft.all(NetworkKinds.SUBNET).stream()
                .filter(each -> NetworkKinds.ROUTE_TABLE.of(each).is(table))
                .map(Component::id)
                .toList();
    }

    private static List<Properties> without(Component table) {
        List<Properties> routes = new ArrayList<>(FilterKinds.ROUTES.of(table).orElse(List.of()));
        routes.removeIf(Routing::isDefault);
        return routes;
    }
}
