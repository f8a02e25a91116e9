package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.Note;
import dev.portolan.model.Origin;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A changed source is held against the design that it was imported into before. */
class ReimportTest {

    private static final String FILE = "infra/main.json";
    private static final String NETWORKS = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/";
    private static final String DNS = "dnsServers";

    private static Component component(String id, String kind, String resource, int line) {
        return Component.of(id, kind, id).withOrigin(new Origin(FILE, line, NETWORKS + resource));
    }

    private static Component network(String dns) {
        return component("vnet", "virtual-network", "virtualNetworks/vnet", 3)
                .with(Properties.NONE.with(DNS, Value.of(dns)));
    }

    private static Component subnet() {
        return component("nodes", "subnet", "virtualNetworks/vnet/subnets/nodes", 9)
                .in(new ComponentId("vnet"));
    }

    private static Design design(Component... components) {
        return Design.empty("main").with(new Topology(List.of(components), List.of()));
    }

    /** As the first import leaves it, laid out and worked on. */
    private static Design worked(Component... components) {
        Design noted = Fingerprints.noted(design(components));
        return noted.with(new Layout(
                        Map.of(new ComponentId("vnet"), Placement.at(new Rect(500, 400, 300, 200))), Map.of()))
                .withNotes(List.of(new Note("n", "mind this", new Rect(0, 0, 9, 9), Properties.NONE)))
                .withWaivers(List.of(new Waiver(
                        "IP-001", List.of(Subject.of(new ComponentId("vnet"))), "known", "me", "", Properties.NONE)));
    }

    private static Reimport again(Design here, Component... components) {
        return Reimport.of(here, design(components), List.of(FILE), Catalog.azure());
    }

    private static List<String> words(List<Reimport.Change> changes) {
        return changes.stream().map(change -> change.difference().words()).toList();
    }

    private static Value dns(Design design) {
        return design.topology()
                .require(new ComponentId("vnet"))
                .properties()
                .get(DNS)
                .orElseThrow();
    }

    @Test
    void theSameSourceChangesNothing() {
        Design here = worked(network("10.0.0.4"), subnet());
        Reimport same = again(here, network("10.0.0.4"), subnet());
        assertThat(same.changes()).isEmpty();
        assertThat(same.kept()).isEmpty();
        assertThat(same.accepting(List.of()).apply(here)).isEqualTo(here);
    }

    @Test
    void aChangedValueIsTakenOverAndPlacesNotesAndWaiversStay() {
        Design here = worked(network("10.0.0.4"), subnet());
        Reimport news = again(here, network("10.0.0.5"), subnet());
        assertThat(words(news.advised())).containsExactly("Set DNS servers of 'vnet' from 10.0.0.4 to 10.0.0.5");
        Edit edit = news.accepting(news.advised());
        assertThat(edit.label()).isEqualTo("Re-import main.json");
        Design after = edit.apply(here);
        assertThat(dns(after)).isEqualTo(Value.of("10.0.0.5"));
        assertThat(after.layout()).isEqualTo(here.layout());
        assertThat(after.notes()).isEqualTo(here.notes());
        assertThat(after.waivers()).isEqualTo(here.waivers());
    }

    @Test
    void whatWasChangedByHandStaysWhileTheSourceDoes() {
        Design here = worked(network("10.0.0.4"), subnet());
        Component edited = here.topology().require(new ComponentId("vnet"));
        Design byHand = here.with(edited.with(edited.properties().with(DNS, Value.of("10.0.0.9"))));
        Reimport same = again(byHand, network("10.0.0.4"), subnet());
        assertThat(same.changes()).isEmpty();
        assertThat(same.kept()).singleElement().asString().contains("dnsServers stays as it was set by hand");
        Reimport news = again(byHand, network("10.0.0.5"), subnet());
        assertThat(news.advised()).isEmpty();
        assertThat(news.changes())
                .singleElement()
                .extracting(Reimport.Change::remark)
                .asString()
                .contains("by hand");
    }

    @Test
    void aRefusedChangeIsNotAskedAgain() {
        Design here = worked(network("10.0.0.4"), subnet());
        Design refused =
                again(here, network("10.0.0.5"), subnet()).accepting(List.of()).apply(here);
        assertThat(dns(refused)).isEqualTo(Value.of("10.0.0.4"));
        assertThat(again(refused, network("10.0.0.5"), subnet()).changes()).isEmpty();
        Design kept = again(here, network("10.0.0.4")).accepting(List.of()).apply(here);
        assertThat(kept.topology().has(new ComponentId("nodes"))).isTrue();
        assertThat(again(kept, network("10.0.0.4")).changes()).isEmpty();
    }

    @Test
    void aRefusedAdditionIsRememberedUntilSomebodyAsksForItAgain() {
        Design here = worked(network("10.0.0.4"));
        Design refused =
                again(here, network("10.0.0.4"), subnet()).accepting(List.of()).apply(here);
        assertThat(DesignProperties.REFUSED.of(refused).value())
                .containsExactly(NETWORKS + "virtualNetworks/vnet/subnets/nodes");
        Reimport next = again(refused, network("10.0.0.4"), subnet());
        assertThat(next.advised()).isEmpty();
        assertThat(next.changes()).extracting(Reimport.Change::remark).containsExactly("refused before");
        assertThat(next.accepting(next.advised()).apply(refused)).isEqualTo(refused);

        Design taken = next.accepting(next.changes()).apply(refused);
        assertThat(taken.topology().has(new ComponentId("nodes"))).isTrue();
        assertThat(taken.properties()).isEqualTo(here.properties());

        Design forgotten = Edits.clearProperty(DesignProperties.REFUSED).apply(refused);
        assertThat(again(forgotten, network("10.0.0.4"), subnet()).advised()).hasSize(1);
    }

