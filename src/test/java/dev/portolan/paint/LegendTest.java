package dev.portolan.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands below a drawing. */
class LegendTest {

    private static final Component HUB = Component.of("hub", "virtual-network", "hub");
    private static final Component SPOKE = Component.of("spoke", "virtual-network", "spoke");
    private static final Component USERS = Component.of("users", "public-users", "users");

    private static Diagram drawn() {
        Design design = Design.empty("d")
                .with(HUB)
                .with(SPOKE)
                .with(USERS)
                .with(Link.of(
                        "peering",
                        LinkKinds.PEERING.id().value(),
                        HUB.id().value(),
                        SPOKE.id().value()));
        return Diagram.of(
                design.with(design.layout()
                        .with(HUB.id(), Placement.at(new Rect(0, 0, 200, 100)))
                        .with(SPOKE.id(), Placement.at(new Rect(300, 0, 200, 100)))
                        .with(USERS.id(), Placement.at(new Rect(600, 0, 160, 48)))),
                Catalog.azure(),
                new BundledTypeMeasure());
    }

    private static Marks marks() {
        return Marks.of(Arrays.stream(Highlight.Tone.values())
                .map(tone -> new Highlight(Subject.of(HUB.id()), tone, "1"))
                .toList());
    }

    @Test
    void everySignIsDrawnInTheMiddleOfItsRoom() {
        List<LegendEntry> entries = Legend.of(drawn(), marks());
        assertThat(entries).hasSizeGreaterThan(5);
        for (LegendEntry entry : entries) {
            Extent extent = new Extent(new BundledTypeMeasure());
            entry.sign().accept(new Pencil(extent, new BundledTypeMeasure()), new Point(0, 0));
            Rect sign = extent.rect().orElseThrow();
            double half = entry.width() / 2;
            assertThat(sign.x()).as(entry.words()).isBetween(-half - 1.6, -half + 1.6);
            assertThat(sign.right()).as(entry.words()).isLessThanOrEqualTo(half + 1.6);
        }
    }
}
