package dev.portolan.ui.hand;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.ui.palette.PaletteEntry;
import org.testfx.api.FxRobot;

/** The network that an architect draws first: hub and spoke, firewall, cluster, gateway, users; with names of their own. */
public final class HubAndSpoke {

    private final Hand hand;
    private final Sketching sketch;
    private final Catalog catalog;

    /** @param robot on a window that shows an empty canvas */
    public HubAndSpoke(Catalog catalog, FxRobot robot) {
        this.catalog = catalog;
        hand = new Hand(robot);
        sketch = new Sketching(hand, catalog);
    }

    /** Draws it. */
    public void draw() {
        sketch.makeRoom(new Point(1500, 700));
        ComponentId hub = place("Hub VNET", ComponentId.CANVAS, 520, 320, "vnet-hub");
        ComponentId firewall = place("Firewall", hub, 144, 48, "afw-hub");
        ComponentId spoke = place("Spoke VNET", ComponentId.CANVAS, 800, 520, "vnet-aks");
        ComponentId nodes = place("Subnet", spoke, 424, 264, "snet-aks");
        ComponentId cluster = place("AKS cluster", nodes, 360, 180, "aks-prod");
        place("Workload", cluster, 144, 48, "shop");
        ComponentId gateway = place("App Gateway", spoke, 144, 48, "agw-shop");
        ComponentId routes = place("Route table", spoke, 144, 48, "rt-aks");
        ComponentId users = place("Public users", ComponentId.CANVAS, 144, 48, "Customers");
        sketch.connect(hub, spoke, "Peering");
        sketch.connect(users, gateway, "Traffic");
        sketch.connect(cluster, firewall, "Traffic");
        sketch.connect(nodes, routes, "Route table");
    }

    private ComponentId place(String label, ComponentId home, double width, double height, String name) {
        PaletteEntry entry = PaletteEntry.all(catalog).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the palette does not offer " + label));
        Shape made = sketch.place(entry, home, new Point(width, height));
        sketch.rename(name);
        return made.id();
    }

    /** How long a practised person takes, in seconds, after Card, Moran and Newell's keystroke-level model. */
    public double seconds() {
        return hand.seconds();
    }

    /** What it took, in clicks, drags and keys. */
    public String effort() {
        return hand.effort();
    }
}
