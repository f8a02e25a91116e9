package dev.portolan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut points and ways past them, in small drawings and against their definition in random ones. */
class CutPointsTest {

    private static final int NODES = 9;

    @Test
    void everythingOnAChainIsACutPoint() {
        TopologyGraph graph = graph("0-1", "1-2", "2-3");
        assertThat(ids(graph.cutPoints(id(0), id(3)))).containsExactly("n1", "n2");
    }

    @Test
    void aSecondWayTakesAwayWhatItGoesPast() {
        TopologyGraph graph = graph("0-1", "1-2", "2-3", "3-4", "1-3");
        assertThat(ids(graph.cutPoints(id(0), id(4)))).containsExactly("n1", "n3");
        assertThat(ids(graph.shortestPathWithout(
                        id(0), id(4), component -> component.name().equals("n2"))))
                .containsExactly("n0", "n1", "n3", "n4");
    }

    @Test
    void trafficDoesNotGoBackwards() {
        TopologyGraph graph = graph("1-0", "1-2");
        assertThat(graph.cutPoints(id(0), id(2))).isEmpty();
        assertThat(graph.shortestPathWithout(id(0), id(2), component -> false)).isEmpty();
    }

    @Test
    void nothingCutsOffWhatIsNotThere() {
        assertThat(graph("0-1").cutPoints(id(0), new ComponentId("nowhere"))).isEmpty();
    }

    /** A cut point is what the target cannot be reached without; a way past it exists exactly where it is none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomDrawingsFollowTheDefinition(long seed) {
        Random random = new Random(seed);
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 2 * NODES; i++) {
            edges.add(random.nextInt(NODES) + "-" + random.nextInt(NODES));
        }
        TopologyGraph graph = graph(edges.toArray(String[]::new));
        ComponentId from = id(0);
        ComponentId to = id(NODES - 1);
        boolean joined = graph.reachable(from, Set.of()).contains(to);
        for (int i = 1; i < NODES - 1; i++) {
            ComponentId middle = id(i);
            boolean cuts = joined && !graph.reachable(from, Set.of(middle)).contains(to);
            assertThat(ids(graph.cutPoints(from, to)).contains(middle.value())).isEqualTo(cuts);
            List<Component> past = graph.shortestPathWithout(
                    from, to, component -> component.id().equals(middle));
            assertThat(past.isEmpty()).isEqualTo(cuts || !joined);
            assertThat(ids(past)).doesNotContain(middle.value());
        }
    }

    private static TopologyGraph graph(String... edges) {
        List<Component> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(Component.of("n" + i, "application-gateway", "n" + i));
        }
        List<Link> links = new ArrayList<>();
        for (String edge : edges) {
            String[] ends = edge.split("-", -1);
            links.add(Link.of("l" + links.size(), "traffic", "n" + ends[0], "n" + ends[1]));
        }
        Design design = Design.empty("graph").with(new Topology(nodes, links));
        return TopologyGraph.of(design, Catalog.azure());
    }

    private static ComponentId id(int number) {
        return new ComponentId("n" + number);
    }

    private static List<String> ids(List<Component> components) {
        return components.stream().map(component -> component.id().value()).toList();
    }
}
