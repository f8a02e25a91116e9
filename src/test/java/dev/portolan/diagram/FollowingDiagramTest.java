package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.paint.BundledTypeMeasure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diagram that follows another: lines that nothing has happened to stay as they are. */
class FollowingDiagramTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final BundledTypeMeasure MEASURE = new BundledTypeMeasure();

    private final Design design = drawing();
    private final Diagram before = Diagram.of(design, AZURE, MEASURE);

    /** Users send to a firewall on the same height; an appliance above sends to another at the same height as it. */
    private static Design drawing() {
        Design design = Design.empty("two lines");
        design = with(design, "users", "public-users", 0, 300);
        design = with(design, "firewall", "azure-firewall", 800, 300);
        design = with(design, "above", "azure-firewall", 0, 0);
        design = with(design, "other", "azure-firewall", 800, 0);
        return design.with(Link.of("low", "traffic", "users", "firewall"))
                .with(Link.of("high", "traffic", "above", "other"));
    }

    private static Design with(Design design, String id, String kind, double x, double y) {
        Component component = Component.of(id, kind, id);
        return design.with(component).with(design.layout().with(component.id(), Placement.at(new Rect(x, y, 144, 48))));
    }

    private Diagram moved(String id, double dx, double dy, Diagram.Care care) {
        Design next = LayoutEdits.move(design, List.of(new ComponentId(id)), new Point(dx, dy))
                .apply(design);
        return before.then(next, next.topology(), AZURE, MEASURE, care);
    }

    private static List<Point> way(Diagram diagram, String link) {
        return diagram.route(new LinkId(link)).orElseThrow().points();
    }

    @ParameterizedTest
    @EnumSource
    void aLineAtWhatMovesFollowsAndTheOthersStay(Diagram.Care care) {
        Diagram after = moved("firewall", 40, 120, care);
        assertThat(way(after, "high")).isEqualTo(way(before, "high"));
        assertThat(way(after, "low")).isNotEqualTo(way(before, "low"));
        Rect end = after.shape(new ComponentId("firewall")).orElseThrow().bounds();
        assertThat(way(after, "low")).last().matches(point -> end.grown(0.5).contains(point));
    }

    @ParameterizedTest
    @EnumSource
    void aLineGoesAroundWhatHasComeInItsWay(Diagram.Care care) {
        Diagram after = moved("above", 400, 300, care);
        Rect card = after.shape(new ComponentId("above")).orElseThrow().bounds();
        List<Point> way = way(after, "low");
        for (int i = 1; i < way.size(); i++) {
            assertThat(Rect.between(way.get(i - 1), way.get(i)).intersects(card))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineWhoseEndsMoveAlikeMovesAlong(Diagram.Care care) {
        Design next = LayoutEdits.move(
                        design, List.of(new ComponentId("users"), new ComponentId("firewall")), new Point(8, 160))
                .apply(design);
        Diagram after = before.then(next, next.topology(), AZURE, MEASURE, care);
        assertThat(way(after, "low"))
                .isEqualTo(way(before, "low").stream()
                        .map(point -> point.plus(8, 160))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMovedStandsWhereAFreshDiagramHasItAndAllElseIsTheSameObject(Diagram.Care care) {
        Design estate = Estate.of(60);
        Diagram earlier = Diagram.of(estate, AZURE, MEASURE);
        Design next = LayoutEdits.move(estate, List.of(new ComponentId("spoke-1")), new Point(37, -21))
                .apply(estate);
        Diagram after = earlier.then(next, next.topology(), AZURE, MEASURE, care);
        assertThat(after.shapes()).isEqualTo(Diagram.of(next, AZURE, MEASURE).shapes());
        assertThat(after.shape(new ComponentId("app-1"))).isNotEqualTo(earlier.shape(new ComponentId("app-1")));
        ComponentId still = new ComponentId("app-2");
        assertThat(after.shape(still).orElseThrow())
                .isSameAs(earlier.shape(still).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenCollapsedOrBroughtToTheFrontIsPlacedAsInAFreshDiagram(Placement.Mark mark) {
        Design estate = Estate.of(60);
        Diagram earlier = Diagram.of(estate, AZURE, MEASURE);
        ComponentId spoke = new ComponentId("spoke-1");
        Placement placement = estate.layout().of(spoke).orElseThrow();
        Design marked = estate.with(estate.layout().with(spoke, placement.withMarks(Set.of(mark))));
        Design front = LayoutEdits.bringToFront(marked, List.of(spoke)).apply(marked);
        for (Design next : List.of(marked, front)) {
            Diagram after = earlier.then(next, next.topology(), AZURE, MEASURE, Diagram.Care.PASSING);
            assertThat(after.shapes())
                    .isEqualTo(Diagram.of(next, AZURE, MEASURE).shapes());
        }
    }

    @Test
    void cornersThatAreSetAndTakenAwayAreFollowed() {
        Link low = design.topology().link(new LinkId("low")).orElseThrow();
        Design bent = LayoutEdits.setBends(low, List.of(new Point(400, 500))).apply(design);
        Diagram after = before.then(bent, bent.topology(), AZURE, MEASURE, Diagram.Care.SETTLED);
        assertThat(way(after, "low")).isNotEqualTo(way(before, "low"));
        Diagram back = after.then(design, design.topology(), AZURE, MEASURE, Diagram.Care.SETTLED);
        assertThat(way(back, "low")).isEqualTo(way(before, "low"));
    }
}
