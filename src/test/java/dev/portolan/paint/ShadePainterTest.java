package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is lost, new and changed on a drawing. */
class ShadePainterTest {

    private static final Component NETWORK = Component.of("net", "virtual-network", "net");
    private static final Component GROUP =
            Component.of("nsg", "network-security-group", "nsg").in(NETWORK.id());

    /** Remembers the lines that are drawn. */
    private static final class Notebook implements Surface {

        private final List<Line> lines = new ArrayList<>();

        @Override
        public void fill(Outline outline, Ink ink) {}

        @Override
        public void stroke(Outline outline, Line line) {
            lines.add(line);
        }

        @Override
        public void text(String line, Point baseline, TypeStyle style, Ink ink) {}

        @Override
        public void glyph(Glyph glyph, Rect bounds, Ink ink) {}

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

    private static List<Line> lines(Component component, Shade.Kind kind) {
        Design design = Design.empty("d").with(NETWORK).with(GROUP);
        design = design.with(design.layout().with(NETWORK.id(), Placement.at(new Rect(0, 0, 200, 100))));
        BundledTypeMeasure measure = new BundledTypeMeasure();
        Diagram diagram = Diagram.of(design, design.topology(), Catalog.azure(), measure);
        Notebook notebook = new Notebook();
        new ShadePainter(diagram, new Pencil(notebook, measure)).paint(new Shade(Subject.of(component.id()), kind));
        return notebook.lines;
    }

    @Test
    void whatIsLostIsHatchedInsideADashedBorder() {
        List<Line> lines = lines(NETWORK, Shade.Kind.LOST);
        assertThat(lines)
                .filteredOn(line -> line.equals(Line.solid(Ink.ERROR, 0.8)))
                .hasSizeGreaterThan(5);
        assertThat(lines).contains(new Line(Ink.ERROR, 2, Line.Dash.LONG));
    }

    @Test
    void whatIsNewGlows() {
        assertThat(lines(NETWORK, Shade.Kind.NEW).stream()
                        .filter(line -> line.ink() == Ink.INFO)
                        .map(Line::width)
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void whatHasNoShapeOfItsOwnShadesNothingElse() {
        assertThat(lines(GROUP, Shade.Kind.LOST)).isEmpty();
    }
}
