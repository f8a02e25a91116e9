package dev.portolan.diagram;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;

/** The coarser of two levels of detail: places and what joins them, without what stands in them. */
public final class Overview {

    private Overview() {}

    /**
     * The design with only its regions, sites, networks, subnets and clusters drawn. What it says stays the same: a link
     * of what is not drawn ends at the nearest place around it.
     */
    public static Design of(Design design, Catalog catalog) {
        List<ComponentId> cards = design.topology().components().stream()
                .filter(component -> !catalog.of(component).isContainer())
                .map(Component::id)
                .toList();
        return design.with(design.layout().without(cards, List.of()));
    }
}
