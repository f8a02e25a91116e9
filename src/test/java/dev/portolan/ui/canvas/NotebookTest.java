package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Extent;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookTest {

    private static final BundledTypeMeasure MEASURE = new BundledTypeMeasure();

    private final Notebook notes = new Notebook(MEASURE);

    private Rect drawn(Rect part) {
        Extent extent = new Extent(MEASURE);
        notes.draw(part, extent);
        return extent.rect().orElse(new Rect(0, 0, 0, 0));
    }

    @Test
    void aLineIsWhereItsPiecesAreAndNotInTheRectangleAroundThem() {
        Outline angle = Outline.polyline(List.of(new Point(0, 0), new Point(0, 100), new Point(100, 100)));
        notes.stroke(angle, Line.solid(Ink.LINK, 2));
        assertThat(notes.places()).containsExactly(new Rect(-1, -1, 2, 102), new Rect(-1, 99, 102, 2));
        assertThat(drawn(new Rect(20, 20, 40, 40))).isEqualTo(new Rect(0, 0, 0, 0));
        assertThat(drawn(new Rect(50, 90, 10, 20))).isEqualTo(new Rect(0, 0, 100, 100));
    }

    @Test
    void straightLinesAreBarsAndNoPartOfWhatIsDrawnAgain() {
        Outline line = new Outline.Bent(List.of(new Point(0, 0), new Point(0, 100), new Point(100, 100)), 0);
        notes.stroke(line, Line.solid(Ink.LINK, 2));
        assertThat(notes.bars())
                .extracting(Bars.Bar::middle)
                .containsExactly(new Rect(0, 0, 0, 100), new Rect(0, 100, 100, 0));
        assertThat(notes.places()).isEmpty();
    }

    @Test
    void roundedDashedAndSlantingLinesAreNoBars() {
        List<Point> corner = List.of(new Point(0, 0), new Point(0, 100), new Point(100, 100));
        notes.stroke(new Outline.Bent(corner, 6), Line.solid(Ink.LINK, 2));
        notes.stroke(new Outline.Bent(corner, 0), Line.solid(Ink.LINK, 2).dashed(Line.Dash.DASHED));
        notes.stroke(new Outline.Bent(List.of(new Point(0, 0), new Point(50, 60)), 0), Line.solid(Ink.LINK, 2));
        assertThat(notes.bars()).isEmpty();
        assertThat(notes.places()).hasSize(5 + 1);
    }

    @Test
    void whatWasDrawnIsDrawnAgain() {
        notes.fill(Outline.of(new Rect(10, 10, 30, 20)), Ink.CARD);
        notes.text("hub", new Point(200, 40), TypeStyle.ui(12), Ink.TEXT);
        Extent direct = new Extent(MEASURE);
        direct.fill(Outline.of(new Rect(10, 10, 30, 20)), Ink.CARD);
        direct.text("hub", new Point(200, 40), TypeStyle.ui(12), Ink.TEXT);
        assertThat(drawn(new Rect(0, 0, 500, 500))).isEqualTo(direct.rect().orElseThrow());
    }
}
