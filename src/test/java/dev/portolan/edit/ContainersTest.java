package dev.portolan.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Containers that are folded or fitted, and room that is made. */
class ContainersTest {

    private static final ComponentId VNET = new ComponentId("vnet");

    private static Design drawing() {
        Design design = with(Design.empty("net"), "vnet", "virtual-network", "canvas:", new Rect(0, 0, 800, 400));
        design = with(design, "left", "subnet", "vnet", new Rect(40, 60, 200, 200));
        design = with(design, "right", "subnet", "vnet", new Rect(400, 60, 200, 200));
        return with(design, "users", "public-users", "canvas:", new Rect(900, 80, 144, 48));
    }

    private static Design with(Design design, String id, String kind, String container, Rect bounds) {
        Component component = Component.of(id, kind, id).in(new ComponentId(container));
        return design.with(component).with(design.layout().with(component.id(), Placement.at(bounds)));
    }

    private static Rect bounds(Design design, String id) {
        return Placed.bounds(design, new ComponentId(id)).orElseThrow();
    }

    @Test
    void aCollapsedContainerIsASmallOneAndExpandedItIsAsItWas() {
        Design design = drawing();
        Design collapsed = Containers.collapse(design, List.of(VNET)).apply(design);
        assertEquals(new Rect(0, 0, 176, 48), bounds(collapsed, "vnet"));
        assertEquals(design, Containers.expand(collapsed, List.of(VNET)).apply(collapsed));
    }

    @Test
    void aFittedContainerLeavesWhatStandsInItWhereItIs() {
        Design design = drawing();
        Design fitted = Containers.fitContent(design, List.of(VNET)).apply(design);
        assertEquals(new Rect(24, 20, 592, 256), bounds(fitted, "vnet"));
        assertEquals(new Rect(40, 60, 200, 200), bounds(fitted, "left"));
    }

    @Test
    void roomMovesWhatIsBeyondTheLineAndGrowsWhatTheLineCrosses() {
        Design design = drawing();
        Design wide = Spacing.make(new Point(300, 100), new Point(80, 10)).apply(design);
        assertEquals(new Rect(480, 60, 200, 200), bounds(wide, "right"));
        assertEquals(new Rect(40, 60, 200, 200), bounds(wide, "left"));
        assertEquals(880, bounds(wide, "vnet").width());
        assertEquals(980, bounds(wide, "users").x());
    }

    @Test
    void neighboursGiveWayToAContainerThatGrowsAndOnlyThen() {
        Design design = drawing();
        ComponentId left = new ComponentId("left");
        Rect wanted = new Rect(40, 60, 400, 200);
        Design roomy = Containers.makeRoom(design, left, wanted).apply(design);
        assertEquals(new Rect(600, 60, 200, 200), bounds(roomy, "right"));
        assertEquals(1000, bounds(roomy, "vnet").width());
        assertEquals(1100, bounds(roomy, "users").x());
        assertEquals(
                design,
                Containers.makeRoom(design, left, new Rect(40, 60, 300, 240)).apply(design));
        Design deep =
                Containers.makeRoom(design, left, new Rect(40, 60, 200, 400)).apply(design);
        assertEquals(600, bounds(deep, "vnet").height());
    }

    @Test
    void roomThatIsTakenAwayEndsWhereSomethingStands() {
        Design design = drawing();
        Design narrow = Spacing.make(new Point(300, 100), new Point(-500, 0)).apply(design);
        assertEquals(300, bounds(narrow, "right").x());
        assertEquals(700, bounds(narrow, "vnet").width());
    }
}
