package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Outline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IconOutlinesTest {

    @Test
    void everyKindHasAnIconWithinTheSquare() {
        for (KindSpec kind : Catalog.azure().kinds()) {
            List<double[]> points = points(IconOutlines.of(kind.icon()).outline());
            assertThat(points).as(kind.icon()).isNotEmpty();
            assertThat(points)
                    .as(kind.icon())
                    .allMatch(point -> point[0] >= -1 && point[0] <= 25 && point[1] >= -1 && point[1] <= 25);
        }
    }

    @Test
    void aKindWithoutAnIconGetsThatOfUnknownKinds() {
        assertThat(points(IconOutlines.of("from-a-newer-version").outline()))
                .hasSameSizeAs(points(IconOutlines.of("unknown").outline()));
    }

    @Test
    void anArcOfAQuarterCircleEndsWhereItSays() {
        List<double[]> points = points(SvgPath.parse("M0 5A5 5 0 0 1 5 0"));
        assertThat(points.get(1)).containsExactly(new double[] {5, 0}, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void relativeCommandsGoOnFromTheLastPoint() {
        List<double[]> points = points(SvgPath.parse("m1 1h2v2l-1-1.5z"));
        assertThat(points).hasSize(4);
        assertThat(points.get(3)).containsExactly(new double[] {2, 1.5}, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static List<double[]> points(Outline outline) {
        List<double[]> points = new ArrayList<>();
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                points.add(new double[] {x, y});
            }

            @Override
            public void lineTo(double x, double y) {
                points.add(new double[] {x, y});
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                points.add(new double[] {x, y});
            }

            @Override
            public void close() {
                // Where a path closes has been seen already.
            }
        });
        return points;
    }
}
