package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagram.Hit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Placement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sizes, guides, room, and containers that are folded away. */
class ShapeGesturesTest {

    private final EditorDriver editor = new EditorDriver(Drawings.linked());

    @Test
    void shiftKeepsProportionsWhileResizing() {
        editor.click(950, 100).press(1044, 128).drag(1188, 130, Modifier.SHIFT).release(1188, 130, Modifier.SHIFT);
        Rect bounds = editor.bounds("users");
        assertEquals(144.0 / 48, bounds.width() / bounds.height(), 0.01);
        assertEquals(new Point(900, 80), bounds.topLeft());
    }

    @Test
    void ctrlResizesFromTheCentre() {
        editor.click(950, 100)
                .press(1044, 128)
                .drag(1060, 144, Modifier.SHORTCUT)
                .release(1060, 144, Modifier.SHORTCUT);
        assertEquals(new Rect(900, 80, 144, 48).centre(), editor.bounds("users").centre());
        assertTrue(editor.bounds("users").width() > 160);
    }

    @Test
    void altWhileResizingIgnoresTheGrid() {
        editor.click(950, 100).press(1044, 128).drag(1047, 131, Modifier.ALT).release(1047, 131, Modifier.ALT);
        assertEquals(new Rect(900, 80, 147, 51), editor.bounds("users"));
    }

    @Test
    void aDraggedShapeLinesUpWithItsNeighboursAndShowsIt() {
        editor.guided = true;
        editor.press(950, 100).drag(950, 150).drag(953, 102);
        assertTrue(editor.overlay.marks().stream().anyMatch(Overlay.Guide.class::isInstance));
        editor.release(953, 102);
        assertEquals(80, editor.bounds("users").y());
        assertEquals(Overlay.NONE, editor.overlay);
    }

    @Test
    void altIgnoresGuides() {
        editor.guided = true;
        editor.press(950, 100).drag(950, 150).drag(953, 102, Modifier.ALT).release(953, 102, Modifier.ALT);
        assertEquals(new Rect(903, 82, 144, 48), editor.bounds("users"));
    }

    @Test
    void roomIsMadeByDraggingWithThreeKeys() {
        Modifier[] held = {Modifier.SHIFT, Modifier.SHORTCUT, Modifier.ALT};
        editor.press(1100, 300, held)
                .drag(1150, 300, held)
                .expect("select.makingSpace")
                .release(1180, 300, held);
        assertEquals(1380, editor.bounds("firewall").x());
        assertEquals(900, editor.bounds("users").x());
        assertEquals(Optional.of("Make space"), editor.store.undoLabel());
    }

    @Test
    void theSignOnAContainersEdgeCollapsesItAndExpandsItAsItWas() {
        Rect before = editor.bounds("vnet");
        editor.hover(300, 20);
        assertTrue(editor.overlay.marks().contains(new Overlay.Toggle(new Point(20, 0), false)));
        editor.click(20, 0);
        assertEquals(new Rect(0, 0, 176, 48), editor.bounds("vnet"));
        assertEquals(new Hit.Nothing(), editor.diagram().at(new Point(500, 200), 0));
        assertEquals(Optional.of("Collapse 'vnet'"), editor.store.undoLabel());
        editor.click(20, 0);
        assertEquals(before, editor.bounds("vnet"));
        assertEquals(Drawings.linked(), editor.store.design());
    }

    @Test
    void portsOfAContainerThatIsSmallFromFarAwayAreNotInTheWayOfItsNeighbours() {
        editor.scale = 64 / shorterSide("vnet") + 0.001;
        Point near = Ports.around(editor.bounds("vnet"), editor.scale).get(0);
        editor.press(near.x(), near.y());
        assertTrue(editor.session.state().name().startsWith("select.connecting"));
        editor.key(Keys.Key.ESCAPE);
        editor.scale = 64 / shorterSide("vnet") - 0.001;
        Point far = Ports.around(editor.bounds("vnet"), editor.scale).get(0);
        editor.press(far.x(), far.y());
        assertTrue(!editor.session.state().name().startsWith("select.connecting"));
    }

    private double shorterSide(String container) {
        return Math.min(
                editor.bounds(container).width(), editor.bounds(container).height());
    }

    @Test
    void whatIsSmallFromFarAwayIsNotHiddenUnderItsSignsAndPorts() {
        editor.scale = 28 / shorterSide("vnet") - 0.001;
        Rect before = editor.bounds("vnet");
        Point sign = Folding.on(before, editor.scale);
        editor.click(sign.x(), sign.y());
        assertEquals(before, editor.bounds("vnet"));
        Point port = Ports.around(before, editor.scale).get(0);
        editor.hover(port.x(), port.y());
        assertEquals(List.of(), editor.overlay.marks());
        editor.press(port.x(), port.y());
        assertTrue(!editor.session.state().name().startsWith("select.connecting"));
    }

    @Test
    void aCollapsedContainerIsNotResized() {
        editor.click(20, 0).click(100, 30).press(176, 48).drag(300, 200);
        assertTrue(!editor.session.state().name().equals("select.resizing"));
    }

    @Test
    void handlesNeverCoverASmallShape() {
        assertTrue(Handle.areOn(new Rect(0, 0, 144, 48), 1));
        assertTrue(!Handle.areOn(new Rect(0, 0, 144, 48), 0.33));
    }

    @Test
    void aLockedShapeIsNotMovedAndSaysWhy() {
        editor.store.apply(
                LayoutEdits.mark(editor.store.committed(), List.of(new ComponentId("users")), Placement.Mark.LOCKED));
        editor.press(950, 100).drag(990, 140);
        assertEquals(List.of("'users' is locked; unlock it to move it"), editor.refusals);
    }
}
