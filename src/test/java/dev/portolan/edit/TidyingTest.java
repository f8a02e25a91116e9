package dev.portolan.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidyingTest {

    private static Design with(Design design, String id, String parent, Rect bounds) {
        String kind = id.startsWith("net") ? "virtual-network" : "public-users";
        ComponentId home = parent.isEmpty() ? ComponentId.CANVAS : new ComponentId(parent);
        return design.with(Component.of(id, kind, id).in(home))
                .with(design.layout().with(new ComponentId(id), Placement.at(bounds)));
    }

    private static Design with(Design design, String id, double x, double y) {
        return with(design, id, "", new Rect(x, y, 144, 48));
    }

    private static List<ComponentId> ids(String... names) {
        return Arrays.stream(names).map(ComponentId::new).toList();
    }

    private static Rect bounds(Design design, String id) {
        return Placed.bounds(design, new ComponentId(id)).orElseThrow();
    }

    private static Design rough() {
        Design design = with(Design.empty("rough"), "a", 100, 100);
        design = with(design, "b", 290, 112);
        design = with(design, "c", 90, 190);
        return with(design, "d", 305, 181);
    }

    @Test
    void aRoughGridBecomesOne() {
        Design design = rough();
        Design tidy = Tidying.tidy(design, ids("d", "a", "c", "b")).apply(design);
        assertEquals(new Rect(90, 100, 144, 48), bounds(tidy, "a"));
        assertEquals(bounds(tidy, "a").x(), bounds(tidy, "c").x());
        assertEquals(bounds(tidy, "b").x(), bounds(tidy, "d").x());
        assertEquals(bounds(tidy, "a").y(), bounds(tidy, "b").y());
        assertEquals(bounds(tidy, "c").y(), bounds(tidy, "d").y());
        assertEquals(48, bounds(tidy, "b").x() - bounds(tidy, "a").right(), "290 - 244 on the grid");
        assertEquals(24, bounds(tidy, "c").y() - bounds(tidy, "a").bottom(), "181 - 160 on the grid");
    }

    @Test
    void whatIsTidyStaysAsItIs() {
        Design design = rough();
        Design once = Tidying.tidy(design, ids("a", "b", "c", "d")).apply(design);
        assertEquals(once, Tidying.tidy(once, ids("a", "b", "c", "d")).apply(once));
        assertEquals(
                "Tidy 4 components",
                Tidying.tidy(design, ids("a", "b", "c", "d")).label());
    }

    @Test
    void aRowGetsEqualGapsAndOneMiddle() {
        Design design = with(Design.empty("row"), "a", 0, 0);
        design = with(design, "b", 154, 10);
        design = with(design, "c", "", new Rect(330, -8, 100, 64));
        Design tidy = Tidying.tidy(design, ids("a", "b", "c")).apply(design);
        assertEquals(bounds(tidy, "a").centre().y(), bounds(tidy, "c").centre().y());
        assertEquals(bounds(tidy, "a").centre().y(), bounds(tidy, "b").centre().y());
        assertEquals(
                bounds(tidy, "b").x() - bounds(tidy, "a").right(),
                bounds(tidy, "c").x() - bounds(tidy, "b").right());
    }

    @Test
    void whatStoodOnTopOfEachOtherComesApart() {
        Design design = with(with(Design.empty("heap"), "a", 0, 0), "b", 20, 6);
        Design tidy = Tidying.tidy(design, ids("a", "b")).apply(design);
        assertEquals(new Rect(0, 0, 144, 48), bounds(tidy, "a"));
        assertEquals(new Rect(168, 0, 144, 48), bounds(tidy, "b"));
    }

    @Test
    void whatIsLockedStays() {
        Design design =
                LayoutEdits.mark(rough(), ids("b"), Placement.Mark.LOCKED).apply(rough());
        Design tidy = Tidying.tidy(design, ids("a", "b", "c", "d")).apply(design);
        assertEquals(bounds(design, "b"), bounds(tidy, "b"));
        assertEquals(bounds(tidy, "c").y(), bounds(tidy, "d").y());
    }

    @Test
    void theContentOfAContainerMovesCloserSoThatNothingLeavesIt() {
        Design design = with(Design.empty("network"), "net", "", new Rect(50, 50, 340, 200));
        design = with(design, "a", "net", new Rect(20, 60, 144, 48));
        design = with(design, "b", "net", new Rect(230, 70, 144, 48));
        Design tidy = Tidying.tidy(design, ids("net")).apply(design);
        assertEquals(374, bounds(tidy, "b").right());
        assertEquals(66, bounds(tidy, "a").x());
        assertEquals(bounds(tidy, "a").y(), bounds(tidy, "b").y());
        assertEquals(bounds(design, "net"), bounds(tidy, "net"));
    }
}
