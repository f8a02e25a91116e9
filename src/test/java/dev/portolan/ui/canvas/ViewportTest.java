package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.paint.Detail;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Viewport VIEW = new Viewport(1, new Point(40, 40));

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        Point mouse = new Point(300, 200);
        Point before = VIEW.toDiagram(mouse.x(), mouse.y());
        assertThat(VIEW.in(mouse).toDiagram(mouse.x(), mouse.y())).isEqualTo(before);
        assertThat(VIEW.zoomed(0.5, mouse).toScreen(before)).isEqualTo(mouse);
    }

    @Test
    void zoomGoesInSteps() {
        Point mouse = Point.ORIGIN;
        assertThat(VIEW.in(mouse).zoom()).isEqualTo(1.1);
        assertThat(VIEW.out(mouse).zoom()).isEqualTo(0.9);
        assertThat(VIEW.zoomed(4, mouse).in(mouse).zoom()).isEqualTo(4);
    }

    @Test
    void pinchingStaysWithinTheSteps() {
        assertThat(VIEW.pinched(1.3, Point.ORIGIN).zoom()).isEqualTo(1.3);
        assertThat(VIEW.pinched(100, Point.ORIGIN).zoom()).isEqualTo(4);
        assertThat(VIEW.pinched(0.001, Point.ORIGIN).zoom()).isEqualTo(0.1);
    }

    @Test
    void fillingShowsOneThingAsLargeAsItCanBe() {
        Rect card = new Rect(100, 100, 144, 48);
        Viewport filled = Viewport.filling(card, 1000, 600);
        assertThat(filled.zoom()).isEqualTo(3);
        assertThat(filled.visible(1000, 600).contains(card)).isTrue();
        assertThat(Viewport.fitting(card, 1000, 600).zoom()).isEqualTo(1.25);
    }

    @Test
    void fromFarAwayLinesAreStillAPixelWideAndNamesAreLeftOut() {
        assertThat(CanvasSurface.width(1, 0.25)).isEqualTo(4);
        assertThat(CanvasSurface.width(1.5, 2)).isEqualTo(1.5);
        assertThat(DocumentLayer.detail(0.33)).isEqualTo(Detail.COARSE);
        assertThat(DocumentLayer.detail(0.5)).isEqualTo(Detail.FULL);
    }

    @Test
    void wholePixelsOfTheScreenLieOnWholePixels() {
        Viewport between = new Viewport(1, new Point(10.3, 20.6));
        assertThat(between.onPixels(1).shift()).isEqualTo(new Point(10, 21));
        assertThat(between.onPixels(2).shift()).isEqualTo(new Point(10.5, 20.5));
        assertThat(between.onPixels(1.25).shift()).isEqualTo(new Point(10.4, 20.8));
    }

    @Test
    void aPointIsBroughtToTheMiddle() {
        assertThat(VIEW.centred(new Point(500, 500), 1000, 600).toScreen(new Point(500, 500)))
                .isEqualTo(new Point(500, 300));
    }
}
