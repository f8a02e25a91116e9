package dev.portolan.trace;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.Optional;

/** One snapshot with everything that tracing looks up in it, indexed once. */
final class Scene {

    private final Design design;
    private final Catalog catalog;
    private final TopologyGraph graph;
    private final Addresses addresses;

    Scene(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
        this.graph = TopologyGraph.of(design, catalog);
        this.addresses = Addresses.of(graph, catalog);
    }

    Design design() {
        return design;
    }

    Catalog catalog() {
        return catalog;
    }

    TopologyGraph graph() {
        return graph;
    }

    Addresses addresses() {
        return addresses;
    }

    Optional<Component> component(ComponentId id) {
        return graph.topology().component(id);
    }

    Optional<Component> networkOf(Component component) {
        return component.is(NetworkKinds.VIRTUAL_NETWORK.id())
                ? Optional.of(component)
                : graph.ancestor(component.id(), NetworkKinds.VIRTUAL_NETWORK.id());
    }
}
