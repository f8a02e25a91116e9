package dev.portolan.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.edit.GroupEdits;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a click selects: what lies below, and what belongs together. */
class SelectingTest {

    private static final Modifier ALT = Modifier.ALT;

    private final EditorDriver editor = new EditorDriver(grouped());

    private static Design grouped() {
        Design design =
                Drawings.with(Drawings.network(), "probe", "public-users", "canvas:", new Rect(1100, 80, 144, 48));
        return GroupEdits.group(design, List.of(new ComponentId("users"), new ComponentId("probe")))
                .apply(design);
    }

    @Test
    void altClicksGoDownThroughWhatLiesThereAndComeRoundAgain() {
        editor.click(100, 130).click(100, 130, ALT);
        assertEquals(List.of("left"), editor.selected());
        editor.click(100, 130, ALT);
        assertEquals(List.of("vnet"), editor.selected());
        editor.click(100, 130, ALT);
        assertEquals(List.of("agw"), editor.selected());
    }

    @Test
    void aClickSelectsTheWholeGroupAndASecondClickOneOfIt() {
        editor.click(950, 100);
        assertEquals(List.of("users", "probe"), editor.selected());
        editor.click(950, 100);
        assertEquals(List.of("users"), editor.selected());
    }

    @Test
    void aClickWithCtrlSelectsOneOfAGroup() {
        editor.click(950, 100, Modifier.SHORTCUT);
        assertEquals(List.of("users"), editor.selected());
    }

    @Test
    void shiftAddsAGroupAndTakesItAway() {
        editor.click(100, 130).click(950, 100, Modifier.SHIFT);
        assertEquals(List.of("agw", "users", "probe"), editor.selected());
        editor.click(950, 100, Modifier.SHIFT);
        assertEquals(List.of("agw"), editor.selected());
    }

    @Test
    void draggingOneOfAGroupMovesAllOfIt() {
        editor.press(950, 100).drag(990, 140).release(990, 140);
        assertEquals(new Rect(944, 120, 144, 48), editor.bounds("users"));
        assertEquals(new Rect(1144, 120, 144, 48), editor.bounds("probe"));
    }

    @Test
    void aDoubleClickOnTheBareCanvasOrAContainersGroundAddsThere() {
        editor.doubleClick(1200, 700).doubleClick(300, 200);
        assertEquals(2, editor.addedAt.size());
        assertEquals(List.of(), editor.renamed);
    }

    @Test
    void aDoubleClickOnAContainersNameRenamesIt() {
        editor.doubleClick(300, 10);
        assertEquals(List.of(new ComponentId("vnet")), editor.renamed);
        assertEquals(List.of(), editor.addedAt);
    }

    @Test
    void theMarqueeToolDrawsWithinAContainerAndLaysItselfDown() {
        editor.take(MarqueeTool.TOOL)
                .press(60, 100)
                .drag(240, 200)
                .expect("select.marquee")
                .release(240, 200);
        assertEquals(List.of("agw"), editor.selected());
        assertEquals(SelectTool.TOOL, editor.session.tool());
    }

    @Test
    void altDraggingWithinAContainerDrawsAMarquee() {
        editor.press(60, 100, ALT).drag(240, 200, ALT).expect("select.marquee").release(240, 200, ALT);
        assertEquals(List.of("agw"), editor.selected());
    }
}
