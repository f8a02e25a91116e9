package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Extent;
import dev.portolan.tools.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaySketchTest {

    private static final String REASON =
            "An Azure Firewall cannot stand in an AKS cluster; it belongs in: Subnet, Virtual network, the canvas.";
    private static final Rect VISIBLE = new Rect(100, 50, 700, 500);

    private final TypeMeasure measure = new BundledTypeMeasure();

    @ParameterizedTest
    @CsvSource({"110, 60, 1", "790, 60, 1", "790, 545, 1", "110, 545, 1", "450, 300, 0.5", "790, 545, 0.25"})
    void aReasonIsSeenAsAWholeWhereverTheMouseIs(double x, double y, double unit) {
        assertThat(VISIBLE.contains(note(new Point(x, y), unit))).isTrue();
    }

    @Test
    void aReasonStandsBelowTheMouseWhereItHasRoomAndElseAboveIt() {
        assertThat(note(new Point(300, 100), 1).y()).isGreaterThan(100);
        assertThat(note(new Point(300, 540), 1).bottom()).isLessThan(540);
    }

    private Rect note(Point mouse, double unit) {
        Extent extent = new Extent(measure);
        new OverlaySketch(extent, measure, unit, VISIBLE).note(mouse, REASON, Tone.BAD);
        return extent.rect().orElseThrow();
    }
}
