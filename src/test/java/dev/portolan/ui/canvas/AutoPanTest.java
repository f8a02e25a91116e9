package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import org.junit.jupiter.api.Test;

class AutoPanTest {

    @Test
    void awayFromTheEdgesNothingMoves() {
        assertThat(AutoPan.speed(new Point(400, 300), 800, 600)).isEqualTo(Point.ORIGIN);
    }

    @Test
    void theNearerTheEdgeTheFasterUpToALimit() {
        double near = AutoPan.speed(new Point(780, 300), 800, 600).x();
        double nearer = AutoPan.speed(new Point(799, 300), 800, 600).x();
        double beyond = AutoPan.speed(new Point(2000, 300), 800, 600).x();
        assertThat(nearer).isLessThan(near).isNegative();
        assertThat(beyond).isEqualTo(-900);
        assertThat(AutoPan.speed(new Point(400, -50), 800, 600)).isEqualTo(new Point(0, 900));
    }
}
