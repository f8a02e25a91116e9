package dev.portolan.io.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfSheetsTest {

    /** Two users that far apart on A4. */
    private static Picture picture(double right, double bottom) {
        Component one = Component.of("one", "public-users", "one");
        Component other = Component.of("other", "public-users", "other");
        Design design = Design.empty("d").with(one).with(other);
        Design placed = design.with(design.layout()
                .with(one.id(), Placement.at(new Rect(0, 0, 160, 48)))
                .with(other.id(), Placement.at(new Rect(right - 160, bottom - 48, 160, 48))));
        Picture picture = Picture.of(placed, Catalog.azure());
        return picture.with(picture.look().with(Paper.A4));
    }

    @Test
    void aDrawingThatFitsLegiblyTakesOneSheet() {
        assertThat(PdfSheets.of(picture(1500, 900)).parts()).hasSize(1);
    }

    @Test
    void aDrawingTakesNoMoreSheetsThanItHasToAndStandsInTheirMiddle() {
        Picture picture = picture(1760, 850);
        PdfSheets sheets = PdfSheets.of(picture);
        List<Rect> parts = sheets.parts();
        assertThat(parts).hasSize(2);
        Rect drawing = picture.drawing();
        assertThat(drawing.x() - parts.get(0).x()).isCloseTo(parts.get(1).right() - drawing.right(), within(0.01));
        assertThat(drawing.y() - parts.get(0).y())
                .isCloseTo(parts.get(0).bottom() - drawing.bottom(), within(0.01))
                .isGreaterThanOrEqualTo(-0.01);
        assertThat(parts.get(0).right() - parts.get(1).x()).isPositive();
        assertThat(sheets.scale()).isBetween(0.465, 0.75);
    }

    @Test
    void manySheetsTogetherShowAllOfTheDrawing() {
        Picture picture = picture(6000, 4000);
        Rect first = PdfSheets.of(picture).parts().get(0);
        Rect all = PdfSheets.of(picture).parts().stream().reduce(first, Rect::union);
        assertThat(all.x()).isLessThanOrEqualTo(picture.drawing().x() + 0.01);
        assertThat(all.y()).isLessThanOrEqualTo(picture.drawing().y() + 0.01);
        assertThat(all.right()).isGreaterThanOrEqualTo(picture.drawing().right() - 0.01);
        assertThat(all.bottom()).isGreaterThanOrEqualTo(picture.drawing().bottom() - 0.01);
    }
}
