package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What colours say is said by shapes and lines too. */
class NotColourAloneTest {

    /** Remembers the areas that are filled. */
    private static final class Areas implements Surface {

        private final List<Outline> filled = new ArrayList<>();

        @Override
        public void fill(Outline outline, Ink ink) {
            filled.add(outline);
        }

        @Override
        public void stroke(Outline outline, Line line) {}

        @Override
        public void text(String run, Point start, TypeStyle style, Ink ink) {}

        @Override
        public void glyph(Glyph glyph, Rect box, Ink ink) {}

        @Override
        public void image(Raster raster, Rect box) {}

        @Override
        public void within(Rect clip, Point shift, double scale, Runnable content) {
            content.run();
        }

        @Override
        public void group(Mark mark, Runnable content) {
            content.run();
        }
    }

    @Test
    void everySeverityHasAShapeOfItsOwn() {
        List<Outline> near = new ArrayList<>();
        List<Outline> far = new ArrayList<>();
        for (Highlight.Tone tone : Highlight.Tone.values()) {
            Areas areas = new Areas();
            BadgePainter painter = new BadgePainter(new Pencil(areas, new BundledTypeMeasure()));
            painter.finding(Point.ORIGIN, tone, "1");
            near.add(areas.filled.get(0));
            painter.spot(Point.ORIGIN, tone);
            far.add(areas.filled.get(areas.filled.size() - 1));
        }
        assertThat(near).doesNotHaveDuplicates();
        assertThat(far).doesNotHaveDuplicates();
    }

    @Test
    void everyWayOfProtectingHasALineOfItsOwn() {
        List<String> lines = Stream.of(Track.Style.values())
                .map(style -> new Track.Stretch(new ComponentId("a"), new ComponentId("b"), style, 1, ""))
                .map(TrackPainter::line)
                .map(line -> line.dash() + " " + line.width())
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
    }
}
