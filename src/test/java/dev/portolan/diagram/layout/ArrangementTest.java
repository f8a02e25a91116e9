package dev.portolan.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Bench;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".topology.json"))
                    .map(name -> name.replace(".topology.json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingOverlapsAndEveryContainerHoldsItsContent(String name) {
        Design design = arranged(Bench.sample(name));
        for (Component component : design.topology().components()) {
            List<Rect> inside = places(design, component.id());
            apart(inside);
            design.layout()
                    .of(component.id())
                    .map(own ->
                            new Rect(0, 0, own.bounds().width(), own.bounds().height()))
                    .ifPresent(own -> assertThat(inside).as(component.name()).allMatch(own::contains));
        }
        apart(places(design, ComponentId.CANVAS));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyPlacesChange(String name) {
        Design before = Bench.sample(name);
        Design after = arranged(before);
        assertThat(after.topology()).isEqualTo(before.topology());
        assertThat(after.layout().placements()).hasSameSizeAs(before.layout().placements());
    }

    @Test
    void trafficRunsFromLeftToRight() {
        Design design = arranged(Bench.sample("aks-regional"));
        for (String link : List.of(
                "public-users agw-public", "agw-public slb-internal", "slb-internal traefik", "afw-hub partner")) {
            String[] ends = link.split(" ", 2);
            assertThat(left(design, ends[0])).as(link).isLessThan(left(design, ends[1]));
        }
    }

    @Test
    void whatNoLineLeadsToStandsInRowsBelow() {
        Design design = arranged(Bench.sample("aks-regional"));
        double bottom = bounds(design, "spoke").bottom();
        assertThat(bounds(design, "kv-shared").y()).isGreaterThan(bottom);
        assertThat(bounds(design, "id-agw").y())
                .isEqualTo(bounds(design, "kv-shared").y());
    }

    @Test
    void aContainerIsArrangedWhereItStandsAndBecomesAsLargeAsItsContent() {
        Design before = Bench.sample("aks-regional");
        Map<ComponentId, Rect> places = new Arrangement(before, Catalog.azure())
                .of(new ComponentId("hub"), () -> false)
                .orElseThrow();
        assertThat(places.get(new ComponentId("hub")).topLeft())
                .isEqualTo(bounds(before, "hub").topLeft());
        assertThat(places).doesNotContainKey(new ComponentId("spoke"));
        Design after = LayoutEdits.arrange("Arrange", places).apply(before);
        Rect own = places.get(new ComponentId("hub"));
        assertThat(places(after, new ComponentId("hub"))).allMatch(new Rect(0, 0, own.width(), own.height())::contains);
    }

    @Test
    void aSelectionStaysAtItsCorner() {
        Design before = Bench.sample("aks-regional");
        Set<ComponentId> chosen = Set.of(new ComponentId("public-users"), new ComponentId("partner"));
        Map<ComponentId, Rect> places =
                new Arrangement(before, Catalog.azure()).of(chosen, () -> false).orElseThrow();
        assertThat(places.keySet()).isEqualTo(chosen);
        double left = chosen.stream()
                .mapToDouble(id -> bounds(before, id.value()).x())
                .min()
                .orElseThrow();
        double top = chosen.stream()
                .mapToDouble(id -> bounds(before, id.value()).y())
                .min()
                .orElseThrow();
        assertThat(places.values().stream().mapToDouble(Rect::x).min()).hasValue(left);
        assertThat(places.values().stream().mapToDouble(Rect::y).min()).hasValue(top);
    }

    @Test
    void aCancelledArrangementHasNoResult() {
        assertThat(new Arrangement(Bench.sample("aks-regional"), Catalog.azure()).ofAll(() -> true))
                .isEmpty();
    }

    @Test
    void theSameDesignIsArrangedTheSameWay() {
        Design design = Bench.sample("multi-region");
        assertThat(arranged(design)).isEqualTo(arranged(design));
        assertThat(new Arrangement(Design.empty("empty"), Catalog.azure()).ofAll(() -> false))
                .contains(Map.of());
    }

    @Test
    void linksFindTheirOwnWayAgain() {
        Design before = Bench.sample("aks-regional");
        Link link = before.topology().links().stream()
                .filter(each -> each.from().value().equals("public-users"))
                .findFirst()
                .orElseThrow();
        Design bent = LayoutEdits.setBends(link, List.of(new Point(5, 5))).apply(before);
        assertThat(arranged(bent).layout().bendsOf(link.id())).isEmpty();
    }

    private static Design arranged(Design design) {
        return LayoutEdits.arrange(
                        "Arrange",
                        new Arrangement(design, Catalog.azure())
                                .ofAll(() -> false)
                                .orElseThrow())
                .apply(design);
    }

    private static List<Rect> places(Design design, ComponentId container) {
        return design.topology().children(container).stream()
                .map(child -> design.layout().of(child.id()).map(Placement::bounds))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void apart(List<Rect> places) {
        for (int i = 0; i < places.size(); i++) {
            Rect one = places.get(i);
            assertThat(places.subList(i + 1, places.size())).noneMatch(other -> other.intersects(one));
        }
    }

    private static Rect bounds(Design design, String id) {
        return design.layout().of(new ComponentId(id)).orElseThrow().bounds();
    }

    private static double left(Design design, String id) {
        ComponentId component = new ComponentId(id);
        return bounds(design, id).x()
                + design.topology().containers(component).stream()
                        .mapToDouble(
                                around -> bounds(design, around.id().value()).x())
                        .sum();
    }
}
