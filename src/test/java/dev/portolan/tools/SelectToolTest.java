package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectToolTest {

    private final EditorDriver editor = new EditorDriver(Drawings.network());

    @Test
    void aClickSelectsAndAClickOnTheBareCanvasClears() {
        editor.press(100, 130).expect("select.pressed").release(100, 130).expect("select.idle");
        assertEquals(List.of("agw"), editor.selected());
        editor.click(1200, 700);
        assertEquals(List.of(), editor.selected());
    }

    @Test
    void shiftAndShortcutClicksAddAndTakeAway() {
        editor.click(100, 130).click(950, 100, Modifier.SHIFT);
        assertEquals(List.of("agw", "users"), editor.selected());
        editor.click(100, 130, Modifier.SHORTCUT);
        assertEquals(List.of("users"), editor.selected());
    }

    @Test
    void aTremblingPressIsAClickAndNotADrag() {
        editor.press(100, 130).drag(102, 132).expect("select.pressed").release(102, 132);
        assertEquals(Optional.empty(), editor.store.undoLabel());
        assertEquals(List.of("agw"), editor.selected());
    }

    @Test
    void aMarqueeSelectsWhatLiesWhollyInIt() {
        editor.press(880, 40).drag(1100, 200).expect("select.marquee").release(1100, 200);
        assertEquals(List.of("users"), editor.selected());
        assertEquals(Overlay.NONE, editor.overlay);
    }

    @Test
    void aMarqueeWithShiftAdds() {
        editor.click(100, 130).press(880, 40, Modifier.SHIFT).drag(1100, 200).release(1100, 200);
        assertEquals(List.of("agw", "users"), editor.selected());
    }

    @Test
    void draggingMovesOnTheGridInOneUndoStep() {
        editor.press(100, 130)
                .drag(110, 130)
                .expect("select.moving")
                .drag(121, 149)
                .release(121, 149);
        assertEquals(new Rect(104, 136, 144, 48), editor.bounds("agw"));
        assertEquals(Optional.of("Move 'agw'"), editor.store.undoLabel());
        editor.store.undo();
        assertEquals(new Rect(80, 120, 144, 48), editor.bounds("agw"));
    }

    @Test
    void altPressedWhileDraggingIgnoresTheGrid() {
        editor.press(100, 130).drag(120, 140).drag(121, 143, Modifier.ALT).release(121, 143, Modifier.ALT);
        assertEquals(new Rect(101, 133, 144, 48), editor.bounds("agw"));
    }

    @Test
    void shiftLocksTheAxis() {
        editor.press(100, 130).drag(120, 133, Modifier.SHIFT).release(124, 140, Modifier.SHIFT);
        assertEquals(new Rect(104, 120, 144, 48), editor.bounds("agw"));
    }

    @Test
    void movingAContainerTakesItsContentAlong() {
        editor.press(300, 20).drag(340, 60).release(340, 60);
        assertEquals(new Rect(40, 40, 800, 400), editor.bounds("vnet"));
        assertEquals(new Rect(120, 160, 144, 48), editor.bounds("agw"));
    }

    @Test
    void shortcutDraggingDuplicatesAndSelectsTheCopy() {
        editor.press(100, 130, Modifier.SHORTCUT)
                .drag(100, 190, Modifier.SHORTCUT)
                .expect("select.duplicating")
                .release(100, 194, Modifier.SHORTCUT);
        assertEquals(new Rect(80, 120, 144, 48), editor.bounds("agw"));
        assertEquals(new Rect(80, 184, 144, 48), editor.bounds("agw-2"));
        assertEquals(List.of("agw-2"), editor.selected());
        assertEquals(new ComponentId("left"), editor.component("agw-2").parent());
    }

    @Test
    void altDraggingDuplicatesTooAndShiftKeepsTheCopyToAnAxis() {
        editor.press(100, 130, Modifier.ALT)
                .drag(103, 190, Modifier.SHIFT)
                .expect("select.duplicating")
                .release(103, 194, Modifier.SHIFT);
        assertEquals(new Rect(80, 120, 144, 48), editor.bounds("agw"));
        assertEquals(new Rect(80, 184, 144, 48), editor.bounds("agw-2"));
    }

    @Test
    void ctrlPressedOnTheWayDuplicatesToo() {
        editor.press(100, 130)
                .drag(100, 150)
                .expect("select.moving")
                .drag(100, 190, Modifier.SHORTCUT)
                .expect("select.duplicating")
                .release(100, 194);
        assertEquals(new Rect(80, 120, 144, 48), editor.bounds("agw"));
        assertEquals(new Rect(80, 184, 144, 48), editor.bounds("agw-2"));
    }

    @Test
    void droppingIntoAnotherSubnetMovesTheComponentThere() {
        editor.press(100, 130).drag(500, 200);
        assertTrue(editor.overlay.marks().contains(new Overlay.Frame(new Rect(400, 60, 360, 300), Tone.GOOD)));
        editor.release(500, 200);
        assertEquals(new ComponentId("right"), editor.component("agw").parent());
        assertEquals(new Rect(480, 192, 144, 48), editor.bounds("agw"));
        assertEquals(Optional.of("Move 'agw' to 'right'"), editor.store.undoLabel());
    }

    @Test
    void anIllegalDropSpringsBackWithTheReason() {
        editor.press(300, 80).drag(1000, 600).expect("select.moving").release(1000, 600);
        assertEquals(
                List.of("A Subnet cannot stand on the bare canvas; it belongs in: Virtual network"), editor.refusals);
        assertEquals(Drawings.network(), editor.store.design());
        assertEquals(Optional.empty(), editor.store.undoLabel());
    }

    @Test
    void aLockedComponentStaysAndSaysWhy() {
        Design network = Drawings.network();
        ComponentId agw = new ComponentId("agw");
        Placement locked = network.layout().of(agw).orElseThrow().withMarks(EnumSet.of(Placement.Mark.LOCKED));
        EditorDriver withLock = new EditorDriver(network.with(network.layout().with(agw, locked)));
        withLock.press(100, 130).drag(140, 130).expect("select.idle");
        assertEquals(List.of("'agw' is locked; unlock it to move it"), withLock.refusals);
    }

    @Test
    void aHandleResizesOnTheGridAndNotBelowTheContent() {
        editor.click(300, 80);
        editor.press(340, 300).expect("select.resizing").drag(100, 330).release(100, 330);
        assertEquals(new Rect(40, 60, 192, 268), editor.bounds("left"));
        assertEquals(Optional.of("Resize 'left'"), editor.store.undoLabel());
    }

    @Test
    void resizingFromTheLeftLeavesTheContentWhereItIs() {
        editor.click(300, 80);
        editor.press(40, 180).drag(16, 180).release(16, 180);
        assertEquals(new Rect(16, 60, 324, 240), editor.bounds("left"));
        assertEquals(new Rect(80, 120, 144, 48), editor.bounds("agw"));
    }

    @Test
    void aClickOnAHandleMakesNoHistory() {
        editor.click(300, 80).click(340, 300);
        assertEquals(Optional.empty(), editor.store.undoLabel());
    }

    @Test
    void whereItMayNotStandNothingSaysThatItIsInLine() {
        editor.guided = true;
        editor.press(300, 80).drag(1160, 100).expect("select.moving");
        assertTrue(editor.overlay.marks().stream().noneMatch(Overlay.Guide.class::isInstance));
        assertTrue(editor.overlay.marks().stream().anyMatch(Overlay.Note.class::isInstance));
    }

    @Test
    void portsAreGoneWhenTheMouseLeavesAndADragGoesOn() {
        editor.hover(100, 130);
        editor.session.leave();
        assertEquals(Overlay.NONE, editor.overlay);
        editor.press(100, 130).drag(300, 200).expect("select.moving");
        editor.session.leave();
        editor.expect("select.moving");
    }

    @Test
    void hoveringACardShowsItsPorts() {
        editor.hover(100, 130);
        Overlay.Ports ports = new Overlay.Ports(Ports.around(new Rect(80, 120, 144, 48), 1));
        assertEquals(Overlay.of(ports), editor.overlay);
        editor.hover(1300, 800);
        assertEquals(Overlay.NONE, editor.overlay);
    }

    @Test
    void aLineFromAPortConnectsInOneStep() {
        editor.hover(950, 100).press(886, 104).expect("select.connecting").drag(150, 140);
        assertTrue(editor.overlay.marks().contains(new Overlay.Frame(new Rect(80, 120, 144, 48), Tone.GOOD)));
        editor.release(150, 140).expect("select.idle");
        Link link =
                editor.store.design().topology().link(new LinkId("users-agw")).orElseThrow();
        assertEquals("traffic", link.kind().value());
        assertEquals(Optional.of("Connect 'users' to 'agw'"), editor.store.undoLabel());
    }

    @Test
    void anIllegalConnectionIsRedAndRefusedWithTheReason() {
        editor.press(238, 144).expect("select.connecting").drag(950, 100);
        assertTrue(editor.overlay.marks().contains(new Overlay.Frame(new Rect(900, 80, 144, 48), Tone.BAD)));
        editor.release(950, 100);
        assertEquals(
                List.of("An Application Gateway cannot be connected to Public users; draw it the other way round"),
                editor.refusals);
        assertEquals(Drawings.network(), editor.store.design());
    }

    @Test
    void aLineToNowhereIsGivenUp() {
        editor.press(886, 104).drag(1200, 600).release(1200, 600).expect("select.idle");
        assertEquals(List.of(), editor.refusals);
        assertEquals(Drawings.network(), editor.store.design());
    }

    @Test
    void arrowsNudgeByOneUnitAndWithShiftByTheGrid() {
        editor.click(100, 130).key(Keys.Key.RIGHT).key(Keys.Key.DOWN, Modifier.SHIFT);
        assertEquals(new Rect(81, 128, 144, 48), editor.bounds("agw"));
    }

    @Test
    void aDoubleClickAndF2RenameAndEscapeClearsTheSelection() {
        editor.doubleClick(100, 130).key(Keys.Key.F2);
        assertEquals(List.of(new ComponentId("agw"), new ComponentId("agw")), editor.renamed);
        editor.key(Keys.Key.ESCAPE);
        assertEquals(List.of(), editor.selected());
    }

    @Test
    void theMiddleButtonAndTheHandToolMoveTheView() {
        editor.take(HandTool.TOOL)
                .press(10, 10)
                .expect("hand.panning")
                .drag(30, 25)
                .release(30, 25);
        assertEquals(new Point(20, 15), editor.panned);
        editor.take(SelectTool.TOOL);
        editor.session.press(new Pointer(new Point(0, 0), Set.of(), Pointer.Button.MIDDLE, 1));
        editor.drag(-5, 0).release(-5, 0).expect("select.idle");
        assertEquals(new Point(15, 15), editor.panned);
    }

    @Test
    void aLineIsBentByDraggingAndStraightenedByADoubleClickOnTheCorner() {
        EditorDriver linked = new EditorDriver(Drawings.linked());
        LinkId link = new LinkId("users-firewall");
        linked.press(1200, 104).expect("select.pressedLink").drag(1200, 203).release(1200, 203);
        assertEquals(List.of(new Point(1200, 200)), linked.design().layout().bendsOf(link));
        assertEquals(List.of("users-firewall"), linked.selected());
        linked.press(1200, 200).drag(1240, 240).release(1240, 240);
        assertEquals(List.of(new Point(1240, 240)), linked.design().layout().bendsOf(link));
        linked.doubleClick(1240, 240);
        assertEquals(List.of(), linked.design().layout().bendsOf(link));
    }

    @Test
    void whatIsDraggedOverALegalContainerIsDrawnInIt() {
        editor.press(100, 130).drag(500, 200);
        assertEquals(
                new ComponentId("right"),
                editor.store.design().topology().require(new ComponentId("agw")).parent());
        assertEquals(new ComponentId("left"), editor.component("agw").parent());
    }
}
