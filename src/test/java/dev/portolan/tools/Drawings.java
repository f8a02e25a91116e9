package dev.portolan.tools;

import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;

/** Small designs to work on. */
final class Drawings {

    private Drawings() {}

    /**
     * A network at (0, 0) with two subnets at (40, 60) and (400, 60), a gateway in the first at (80, 120), and users
     * outside at (900, 80).
     */
    static Design network() {
        Design design = Design.empty("shop");
        design = with(design, "vnet", "virtual-network", "canvas:", new Rect(0, 0, 800, 400));
        design = with(design, "left", "subnet", "vnet", new Rect(40, 60, 300, 240));
        design = with(design, "right", "subnet", "vnet", new Rect(400, 60, 360, 300));
        design = with(design, "agw", "application-gateway", "left", new Rect(40, 60, 144, 48));
        return with(design, "users", "public-users", "canvas:", new Rect(900, 80, 144, 48));
    }

    /** The same with a firewall at (1300, 80), to which the users send traffic along y = 104. */
    static Design linked() {
        Design design = with(network(), "firewall", "azure-firewall", "canvas:", new Rect(1300, 80, 144, 48));
        return design.with(Link.of("users-firewall", "traffic", "users", "firewall"));
    }

    static Design with(Design design, String id, String kind, String container, Rect bounds) {
        Component component = Component.of(id, kind, id).in(new ComponentId(container));
        return design.with(component).with(design.layout().with(component.id(), Placement.at(bounds)));
    }
}
