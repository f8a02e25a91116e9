package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be done to a link with the mouse, and to what a port starts. */
class LinkGesturesTest {

    private static final LinkId LINK = new LinkId("users-firewall");

    private final EditorDriver editor = new EditorDriver(design());

    /** The linked drawing with a second firewall below the first, and a zone, to which nobody sends traffic. */
    private static Design design() {
        Design design =
                Drawings.with(Drawings.linked(), "second", "azure-firewall", "canvas:", new Rect(1300, 300, 144, 48));
        return Drawings.with(design, "zone", "public-dns-zone", "canvas:", new Rect(1300, 500, 144, 48));
    }

    private Point end() {
        List<Point> route = editor.route("users-firewall");
        return route.get(route.size() - 1);
    }

    private Link link() {
        return editor.store.committed().topology().link(LINK).orElseThrow();
    }

    @Test
    void anEndOfASelectedLinkIsDraggedToAnotherComponent() {
        editor.store.select(Set.of(Subject.of(LINK)));
        editor.press(end().x(), end().y())
                .drag(1360, 320)
                .expect("select.reconnecting")
                .release(1360, 320);
        assertEquals(new ComponentId("second"), link().to());
        assertEquals(Optional.of("Reconnect to 'second'"), editor.store.undoLabel());
    }

    @Test
    void anEndIsNotTakenToWhereTheKindMayNotGo() {
        editor.store.select(Set.of(Subject.of(LINK)));
        editor.press(end().x(), end().y()).drag(1360, 520);
        assertEquals(Cursor.FORBIDDEN, editor.session.state().cursor());
        editor.release(1360, 520);
        assertEquals(List.of("Traffic cannot join 'users' and 'zone'"), editor.refusals);
        assertEquals(new ComponentId("firewall"), link().to());
    }

    @Test
    void escapeLeavesTheEndWhereItWas() {
        editor.store.select(Set.of(Subject.of(LINK)));
        editor.press(end().x(), end().y()).drag(1360, 320).key(Keys.Key.ESCAPE);
        assertEquals(design(), editor.store.design());
        assertEquals(Overlay.NONE, editor.overlay);
        assertEquals(List.of("users-firewall"), editor.selected());
    }

    @Test
    void aCornerDroppedOnTheLineIsGone() {
        editor.store.apply(LayoutEdits.setBends(link(), List.of(new Point(1200, 200))));
        editor.press(1200, 200).drag(1180, 150).release(1172, 104);
        assertEquals(List.of(), editor.store.committed().layout().bendsOf(LINK));
    }

    @Test
    void aDoubleClickTakesACornerOutAndElsewhereOnTheLineEditsItsName() {
        editor.store.apply(LayoutEdits.setBends(link(), List.of(new Point(1200, 200))));
        editor.doubleClick(1200, 200);
        assertEquals(List.of(), editor.store.committed().layout().bendsOf(LINK));
        editor.doubleClick(1200, 104);
        assertEquals(List.of(LINK), editor.labelled);
    }

    @Test
    void bendsOfALinkStayWhereTheyAreUntilBothEndsMove() {
        editor.store.apply(LayoutEdits.setBends(link(), List.of(new Point(1200, 200))));
        editor.press(950, 100).drag(950, 140).release(950, 140);
        assertEquals(
                List.of(new Point(1200, 200)), editor.store.committed().layout().bendsOf(LINK));
        editor.store.select(Set.of(Subject.of(new ComponentId("users")), Subject.of(new ComponentId("firewall"))));
        editor.press(950, 140).drag(990, 180).release(990, 180);
        assertEquals(
                List.of(new Point(1244, 240)), editor.store.committed().layout().bendsOf(LINK));
    }

    @Test
    void undoRestoresTheRouteExactly() {
        List<Point> before = editor.route("users-firewall");
        editor.press(950, 100).drag(950, 340).release(950, 340);
        assertTrue(!before.equals(editor.route("users-firewall")));
        editor.store.undo();
        assertEquals(before, editor.route("users-firewall"));
    }

    @Test
    void aClickOnAPortClonesOnThatSideAndConnects() {
        editor.press(1458, 104).release(1458, 104);
        assertEquals(new Rect(1492, 80, 144, 48), editor.bounds("firewall-2"));
        assertEquals(List.of("firewall-2"), editor.selected());
        assertTrue(editor.store.committed().topology().links().stream()
                .anyMatch(link -> link.from().value().equals("firewall")
                        && link.to().value().equals("firewall-2")));
        assertEquals(Optional.of("Clone 'firewall'"), editor.store.undoLabel());
    }

    @Test
    void aClickOnAPortWithCtrlClonesOnly() {
        editor.press(1458, 104, Modifier.SHORTCUT).release(1458, 104, Modifier.SHORTCUT);
        assertEquals(1, editor.store.committed().topology().links().size());
    }

    @Test
    void altWhileConnectingPassesOverWhatLiesBelow() {
        editor.press(1058, 104).drag(1310, 310, Modifier.ALT).release(1310, 310, Modifier.ALT);
        assertEquals(design(), editor.store.design());
    }

    @Test
    void aLineIsDrawnToAComponentWithinTwelvePixels() {
        editor.press(1058, 104).drag(1200, 250).drag(1300 - 14, 320).release(1300 - 14, 320);
        assertEquals(design(), editor.store.design());
        editor.press(1058, 104).drag(1200, 250).drag(1300 - 11, 320);
        assertTrue(editor.overlay.marks().contains(new Overlay.Frame(editor.bounds("second"), Tone.GOOD)));
        editor.release(1300 - 11, 320);
        assertEquals(2, editor.store.committed().topology().links().size());
    }

    @Test
    void thePointerSaysNoOverWhatCannotBeConnected() {
        editor.press(1058, 104).drag(1310, 510);
        assertEquals(Cursor.FORBIDDEN, editor.session.state().cursor());
        assertTrue(editor.overlay.marks().stream()
                .anyMatch(mark -> mark instanceof Overlay.Note note && note.tone() == Tone.BAD));
    }
}
