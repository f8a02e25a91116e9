package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.trace.routing.Peerings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The connections to sites that are left when something has failed. Where a site still has another gateway, what has
 * failed is forgotten by routing; where it has none, routes stay, so that the trace shows where packets are lost.
 */
final class Connections {

    private final Set<ComponentId> idle = new LinkedHashSet<>();
    private final Set<ComponentId> withdrawn = new LinkedHashSet<>();
    private final Set<LinkId> cut = new LinkedHashSet<>();

    private final Set<ComponentId> failed;
    private final Peerings before;
    private final Peerings after;
    private final List<Component> gateways;

    Connections(Design design, Catalog catalog, Set<ComponentId> failed) {
        this.failed = Set.copyOf(failed);
        List<Link> broken = design.topology().links().stream()
                .filter(link -> link.is(LinkKinds.CONNECTION.id()))
                .filter(link -> failed.contains(link.from()) || failed.contains(link.to()))
                .toList();
        Design left = design.with(
                design.topology().withoutLinks(broken.stream().map(Link::id).toList()));
        before = new Peerings(TopologyGraph.of(design, catalog));
        after = new Peerings(TopologyGraph.of(left, catalog));
        gateways = design.topology().components().stream()
                .filter(Peerings::isGateway)
                .toList();
        gateways.stream().filter(this::isIdle).forEach(gateway -> idle.add(gateway.id()));
        Set<ComponentId> stranded = new LinkedHashSet<>();
        design.topology().components().stream().filter(this::isStranded).forEach(site -> stranded.add(site.id()));
        forget(design, broken, stranded);
    }

    private boolean isIdle(Component gateway) {
        boolean worked = !before.connectedTo(gateway).isEmpty();
        boolean works = after.connectedTo(gateway).stream().anyMatch(end -> !failed.contains(end.id()));
        return worked && !works && !failed.contains(gateway.id());
    }

    private boolean isStranded(Component site) {
        boolean isSite = site.is(ActorKinds.ON_PREMISES_SITE.id()) || site.is(ActorKinds.CORPORATE_USERS.id());
        return isSite && gateways(before, site, Set.of()) > 0 && gateways(after, site, failed) == 0;
    }

    private void forget(Design design, List<Link> broken, Set<ComponentId> stranded) {
        for (Component gateway : gateways) {
            boolean gone = failed.contains(gateway.id()) || idle.contains(gateway.id());
            if (gone && !serves(gateway, stranded)) {
                withdrawn.add(gateway.id());
            }
        }
        for (Link link : broken) {
            ComponentId end = failed.contains(link.from()) ? link.from() : link.to();
            if (!serves(design.topology().require(end), stranded)) {
                cut.add(link.id());
            }
        }
    }

    private boolean serves(Component component, Set<ComponentId> stranded) {
        return before.connectedTo(component).stream().anyMatch(end -> stranded.contains(end.id()));
    }

    private static long gateways(Peerings peerings, Component site, Set<ComponentId> failed) {
        return peerings.connectedTo(site).stream()
                .filter(Peerings::isGateway)
                .filter(gateway -> !failed.contains(gateway.id()))
                .count();
    }

    /** Gateways that work themselves, but none of whose connections does. */
    Set<ComponentId> idle() {
        return idle;
    }

    /** Gateways whose routes to sites are gone. */
    Set<ComponentId> withdrawn() {
        return withdrawn;
    }

    /** Connections that nobody uses any more. */
    Set<LinkId> cut() {
        return cut;
    }
}
