package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Hit;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.paint.BundledTypeMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerEditsTest {

    private static final ComponentId FIREWALL = new ComponentId("fw");

    private final Design design =
            LayerEdits.put(drawing(), List.of(FIREWALL), "security").apply(drawing());

    private static Design drawing() {
        Design bare = Design.empty("layers").with(Component.of("fw", "azure-firewall", "fw"));
        return bare.with(bare.layout().with(FIREWALL, Placement.at(new Rect(400, 200, 144, 48))));
    }

    private static Diagram drawn(Design design) {
        return Diagram.of(design, Catalog.azure(), new BundledTypeMeasure());
    }

    @Test
    void aLayerIsMadeWithWhatIsPutOnIt() {
        assertThat(LayerEdits.names(design)).containsExactly("security");
        assertThat(LayerEdits.members(design, "security")).containsExactly(FIREWALL);
    }

    @Test
    void whatIsOnAHiddenLayerIsNeitherDrawnNorHit() {
        Design hidden = LayerEdits.mark("security", Placement.Mark.HIDDEN, true).apply(design);
        assertThat(drawn(hidden).shape(FIREWALL)).isEmpty();
        assertThat(drawn(hidden).at(new Point(410, 210), 0)).isEqualTo(new Hit.Nothing());
        Design shown = LayerEdits.mark("security", Placement.Mark.HIDDEN, false).apply(hidden);
        assertThat(shown).isEqualTo(design);
    }

    @Test
    void aLockedLayerLocksWhatIsOnIt() {
        Design locked = LayerEdits.mark("security", Placement.Mark.LOCKED, true).apply(design);
        assertThat(locked.layout().is(FIREWALL, Placement.Mark.LOCKED)).isTrue();
        assertThat(design.layout().is(FIREWALL, Placement.Mark.LOCKED)).isFalse();
    }

    @Test
    void aLayerThatIsRemovedLeavesWhatWasOnItToBeSeen() {
        Design hidden = LayerEdits.mark("security", Placement.Mark.HIDDEN, true).apply(design);
        assertThat(LayerEdits.remove("security").apply(hidden)).isEqualTo(drawing());
    }

    @Test
    void layersAreKeptInTheFile() {
        Design locked = LayerEdits.mark("security", Placement.Mark.LOCKED, true).apply(design);
        Design empty = LayerEdits.add("routing").apply(locked);
        assertThat(DesignReader.read("x", DesignWriter.write(empty)).design()).contains(empty);
    }

    @Test
    void designsThatDifferInLayersAloneDiffer() {
        Design locked = LayerEdits.mark("security", Placement.Mark.LOCKED, true).apply(design);
        Design reached = design;
        for (Difference difference :
                Differences.between(design, locked, Catalog.azure()).all()) {
            reached = difference.edit().apply(reached);
        }
        assertThat(reached).isEqualTo(locked);
    }
}
