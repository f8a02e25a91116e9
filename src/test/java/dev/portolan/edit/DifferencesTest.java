package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is different between two designs, in words and as edits that lead from one to the other. */
class DifferencesTest {

    private static final Design BEFORE = design();

    @Test
    void twoOfAKindAreNotDifferent() {
        assertThat(between(BEFORE, design()).all()).isEmpty();
    }

    @Test
    void aNewComponentIsAddedWhereItStands() {
        Design after =
                BEFORE.with(Component.of("fw", "azure-firewall", "hub firewall").in(id("snet")));
        assertThat(words(BEFORE, after)).containsExactly("Add Azure Firewall 'hub firewall' in 'nodes'");
        assertThat(words(after, BEFORE)).containsExactly("Remove Azure Firewall 'hub firewall'");
    }

    @Test
    void whatIsMovedAndWhatIsRenamedIsTheSameComponent() {
        Design after =
                BEFORE.changed(id("app"), app -> app.in(ComponentId.CANVAS).named("shop"));
        assertThat(words(BEFORE, after)).containsExactly("Move 'app' onto the canvas", "Rename 'app' to 'shop'");
        assertThat(words(after, BEFORE)).containsExactly("Move 'shop' into 'nodes'", "Rename 'shop' to 'app'");
    }

    @Test
    void aPropertyIsSetChangedAndCleared() {
        Design set = BEFORE.changed(
                id("aks"), aks -> aks.with(aks.properties().with("outboundType", Value.of("loadBalancer"))));
        Design other = BEFORE.changed(
                id("aks"), aks -> aks.with(aks.properties().with("outboundType", Value.of("userDefinedRouting"))));
        assertThat(words(BEFORE, set)).containsExactly("Set outbound type of 'aks' to loadBalancer");
        assertThat(words(set, other))
                .containsExactly("Set outbound type of 'aks' from loadBalancer to userDefinedRouting");
        assertThat(words(set, BEFORE)).containsExactly("Clear outbound type of 'aks', which was loadBalancer");
        assertThat(between(set, other).all()).extracting(Difference::property).containsExactly("outboundType");
    }

    @Test
    void theRulesOfAListAreToldByTheirNames() {
        Design before = rules(rule("AllowWeb", "allow", 100), rule("Rest", "deny", 4000));
        Design after = rules(rule("AllowProbe", "allow", 110), rule("Rest", "allow", 4000));
        Difference difference = between(before, after).all().get(0);
        assertThat(difference.words())
                .isEqualTo("Change rules of 'nsg': AllowProbe added; Rest.access: deny → allow; AllowWeb removed");
        assertThat(difference.details())
                .contains(new Difference.Detail("rules[Rest].access", "deny", "allow"))
                .extracting(Difference.Detail::path)
                .containsExactly("rules[AllowProbe]", "rules[Rest].access", "rules[AllowWeb]");
    }

    @Test
    void anotherOrderOfRulesIsADifference() {
        Design before = rules(rule("A", "allow", 100), rule("B", "deny", 200));
        Design after = rules(rule("B", "deny", 200), rule("A", "allow", 100));
        assertThat(words(before, after)).containsExactly("Set rules of 'nsg' from A, B to B, A");
    }

    @Test
    void linksAreNamedByTheirEnds() {
        Design after = BEFORE.with(Link.of("serve", "traffic", "aks", "app"));
        assertThat(words(BEFORE, after)).containsExactly("Add traffic from 'aks' to 'app'");
        Design turned = BEFORE.with(Link.of("serve", "traffic", "app", "aks"));
        assertThat(words(after, turned)).containsExactly("Draw traffic from 'aks' to 'app' anew, from 'app' to 'aks'");
        assertThat(words(after, BEFORE)).containsExactly("Remove traffic from 'aks' to 'app'");
    }

    @Test
    void flowsWaiversAndNotesAreToldApart() {
        Flow flow = Flow.https("out", FlowEnd.component(id("app")), FlowEnd.host("example.com"));
        Design after = BEFORE.withFlows(List.of(flow))
                .withWaivers(List.of(
                        new Waiver("EGR-001", List.of(Subject.of(id("aks"))), "lab", "me", "", Properties.NONE)))
                .withNotes(List.of(new Note("n", "to do", new Rect(0, 0, 10, 10), Properties.NONE)));
        assertThat(words(BEFORE, after))
                .containsExactly("Add flow 'out'", "Add waiver of EGR-001 for 'aks'", "Add note 'to do'");
        Design expecting = after.withFlows(List.of(flow.expecting(Expectation.delivered())));
        assertThat(words(after, expecting)).containsExactly("Change flow 'out': expected: delivered added");
    }

