package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Overview;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.paint.BundledTypeMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraughtsmanTest {

    private static Design sample() throws IOException {
        Path file = Path.of("samples/aks-regional.topology.json");
        return DesignReader.read(file.toString(), Files.readString(file))
                .design()
                .orElseThrow();
    }

    @Test
    void theOverviewHasPlacesAlonePeeringsBetweenThemAndIsDrawnAlikeFromAnythingElse() throws IOException {
        Design design = sample();
        Draughtsman draughtsman = new Draughtsman(Catalog.azure(), new BundledTypeMeasure());
        Diagram full = draughtsman.settled(design, Draughtsman.Level.WITH_GHOSTS);
        Diagram overview = draughtsman.settled(design, Draughtsman.Level.OVERVIEW);
        assertThat(overview.shapes()).isNotEmpty().allMatch(Shape::isContainer);
        assertThat(overview.routes()).anyMatch(route -> route.kind().equals(LinkKinds.PEERING.id()));
        assertThat(overview.routes())
                .isEqualTo(Diagram.of(Overview.of(design, Catalog.azure()), Catalog.azure(), new BundledTypeMeasure())
                        .routes());
        assertThat(draughtsman.settled(design, Draughtsman.Level.WITH_GHOSTS)).isSameAs(full);
    }

    @Test
    void aDesignThatComesBackIsDrawnExactlyAsBefore() throws IOException {
        Design design = sample();
        Design moved = LayoutEdits.move(design, List.of(new ComponentId("afw-hub")), new Point(-80, 40))
                .apply(design);
        Draughtsman draughtsman = new Draughtsman(Catalog.azure(), new BundledTypeMeasure());
        Diagram before = draughtsman.settled(design, Draughtsman.Level.WITH_GHOSTS);
        draughtsman.passing(moved, Draughtsman.Level.WITH_GHOSTS);
        assertThat(draughtsman.settled(moved, Draughtsman.Level.WITH_GHOSTS).routes())
                .isNotEqualTo(before.routes());
        assertThat(draughtsman.settled(design, Draughtsman.Level.WITH_GHOSTS)).isSameAs(before);
        assertThat(draughtsman.settled(design, Draughtsman.Level.DRAWN)).isNotSameAs(before);
    }

    @Test
    void aLargeDesignIsSketchedAtFirstAndWhatIsDrawnAfterItIsSharpOnceTheSketchIs() {
        Design large = Estate.of(500);
        Design moved = LayoutEdits.move(large, List.of(new ComponentId("hub")), new Point(-80, 40))
                .apply(large);
        Catalog catalog = Catalog.azure();
        TypeMeasure measure = new BundledTypeMeasure();
        Draughtsman draughtsman = new Draughtsman(catalog, measure);
        Diagram sketch = draughtsman.settled(large, Draughtsman.Level.DRAWN);
        Draughtsman.Sheet sheet = draughtsman.sharpening().get(0).get();
        Diagram sharp = sheet.diagram();
        assertThat(sharp.routes())
                .isNotEqualTo(sketch.routes())
                .isEqualTo(Diagram.of(large, catalog, measure).routes());
        assertThat(draughtsman.settled(large, Draughtsman.Level.DRAWN)).isSameAs(sketch);
        draughtsman.sharpen(sheet);
        draughtsman.settled(moved, Draughtsman.Level.DRAWN); // many lines go to the hub
        draughtsman.sharpen(draughtsman.sharpening().get(0).get());
        assertThat(draughtsman.settled(moved, Draughtsman.Level.DRAWN).routes())
                .isEqualTo(sharp.then(moved, moved.topology(), catalog, measure, Diagram.Care.SETTLED)
                        .routes());
        assertThat(draughtsman.settled(large, Draughtsman.Level.DRAWN)).isSameAs(sharp);
    }

    @Test
    void aSmallDesignIsSharpAtOnce() {
        Draughtsman draughtsman = new Draughtsman(Catalog.azure(), new BundledTypeMeasure());
        draughtsman.settled(Estate.of(100), Draughtsman.Level.DRAWN);
        assertThat(draughtsman.sharpening()).isEmpty();
    }

    @Test
    void theOverviewOfALargeDesignIsSketchedTooAndEachIsSharpenedByItself() {
        Design large = Estate.of(500);
        Catalog catalog = Catalog.azure();
        TypeMeasure measure = new BundledTypeMeasure();
        Draughtsman draughtsman = new Draughtsman(catalog, measure);
        Diagram sketch = draughtsman.settled(large, Draughtsman.Level.DRAWN);
        draughtsman.settled(large, Draughtsman.Level.OVERVIEW);
        Draughtsman.Sheet overview = draughtsman.sharpening().get(1).get();
        assertThat(draughtsman.sharpening()).isEmpty();
        draughtsman.sharpen(overview);
        assertThat(draughtsman.settled(large, Draughtsman.Level.OVERVIEW).routes())
                .isEqualTo(Diagram.of(Overview.of(large, catalog), catalog, measure)
                        .routes());
        assertThat(draughtsman.settled(large, Draughtsman.Level.DRAWN)).isSameAs(sketch);
    }

    @Test
    void whatWasThereBeforeASketchIsDrawnAsItWas() {
        Design large = Estate.of(500);
        Design moved = LayoutEdits.move(large, List.of(new ComponentId("hub")), new Point(-80, 40))
                .apply(large);
        Draughtsman draughtsman = new Draughtsman(Catalog.azure(), new BundledTypeMeasure());
        draughtsman.settled(large, Draughtsman.Level.DRAWN);
        draughtsman.sharpen(draughtsman.sharpening().get(0).get());
        Diagram before = draughtsman.settled(large, Draughtsman.Level.DRAWN);
        draughtsman.settled(moved, Draughtsman.Level.DRAWN);
        Draughtsman.Sheet sharp = draughtsman.sharpening().get(0).get();
        assertThat(draughtsman.settled(large, Draughtsman.Level.DRAWN)).isSameAs(before); // taken back meanwhile
        draughtsman.sharpen(sharp);
        assertThat(draughtsman.settled(large, Draughtsman.Level.DRAWN)).isSameAs(before);
        assertThat(draughtsman.settled(moved, Draughtsman.Level.DRAWN)).isSameAs(sharp.diagram());
    }
}
