package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edits;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.paint.BundledTypeMeasure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one diagram draws otherwise than another, and where things lie. */
class ChangesTest {

    private static final BundledTypeMeasure MEASURE = new BundledTypeMeasure();

    private final Design design = Estate.of(60);
    private final Diagram before = Diagram.of(design, Catalog.azure(), MEASURE);

    @Test
    void nothingChangesWhereNothingIsDone() {
        assertThat(then(design).changes(before)).isEmpty();
    }

    @Test
    void aShapeThatMovesChangesWithItsLines() {
        Design moved = LayoutEdits.move(design, List.of(new ComponentId("app-2")), new Point(0, 24))
                .apply(design);
        assertThat(then(moved).changes(before))
                .contains(Subject.of(new ComponentId("app-2")), Subject.of(new LinkId("serve-2")))
                .doesNotContain(Subject.of(new ComponentId("app-1")), Subject.of(new LinkId("serve-1")));
    }

    @Test
    void whatIsGoneHasChanged() {
        Design without = Edits.remove(Catalog.azure(), design, List.of(Subject.of(new ComponentId("nsg-1"))))
                .apply(design);
        assertThat(then(without).changes(before)).contains(Subject.of(new ComponentId("nsg-1")));
    }

    @Test
    void whatIsStackedOtherwiseIsPaintedAgain() {
        Design front = LayoutEdits.bringToFront(design, List.of(new ComponentId("app-1")))
                .apply(design);
        assertThat(then(front).changes(before))
                .contains(Subject.of(new ComponentId("app-1")), Subject.of(new ComponentId("job-1")));
    }

    @Test
    void theIndexFindsWhatALookOneByOneFinds() {
        for (int i = 0; i < 40; i++) {
            Rect area = new Rect(i * 53, i * 31 - 200, 300, 200);
            assertThat(before.shapesIn(area))
                    .isEqualTo(before.shapes().stream()
                            .filter(shape -> touches(shape.bounds(), area))
                            .toList());
            assertThat(before.routesIn(area))
                    .isEqualTo(before.routes().stream()
                            .filter(route -> isIn(route, area))
                            .toList());
        }
    }

    /** A line that only bends around an area is not in it. */
    private static boolean isIn(Route route, Rect area) {
        boolean line = IntStream.range(1, route.points().size())
                .mapToObj(i ->
                        Rect.between(route.points().get(i - 1), route.points().get(i)))
                .anyMatch(piece -> touches(piece, area));
        return line || !route.label().isBlank() && touches(route.label().bounds(), area);
    }

    private static boolean touches(Rect a, Rect b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }

    private Diagram then(Design next) {
        return before.then(next, next.topology(), Catalog.azure(), MEASURE, Diagram.Care.SETTLED);
    }
}