    @Test
    void howThingsAreDrawnIsKeptApart() {
        Design after = BEFORE.with(BEFORE.layout()
                .with(id("app"), Placement.at(new Rect(5, 5, 100, 40)))
                .with(new LinkId("any"), List.of(new Point(1, 1))));
        Differences differences = between(BEFORE, after);
        assertThat(differences.withoutLayout()).isEmpty();
        assertThat(differences.of(Difference.Area.LAYOUT))
                .extracting(Difference::words)
                .containsExactly("Move 'app' on the canvas", "Route connection 'any' another way");
        assertThat(differences.applyTo(BEFORE)).isEqualTo(after);
    }

    @Test
    void whatHoldsAnotherMayComeToStandInIt() {
        Design before = Design.empty("nest")
                .with(Component.of("outer", "region", "outer"))
                .with(Component.of("inner", "region", "inner").in(id("outer")));
        Design after = Design.empty("nest")
                .with(Component.of("inner", "region", "inner"))
                .with(Component.of("outer", "region", "outer").in(id("inner")));
        assertThat(between(before, after).applyTo(before)).isEqualTo(after);
    }

    @Test
    void whatMovesOutOfWhatGoesStays() {
        Design after = BEFORE.changed(id("app"), app -> app.in(ComponentId.CANVAS));
        Design gone = after.with(after.topology().without(List.of(id("net"))))
                .with(after.layout().without(List.of(id("net")), List.of()));
        assertThat(between(BEFORE, gone).applyTo(BEFORE)).isEqualTo(gone);
    }

    static Stream<Design> designs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            List<Design> samples = files.filter(file -> file.toString().endsWith(".topology.json"))
                    .sorted()
                    .map(DifferencesTest::read)
                    .toList();
            return Stream.concat(samples.stream(), Stream.of(Estate.of(60), BEFORE, Design.empty("empty")));
        }
    }

    private static Design read(Path file) {
        try {
            return DesignReader.read(file.toString(), Files.readString(file))
                    .design()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From every sample to every other, step by step, however little they have in common. */
    @ParameterizedTest
    @MethodSource("designs")
    void theEditsLeadFromTheOlderToTheNewer(Design before) throws IOException {
        designs().forEach(after -> {
            Differences differences = between(before, after);
            assertThat(differences.applyTo(before)).isEqualTo(after);
            assertThat(differences.all().isEmpty()).isEqualTo(before.equals(after));
            assertThat(differences.all())
                    .allSatisfy(difference -> assertThat(difference.words()).isNotBlank());
        });
    }

    private static Design rules(Properties... rules) {
        List<Value> all = Stream.of(rules).<Value>map(Value.Fields::new).toList();
        return Design.empty("d")
                .with(Component.of("nsg", "network-security-group", "nsg")
                        .with(Properties.NONE.with("rules", Value.of(all))));
    }

    private static Properties rule(String name, String access, int priority) {
        return Properties.NONE
                .with("name", Value.of(name))
                .with("access", Value.of(access))
                .with("priority", Value.of(priority));
    }

    private static Design design() {
        Topology topology = new Topology(
                List.of(
                        Component.of("net", "virtual-network", "net"),
                        Component.of("snet", "subnet", "nodes").in(id("net")),
                        Component.of("aks", "aks-cluster", "aks").in(id("snet")),
                        Component.of("app", "workload", "app").in(id("snet"))),
                List.of());
        Design design = Design.empty("test").with(topology);
        return design.with(design.layout().with(id("app"), Placement.at(new Rect(0, 0, 100, 40))));
    }

    private static Differences between(Design before, Design after) {
        return Differences.between(before, after, Catalog.azure());
    }

    private static List<String> words(Design before, Design after) {
        Differences differences = between(before, after);
        assertThat(differences.applyTo(before)).isEqualTo(after);
        return differences.withoutLayout().stream().map(Difference::words).toList();
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }
}
