package dev.portolan.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.paint.BundledTypeMeasure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InsertionTest {

    private final Catalog catalog = Catalog.azure();
    private final Design design = DesignFiles.open(Path.of("samples/egress-load-balancer.topology.json"))
            .design()
            .orElseThrow();
    private final Diagram diagram = Diagram.of(design, catalog, new BundledTypeMeasure());

    @Test
    void whatIsDroppedAtTheEdgeOfItsNetworkStandsWhollyInIt() {
        Shape network = diagram.shapes().stream()
                .filter(shape -> shape.component().kind().value().equals("virtual-network"))
                .findFirst()
                .orElseThrow();
        Rect bounds = network.bounds();
        Insertion corner = at("subnet", bounds.x() + 2, bounds.y() + 2);
        assertThat(corner.container()).isEqualTo(network.id());
        assertThat(bounds.contains(corner.bounds())).isTrue();
        assertThat(corner.bounds().y()).isGreaterThan(bounds.y() + 30);
        assertThat(bounds.contains(
                        at("subnet", bounds.right() - 2, bounds.bottom() - 2).bounds()))
                .isTrue();
    }

    @Test
    void aContainerIsAsLargeAsWhatItIsDroppedIntoAllows() {
        Component subnet = Component.of("snet", "subnet", "snet");
        Design small = Design.empty("small").with(subnet);
        small = small.with(small.layout().with(subnet.id(), Placement.at(new Rect(0, 0, 304, 200))));
        Insertion cluster = Insertion.at(
                Insertion.Entry.parse(catalog, "aks-cluster").orElseThrow(),
                new Point(20, 20),
                Diagram.of(small, catalog, new BundledTypeMeasure()),
                catalog);
        assertThat(cluster.bounds()).isEqualTo(new Rect(8, 40, 288, 152));
    }

    @Test
    void whatMayNotStandThereAndWhatStandsNowhereStayUnderThePointer() {
        Rect bounds = diagram.shapes().get(0).bounds();
        Insertion far = at("virtual-network", bounds.x() - 4000, bounds.y() - 4000);
        assertThat(far.container()).isEqualTo(ComponentId.CANVAS);
        assertThat(far.bounds().centre().distanceTo(new Point(bounds.x() - 4000, bounds.y() - 4000)))
                .isLessThan(20);
    }

    private Insertion at(String entry, double x, double y) {
        return Insertion.at(Insertion.Entry.parse(catalog, entry).orElseThrow(), new Point(x, y), diagram, catalog);
    }
}
