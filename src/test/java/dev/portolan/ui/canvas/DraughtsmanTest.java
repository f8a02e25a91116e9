package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
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

    @Test
    void aDesignThatComesBackIsDrawnExactlyAsBefore() throws IOException {
        Path file = Path.of("samples/aks-regional.topology.json");
        Design design = DesignReader.read(file.toString(), Files.readString(file))
                .design()
                .orElseThrow();
        Design moved = LayoutEdits.move(design, List.of(new ComponentId("afw-hub")), new Point(-80, 40))
                .apply(design);
        Draughtsman draughtsman = new Draughtsman(Catalog.azure(), new BundledTypeMeasure());
        Diagram before = draughtsman.settled(design, true);
        draughtsman.passing(moved, true);
        assertThat(draughtsman.settled(moved, true).routes()).isNotEqualTo(before.routes());
        assertThat(draughtsman.settled(design, true)).isSameAs(before);
        assertThat(draughtsman.settled(design, false)).isNotSameAs(before);
    }
}
