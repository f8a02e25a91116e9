package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.References;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A design as the network sees it once something has failed. What has failed stays in it, with its address and everything
 * that points there: only what routing, name resolution and the absence of a configuration change by themselves is changed.
 */
final class DegradedDesign {

    private final Catalog catalog;
    private final Outage outage;

    DegradedDesign(Catalog catalog, Outage outage) {
        this.catalog = catalog;
        this.outage = outage;
    }

    Design of(Design design) {
        Addresses addresses = Addresses.of(TopologyGraph.of(design, catalog), catalog);
        Design next = withoutRemoved(design);
        next = next.with(next.topology().withoutLinks(outage.connections().cut()));
        for (ComponentId gateway : outage.connections().withdrawn()) {
            next = next.changed(gateway, found -> found.with(HybridKinds.ADVERTISED.key(), List.of()));
        }
        Design result = next;
        for (Component component : next.topology().components()) {
            Component changed = withWorkingServers(component, addresses);
            result = changed.equals(component) ? result : result.with(changed);
        }
        return result;
    }

    private Design withoutRemoved(Design design) {
        if (outage.removed().isEmpty()) {
            return design;
        }
        Set<ComponentId> gone = new HashSet<>(outage.removed());
        Design left = design.with(design.topology().without(gone));
        return new References(catalog, id -> gone.contains(id) ? Optional.empty() : Optional.of(id)).redirected(left);
    }

    /** Clients turn to the next DNS server; where none is left, the list stays and names are asked for in vain. */
    private Component withWorkingServers(Component component, Addresses addresses) {
        if (component.is(NetworkKinds.VIRTUAL_NETWORK.id())) {
            return working(component, NetworkKinds.DNS_SERVERS, Function.identity(), addresses);
        }
        if (component.is(ActorKinds.ON_PREMISES_SITE.id())) {
            Component asking = working(component, ActorKinds.SITE_DNS_SERVERS, Function.identity(), addresses);
            return forwarding(asking, addresses);
        }
        return component;
    }

    private <T> Component working(
            Component component, Property<List<T>> property, Function<T, IpAddress> server, Addresses addresses) {
        List<T> all = property.of(component).orElse(List.of());
        List<T> left = all.stream()
                .filter(each -> works(server.apply(each), addresses))
                .toList();
        return left.isEmpty() || left.size() == all.size() ? component : component.with(property.key(), left);
    }

    private Component forwarding(Component site, Addresses addresses) {
        List<Properties> all = ActorKinds.DNS_FORWARDING.of(site).orElse(List.of());
        List<Properties> left = all.stream()
                .filter(rule -> answers(rule, addresses)
                        || all.stream().noneMatch(other -> sameZone(rule, other) && answers(other, addresses)))
                .toList();
        return left.size() == all.size() ? site : site.with(ActorKinds.DNS_FORWARDING.key(), left);
    }

    private static boolean sameZone(Properties rule, Properties other) {
        return ActorKinds.FORWARD_ZONE.of(rule).equals(ActorKinds.FORWARD_ZONE.of(other));
    }

    private boolean answers(Properties rule, Addresses addresses) {
        return ActorKinds.FORWARD_TO
                .of(rule)
                .map(address -> works(address, addresses))
                .orElse(true);
    }

    private boolean works(IpAddress server, Addresses addresses) {
        return addresses
                .owner(server)
                .filter(owner -> outage.why(owner.id()).isPresent())
                .isEmpty();
    }
}
