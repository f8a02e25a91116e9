package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;

/** Lays designs out, with or without ghosts; moving things about does not ask again what Azure adds. */
final class Draughtsman {

    private final Catalog catalog;
    private final TypeMeasure measure;
    private Topology asked = Topology.EMPTY;
    private Topology withGhosts = Topology.EMPTY;

    Draughtsman(Catalog catalog, TypeMeasure measure) {
        this.catalog = catalog;
        this.measure = measure;
    }

    Diagram plain(Design design) {
        return Diagram.of(design, catalog, measure);
    }

    Diagram withGhosts(Design design) {
        if (!asked.equals(design.topology())) {
            asked = design.topology();
            withGhosts = Ghosts.of(design, catalog);
        }
        return Diagram.of(design, withGhosts, catalog, measure);
    }
}
