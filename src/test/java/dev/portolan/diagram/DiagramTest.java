package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DiagramTest {

    private static final TypeMeasure MEASURE = new TypeMeasure() {
        @Override
        public double width(String text, TypeStyle style) {
            return text.length() * style.size() * 0.6;
        }

        @Override
        public double ascent(TypeStyle style) {
            return style.size() * 0.8;
        }

        @Override
        public double descent(TypeStyle style) {
            return style.size() * 0.2;
        }
    };

    private final Diagram diagram = diagram(RegionalDesign.build());

    @Test
    void aCardIsHitBeforeItsSubnetAndTheSubnetBeforeItsNetwork() {
        Rect card = shape("agw-public").bounds();
        assertThat(diagram.at(card.centre(), 8)).isEqualTo(new Hit.OnComponent(id("agw-public")));
        assertThat(diagram.at(card.topLeft().plus(0, -30), 8)).isEqualTo(new Hit.OnComponent(id("snet-appgw")));
        assertThat(diagram.at(shape("spoke-vnet").bounds().topLeft().plus(3, 60), 1))
                .isEqualTo(new Hit.OnComponent(id("spoke-vnet")));
        assertThat(diagram.at(new Point(-500, -500), 8)).isEqualTo(new Hit.Nothing());
    }

    @Test
    void aLinkIsHitWithinEightUnitsAndBeforeTheContainerBehindIt() {
        List<Point> line = diagram.route(new LinkId("slb-nginx")).orElseThrow().points();
        Point middle = line.get(0).towards(line.get(1), 0.5);
        assertThat(diagram.at(middle.plus(0, 7), 8)).isEqualTo(new Hit.OnLink(new LinkId("slb-nginx")));
        assertThat(diagram.at(middle.plus(0, 9), 8)).isInstanceOf(Hit.OnComponent.class);
    }

    @Test
    void theInnermostContainerTakesWhatIsDropped() {
        Point inCluster = shape("payments").bounds().centre();
        assertThat(diagram.containerAt(inCluster, id -> false).map(Shape::id)).contains(id("aks-prod"));
        assertThat(diagram.containerAt(inCluster, id("aks-prod")::equals).map(Shape::id))
                .contains(id("snet-aks"));
    }

    @Test
    void aMarqueeTakesOnlyWhatLiesWhollyWithin() {
        assertThat(diagram.within(shape("aks-prod").bounds().grown(-2)))
                .containsExactlyInAnyOrder(id("nginx"), id("orders"), id("payments"));
    }

    @Test
    void bothHalvesOfAPeeringAreOneLineWithoutAnArrow() {
        Route route = diagram.route(new LinkId("hub-to-spoke")).orElseThrow();
        assertThat(diagram.route(new LinkId("spoke-to-hub"))).contains(route);
        assertThat(route.direction()).isEqualTo(Route.Direction.BOTH);
        assertThat(route.label().text()).isEqualTo("peering");
    }

    @Test
    void oneHalfOfAPeeringSaysSo() {
        Design half = RegionalDesign.build();
        half = half.with(half.topology().withoutLinks(List.of(new LinkId("spoke-to-hub"))));
        Route route = diagram(half).route(new LinkId("hub-to-spoke")).orElseThrow();
        assertThat(route.direction()).isEqualTo(Route.Direction.FORWARD);
        assertThat(route.label().text()).isEqualTo("peering, one half");
    }

    @Test
    void aSubnetShowsItsPrefixAndTagsForWhatIsAttached() {
        assertThat(shape("snet-aks").caption()).isEqualTo("10.240.4.0/22");
        assertThat(shape("snet-aks").tags()).containsExactly("NSG", "UDR");
        assertThat(shape("afw-subnet").tags()).isEmpty();
        assertThat(shape("spoke-vnet").tags()).containsExactly("DDoS");
        assertThat(shape("aks-prod").caption()).isEqualTo("outboundType: userDefinedRouting");
    }

    @Test
    void whatMayBeAttachedOrNotIsATagWithAQuestionMark() {
        Design half = RegionalDesign.build()
                .changed(
                        new ComponentId("snet-aks"),
                        subnet -> subnet.with(subnet.properties()
                                .with("natGateway", Undetermined.because("no file describes this resource"))));
        assertThat(diagram(half)
                        .shape(new ComponentId("snet-aks"))
                        .orElseThrow()
                        .tags())
                .containsExactly("NSG", "UDR", "NAT?");
    }

    @Test
    void whatHasNoPlaceIsNotDrawn() {
        assertThat(diagram.shape(id("rt-aks"))).isEmpty();
        Diagram empty = diagram(Design.empty("blank"));
        assertThat(empty.shapes()).isEmpty();
        assertThat(empty.bounds()).isEmpty();
    }

    @Test
    void aCollapsedContainerTakesTheLinksOfItsContent() {
        Design design = RegionalDesign.build();
        Placement placement = design.layout().of(id("aks-prod")).orElseThrow();
        Diagram collapsed = diagram(design.with(
                design.layout().with(id("aks-prod"), placement.withMarks(Set.of(Placement.Mark.COLLAPSED)))));
        assertThat(collapsed.shape(id("nginx"))).isEmpty();
        assertThat(collapsed.route(new LinkId("slb-nginx")).orElseThrow().to()).isEqualTo(id("aks-prod"));
        assertThat(collapsed.route(new LinkId("nginx-orders"))).isEmpty();
    }

    @Test
    void routesKeepOffCardsThatStandInTheWay() {
        for (int gap = 20; gap <= 120; gap += 25) {
            List<Component> components = new ArrayList<>();
            Design design = Design.empty("grid");
            for (int i = 0; i < 25; i++) {
                components.add(Component.of("c" + i, "workload", "c" + i));
                double step = 100 + gap;
                design = design.with(design.layout()
                        .with(id("c" + i), Placement.at(new Rect(i % 5 * step, i / 5 * (50 + gap), 100, 50))));
            }
            List<Link> links = List.of(
                    Link.of("a", "traffic", "c0", "c24"),
                    Link.of("b", "traffic", "c10", "c14"),
                    Link.of("c", "traffic", "c2", "c22"),
                    Link.of("d", "traffic", "c4", "c20"));
            assertNoRouteCoversACard(diagram(design.with(new Topology(components, links))));
        }
        assertNoRouteCoversACard(diagram);
    }

    @Test
    void parallelLinksAreDrawnBesideEachOther() {
        Design design = RegionalDesign.build().with(Link.of("second", "traffic", "agw-public", "slb-internal"));
        Diagram twice = diagram(design);
        assertThat(twice.route(new LinkId("second")).orElseThrow().points())
                .isNotEqualTo(twice.route(new LinkId("agw-slb")).orElseThrow().points());
    }

    @Test
    void cornersThatTheUserSetAreKept() {
        Design design = RegionalDesign.build();
        Point bend = new Point(60, 460);
        Diagram bent = diagram(design.with(design.layout().with(new LinkId("users-agw"), List.of(bend))));
        assertThat(bent.route(new LinkId("users-agw")).orElseThrow().points()).contains(bend);
    }

    @Test
    void wordsBesideALinkCoverNoCard() {
        Rect label = diagram.route(new LinkId("aks-afw")).orElseThrow().label().bounds();
        assertThat(diagram.shapes())
                .filteredOn(shape -> !shape.isContainer())
                .noneMatch(shape -> shape.bounds().intersects(label));
    }

    @Test
    void theGridIsEightUnitsWide() {
        assertThat(Snapping.toGrid(new Point(11, 13), Snapping.GRID)).isEqualTo(new Point(8, 16));
    }

    private static void assertNoRouteCoversACard(Diagram diagram) {
        for (Route route : diagram.routes()) {
            for (Shape shape : diagram.shapes()) {
                if (!shape.isContainer()) {
                    assertThat(covers(route.points(), shape.bounds().grown(-1)))
                            .as("%s over %s: %s", route.id(), shape.id(), route.points())
                            .isFalse();
                }
            }
        }
    }

    private static boolean covers(List<Point> points, Rect card) {
        for (int i = 1; i < points.size(); i++) {
            if (Rect.between(points.get(i - 1), points.get(i)).grown(0.01).intersects(card)) {
                return true;
            }
        }
        return false;
    }

    private Shape shape(String name) {
        return diagram.shape(id(name)).orElseThrow();
    }

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    private static Diagram diagram(Design design) {
        return Diagram.of(design, Catalog.azure(), MEASURE);
    }
}
