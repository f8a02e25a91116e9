package dev.portolan.diagram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final Rect LEFT = new Rect(0, 0, 100, 40);
    private static final Rect RIGHT = new Rect(600, 200, 100, 40);
    private static final Rect BETWEEN = new Rect(300, 0, 100, 240);
    private static final List<Point> EARLIER = List.of(new Point(100, 20), new Point(650, 20), new Point(650, 200));

    private static Router router(long mostLooks) {
        return new Router(List.of(LEFT, RIGHT, BETWEEN), List.of(), List.of(), mostLooks);
    }

    @Test
    void whereThereIsNoTimeALineStaysAsItWas() {
        assertThat(router(-1).route(List.of(new Router.Wire(LEFT, RIGHT, List.of(), EARLIER))))
                .containsExactly(EARLIER);
    }

    @Test
    void whereThereIsTimeALineGoesAroundWhatHasComeInItsWay() {
        List<Point> way = router(Long.MAX_VALUE)
                .route(List.of(new Router.Wire(LEFT, RIGHT, List.of(), EARLIER)))
                .get(0);
        for (int i = 1; i < way.size(); i++) {
            assertThat(Rect.between(way.get(i - 1), way.get(i)).intersects(BETWEEN))
                    .isFalse();
        }
    }

    @Test
    void thePlainestWayIsTheCheapestOfAll() {
        Rect far = new Rect(37, 500, 90, 41);
        for (int x = -700; x <= 700; x += 35) {
            Router.Wire wire = new Router.Wire(new Rect(x, x / 3.0, 120, 48), far, List.of());
            double least = Candidates.of(wire, false).stream()
                    .mapToDouble(way -> Price.of(way, wire))
                    .min()
                    .orElseThrow();
            assertThat(Candidates.plainest(wire).map(way -> Price.of(way, wire)))
                    .hasValue(least);
        }
    }
}
