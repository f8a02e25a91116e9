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

/** Lining up, spreading out, making equal, grouping and stacking. */
class AlignmentsTest {

    private static final List<ComponentId> ALL = ids("a", "b", "c");

    private static Design drawing() {
        Design design = with(Design.empty("three"), "a", new Rect(100, 100, 144, 48), 0);
        design = with(design, "b", new Rect(120, 200, 100, 60), 1);
        return with(design, "c", new Rect(500, 400, 144, 48), 2);
    }

    private static Design with(Design design, String id, Rect bounds, int z) {
        Component component = Component.of(id, "public-users", id);
        return design.with(component)
                .with(design.layout().with(component.id(), Placement.at(bounds).withZ(z)));
    }

    private static List<ComponentId> ids(String... names) {
        return Arrays.stream(names).map(ComponentId::new).toList();
    }

    private static Rect bounds(Design design, String id) {
        return Placed.bounds(design, new ComponentId(id)).orElseThrow();
    }

    private static int z(Design design, String id) {
        return design.layout().of(new ComponentId(id)).orElseThrow().z();
    }

    @Test
    void everyEdgeIsThatOfTheAreaThatTheComponentsTake() {
        Design design = drawing();
        assertEquals(
                100,
                bounds(Alignments.align(design, ALL, Alignments.Edge.LEFT).apply(design), "c")
                        .x());
        assertEquals(
                644,
                bounds(Alignments.align(design, ALL, Alignments.Edge.RIGHT).apply(design), "a")
                        .right());
        assertEquals(
                100,
                bounds(Alignments.align(design, ALL, Alignments.Edge.TOP).apply(design), "c")
                        .y());
        assertEquals(
                448,
                bounds(Alignments.align(design, ALL, Alignments.Edge.BOTTOM).apply(design), "b")
                        .bottom());
        Design centred = Alignments.align(design, ALL, Alignments.Edge.CENTRE).apply(design);
        assertEquals(
                bounds(centred, "a").centre().x(), bounds(centred, "b").centre().x());
        Design level = Alignments.align(design, ALL, Alignments.Edge.MIDDLE).apply(design);
        assertEquals(
                bounds(level, "a").centre().y(), bounds(level, "c").centre().y());
    }

    @Test
    void aLockedComponentStaysAndTheOthersComeToIt() {
        Design design =
                LayoutEdits.mark(drawing(), ids("a"), Placement.Mark.LOCKED).apply(drawing());
        Design aligned = Alignments.align(design, ALL, Alignments.Edge.RIGHT).apply(design);
        assertEquals(100, bounds(aligned, "a").x());
        assertEquals(644, bounds(aligned, "b").right());
    }

    @Test
    void gapsBecomeEqualAndTheOutermostStay() {
        Design design = drawing();
        Design spread = Alignments.distribute(design, ALL, Alignments.Axis.DOWN).apply(design);
        assertEquals(100, bounds(spread, "a").y());
        assertEquals(400, bounds(spread, "c").y());
        assertEquals(
                bounds(spread, "b").y() - bounds(spread, "a").bottom(),
                bounds(spread, "c").y() - bounds(spread, "b").bottom());
    }

    @Test
    void allGetTheSizeOfTheFirst() {
        Design design = drawing();
        Design same = Alignments.sameSize(design, ids("b", "a")).apply(design);
        assertEquals(new Rect(100, 100, 100, 60), bounds(same, "a"));
        assertEquals(
                "Give 2 components the same size",
                Alignments.sameSize(design, ids("b", "a")).label());
    }

    @Test
    void aSizeThatWasCopiedIsGivenToOthers() {
        Design design = drawing();
        Rect model = new Rect(7, 9, 120, 56);
        Design sized = Alignments.size(design, ids("a"), model).apply(design);
        assertEquals(new Rect(100, 100, 120, 56), bounds(sized, "a"));
        assertEquals(bounds(design, "b"), bounds(sized, "b"));
    }

    @Test
    void aGroupIsMadeAndDissolvedByAnyOfItsMembers() {
        Design design = drawing();
        Design grouped = GroupEdits.group(design, ids("a", "c")).apply(design);
        assertEquals(ids("a", "c"), GroupEdits.members(grouped, new ComponentId("c")));
        assertEquals(ids("b"), GroupEdits.members(grouped, new ComponentId("b")));
        assertEquals(design, GroupEdits.ungroup(grouped, ids("a")).apply(grouped));
    }

    @Test
    void oneStepForwardPassesOneNeighbour() {
        Design design = drawing();
        Design forward = StackingEdits.forward(design, ids("a")).apply(design);
        assertEquals(List.of(1, 0, 2), List.of(z(forward, "a"), z(forward, "b"), z(forward, "c")));
        Design backward = StackingEdits.backward(design, ids("c")).apply(design);
        assertEquals(List.of(0, 2, 1), List.of(z(backward, "a"), z(backward, "b"), z(backward, "c")));
        assertEquals(design, StackingEdits.forward(design, ids("c")).apply(design));
    }
}
