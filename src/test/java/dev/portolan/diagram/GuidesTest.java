package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private static final Rect OTHER = new Rect(100, 100, 100, 50);

    @Test
    void anEdgeInReachIsMet() {
        Guides.Snap snap = Guides.of(new Rect(103, 300, 60, 40), List.of(OTHER), 5);
        assertThat(snap.by()).isEqualTo(new Point(-3, 0));
        assertThat(snap.across()).isTrue();
        assertThat(snap.down()).isFalse();
        assertThat(snap.lines()).containsExactly(new Guides.Line(new Point(100, 92), new Point(100, 348)));
    }

    @Test
    void aCentreInReachIsMet() {
        assertThat(Guides.of(new Rect(122, 300, 60, 40), List.of(OTHER), 5).by())
                .isEqualTo(new Point(-2, 0));
    }

    @Test
    void nothingInReachMovesNothing() {
        Guides.Snap snap = Guides.of(new Rect(400, 300, 60, 40), List.of(OTHER), 5);
        assertThat(snap).isEqualTo(new Guides.Snap(Point.ORIGIN, false, false, List.of()));
    }

    @Test
    void equalGapsToTwoNeighboursAreMet() {
        List<Rect> row = List.of(OTHER, new Rect(240, 110, 100, 50));
        Guides.Snap snap = Guides.of(new Rect(383, 121, 66, 28), row, 5);
        assertThat(snap.by().x()).isEqualTo(-3);
        assertThat(snap.lines()).contains(new Guides.Line(new Point(340, 135), new Point(380, 135)));
    }

    @Test
    void bothAxesAreMetAtOnce() {
        Guides.Snap snap = Guides.of(new Rect(102, 203, 100, 50), List.of(OTHER, new Rect(300, 200, 100, 50)), 5);
        assertThat(snap.by()).isEqualTo(new Point(-2, -3));
        assertThat(snap.lines()).hasSizeGreaterThanOrEqualTo(2);
    }
}