    @Test
    void whatNeedsARefusedAdditionIsRefusedWithIt() {
        Design here = worked();
        Reimport news = again(here, network("10.0.0.4"), subnet());
        Design refused = news.accepting(news.changes().subList(1, 2)).apply(here);
        assertThat(refused.topology().components()).isEmpty();
        assertThat(again(refused, network("10.0.0.4"), subnet()).advised()).isEmpty();
    }

    @Test
    void aValueThatTheSourceDropsIsCleared() {
        Design here = worked(network("10.0.0.4"), subnet());
        Component silent = component("vnet", "virtual-network", "virtualNetworks/VNET/", 3);
        assertThat(words(again(here, silent, subnet()).advised()))
                .containsExactly("Clear DNS servers of 'vnet', which was 10.0.0.4");
    }

    @Test
    void whatWasAddedByHandStays() {
        Component said = subnet().with(Properties.NONE.with("mine", Value.of("yes")));
        Design noted = worked(network("10.0.0.4"), subnet());
        Component drawn = Component.of("pe", "private-endpoint", "pe").in(new ComponentId("nodes"));
        Design here = noted.with(said.withOrigin(
                        noted.topology().require(new ComponentId("nodes")).origin()))
                .with(drawn)
                .with(Link.of("mine", "traffic", "pe", "vnet"));
        assertThat(again(here, network("10.0.0.4"), subnet()).changes()).isEmpty();
        Reimport gone = again(here, network("10.0.0.4"));
        assertThat(gone.changes()).isEmpty();
        assertThat(gone.kept()).singleElement().asString().contains("'nodes' is in the source no more");
    }

    @Test
    void whatIsNewComesWithAPlaceAndWhatIsGoneGoesWithWhatPointsAtIt() {
        Design here = worked(network("10.0.0.4"), subnet());
        Component other = component("pods", "subnet", "virtualNetworks/vnet/subnets/pods", 20)
                .in(new ComponentId("vnet"));
        Design imported = design(network("10.0.0.4"), other)
                .with(new Layout(Map.of(new ComponentId("pods"), Placement.at(new Rect(5, 5, 100, 80))), Map.of()));
        Reimport news = Reimport.of(here, imported, List.of("main.json"), Catalog.azure());
        assertThat(words(news.advised())).containsExactly("Add subnet 'pods' in 'vnet'", "Remove subnet 'nodes'");
        Design after = news.accepting(news.advised()).apply(here);
        assertThat(after.topology().has(new ComponentId("nodes"))).isFalse();
        Rect place = after.layout().of(new ComponentId("pods")).orElseThrow().bounds();
        assertThat(place.x()).isNotNegative();
        assertThat(after.layout()
                        .of(new ComponentId("vnet"))
                        .orElseThrow()
                        .bounds()
                        .topLeft())
                .isEqualTo(new Rect(500, 400, 1, 1).topLeft());
        assertThat(after.topology().require(new ComponentId("pods")).origin().line())
                .isEqualTo(20);
    }

    @Test
    void withoutItsContainerNothingIsAdded() {
        Design here = worked(network("10.0.0.4"));
        Component hub = component("hub", "virtual-network", "virtualNetworks/hub", 30);
        Component within =
                component("fw", "subnet", "virtualNetworks/hub/subnets/fw", 31).in(new ComponentId("hub"));
        Reimport news = again(here, network("10.0.0.4"), hub, within);
        assertThat(news.changes()).hasSize(2);
        Design after = news.accepting(List.of(news.changes().get(1))).apply(here);
        assertThat(after.topology().components()).hasSize(1);
    }

    @Test
    void anotherFileDoesNotTakeAwayWhatItDoesNotKnow() {
        Design here = worked(network("10.0.0.4"), subnet());
        Component silent = network("10.0.0.4")
                .with(Properties.NONE)
                .withOrigin(new Origin("export.json", 1, NETWORKS + "virtualNetworks/vnet"));
        Reimport more = Reimport.of(here, design(silent), List.of("export.json"), Catalog.azure());
        assertThat(more.advised()).isEmpty();
        assertThat(more.changes()).extracting(Reimport.Change::remark).allMatch(remark -> remark.contains("not among"));
    }

    @Test
    void aValueThatWasFilledInStaysWhereTheSourceLeavesItOpen() {
        Component open = network("x").with(Properties.NONE.with(DNS, Undetermined.because("expression [x]")));
        Design here = worked(open);
        Component edited = here.topology().require(new ComponentId("vnet"));
        Design filled = here.with(edited.with(Properties.NONE.with(DNS, Value.of("10.0.0.4"))));
        assertThat(again(filled, open).changes()).isEmpty();
    }

    @Test
    void equalNamesOfOtherResourcesAreOthers() {
        Design here = worked(network("10.0.0.4"));
        Component other = Component.of("vnet", "virtual-network", "vnet")
                .withOrigin(new Origin(
                        "other.json",
                        2,
                        "/subscriptions/t/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"));
        Component within = Component.of("pods", "subnet", "pods")
                .in(new ComponentId("vnet"))
                .withOrigin(new Origin("other.json", 3, ""));
        Reimport news = Reimport.of(here, design(other, within), List.of("other.json"), Catalog.azure());
        Design after = news.accepting(news.advised()).apply(here);
        List<String> ids = new ArrayList<>();
        after.topology()
                .components()
                .forEach(component -> ids.add(component.id().value()));
        assertThat(ids).containsExactlyInAnyOrder("vnet", "vnet-2", "pods");
        assertThat(after.topology().require(new ComponentId("pods")).parent().value())
                .isEqualTo("vnet-2");
    }
}
