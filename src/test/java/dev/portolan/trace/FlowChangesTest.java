package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.questions.FlowChange;
import dev.portolan.trace.questions.FlowChange.Kind;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change of the design does to its flows: the baseline before and after one property changed. */
class FlowChangesTest {

    @Test
    void nothingChangesWhereOnlyTheDrawingDoes() {
        Design design = design(Baseline.design());
        FlowChanges changes = between(design, design.named("another name"));
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.same()).isPositive();
    }

    @Test
    void aFlowIsLostOneWayAndGainedTheOther() {
        Design open = design(Baseline.design());
        Design closed = design(
                Baseline.design()
                        .rules(
                                "nsg-nodes",
                                "rules",
                                "name=d priority=100 direction=inbound access=deny sources=[*] destinations=[*] destinationPorts=[*]"));
        assertThat(kinds(between(open, closed), "public")).containsExactly(Kind.LOST);
        assertThat(kinds(between(closed, open), "public")).containsExactly(Kind.GAINED);
    }

    @Test
    void anotherWayOutIsAnotherRouteAndAnotherSource() {
        Design before = design(Baseline.design());
        Design after = design(TracerTest.natGateway());
        assertThat(kinds(between(before, after), "egress")).containsExactly(Kind.REROUTED, Kind.OTHER_SOURCE);
    }

    @Test
    void aStretchThatLosesItsTlsIsNamed() {
        Design before = design(Baseline.design());
        Drawing d = Baseline.design();
        d.rules("agw", "backendSettings", "name=aks-https protocol=http port=80 hostName=" + Baseline.INNER);
        d.rules("svc", "ports", "port=80 targetPort=8080");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "80"));
        FlowChange change = change(between(before, design(d)), "public");
        assertThat(change.kinds()).containsExactly(Kind.NEWLY_PLAIN);
        assertThat(change.plain())
                .contains(new FlowChange.Stretch(new ComponentId("agw"), new ComponentId("lb")))
                .doesNotContain(new FlowChange.Stretch(new ComponentId("traefik"), new ComponentId("web")));
        assertThat(change.isWorse()).isTrue();
    }

    @Test
    void encryptionToThePodLeavesNoStretchPlain() {
        Design before = design(Baseline.design());
        Drawing d = Baseline.design().set("traefik", "backendProtocol", "https").set("web", "protocol", "https");
        d.rules("web", "certificates", "name=POD hostNames=[web] issuer=privateCa issuerName=ContosoCA");
        FlowChange change = change(between(before, design(d)), "public");
        assertThat(change.kinds()).contains(Kind.NO_LONGER_PLAIN).doesNotContain(Kind.NEWLY_PLAIN);
    }

    @Test
    void whatIsNoLongerSaidIsNoLongerDetermined() {
        Design before = design(Baseline.design());
        Drawing d = Baseline.design();
        d.rules("traefik", "certificates", "name=INT hostNames=[*.aks-ingress.contoso.com]");
        assertThat(kinds(between(before, design(d)), "public")).containsExactly(Kind.NEWLY_OPEN);
        assertThat(kinds(between(design(d), before), "public")).containsExactly(Kind.SETTLED);
    }

    @Test
    void aFlowThatFailsForAnotherReasonEndsOtherwise() {
        Drawing denied = Baseline.design()
                .rules(
                        "nsg-nodes",
                        "rules",
                        "name=d priority=100 direction=inbound access=deny sources=[*] destinations=[*] destinationPorts=[*]");
        Drawing unresolved = Baseline.design()
                .rules("zone", "records", "name=other type=a target=pip")
                .rules("agw", "listeners", Baseline.listener("public", "other.contoso.com"));
        assertThat(kinds(between(design(denied), design(unresolved)), "public")).containsExactly(Kind.ENDS_OTHERWISE);
    }

    @Test
    void flowsOfWhatIsOnlyThereInOneVersionAreNewOrGone() {
        Design before = design(Baseline.design());
        Design after = design(Baseline.design().add("second", "workload", "aks"));
        FlowChanges changes = between(before, after);
        assertThat(changes.changes())
                .isNotEmpty()
                .allMatch(change -> change.kinds().equals(Set.of(Kind.ASKED_ANEW)));
        assertThat(between(after, before).changes())
                .allMatch(change -> change.kinds().equals(Set.of(Kind.NO_LONGER_ASKED)));
    }

    private static Design design(Drawing d) {
        return d.design().withFlows(List.of(Baseline.PUBLIC, Baseline.EGRESS));
    }

    private static FlowChanges between(Design before, Design after) {
        return FlowChanges.between(before, after, Catalog.azure(), Progress.NONE);
    }

    private static FlowChange change(FlowChanges changes, String flow) {
        return changes.changes().stream()
                .filter(change -> change.flow().name().equals(flow))
                .findFirst()
                .orElseThrow(() -> new AssertionError(flow + " has not changed: " + changes.changes()));
    }

    private static Set<Kind> kinds(FlowChanges changes, String flow) {
        return change(changes, flow).kinds();
    }

    @Test
    void whatIsInTheWayOfAFlowThatIsLostIsNamed() {
        Design open = design(Baseline.design());
        String deny = "name=No priority=100 direction=inbound access=deny sources=[*] destinations=[*]";
        Design closed = design(Baseline.design().rules("nsg-nodes", "rules", deny + " destinationPorts=[*]"));
        FlowChange lost = change(between(open, closed), "public");
        assertThat(lost.blocker()).hasValueSatisfying(because -> {
            assertThat(because.component()).isEqualTo(new ComponentId("nsg-nodes"));
            assertThat(because.detail("rule")).isEqualTo("No");
        });
        assertThat(lost.missing()).isEmpty();
        assertThat(change(between(closed, open), "public").blocker()).isEmpty();
    }

    @Test
    void whatHasToBeSaidForAFlowThatIsNewlyOpenIsNamedOnce() {
        Drawing d = Baseline.design();
        d.rules("traefik", "certificates", "name=INT hostNames=[*.aks-ingress.contoso.com]");
        FlowChange open = change(between(design(Baseline.design()), design(d)), "public");
        assertThat(open.missing())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .extracting(Missing::component)
                .contains(new ComponentId("traefik"));
        assertThat(open.isWorse()).isTrue();
    }
}
