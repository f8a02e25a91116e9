package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Extent;
import dev.portolan.tools.Tone;
import org.junit.jupiter.api.Test;

class OverlaySketchTest {

    private static final String REASON = "A Subnet cannot stand on the bare canvas; it belongs in: Virtual network";

    private final TypeMeasure measure = new BundledTypeMeasure();

    @Test
    void theReasonIsSeenWhereverThePointerIs() {
        Rect visible = new Rect(-200, 100, 1600, 1000); // at half the size
        for (double x = -200; x <= 1400; x += 200) {
            for (double y = 100; y <= 1100; y += 200) {
                Rect note = note(new Point(x, y), REASON, 2, visible);
                assertThat(visible.grown(2).contains(note)).as("at %s, %s", x, y).isTrue();
                assertThat(note.contains(new Point(x, y))).as("at %s, %s", x, y).isFalse();
            }
        }
    }

    @Test
    void aReasonThatIsTooLongIsCut() {
        Rect visible = new Rect(0, 0, 400, 300);
        Rect note = note(new Point(390, 20), REASON.repeat(5), 1, visible);
        assertThat(visible.grown(2).contains(note)).isTrue();
    }

    private Rect note(Point at, String text, double unit, Rect visible) {
        Extent extent = new Extent(measure);
        new OverlaySketch(extent, measure, unit, visible).note(at, text, Tone.BAD);
        return extent.rect().orElseThrow();
    }
}
