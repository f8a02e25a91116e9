package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Expectation.Type;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The expectations of SEMANTICS 3, each met, failed and open on the AKS baseline. */
class ExpectationsTest {

    private static final Expectation DELIVERED = Expectation.delivered();

    @Test
    void whatIsDeliveredIsNotDenied() {
        assertThat(check(Baseline.design(), Baseline.PUBLIC, DELIVERED).ok()).contains(true);

        ExpectationResult denied = check(Baseline.design(), Baseline.PUBLIC, Expectation.denied());
        assertThat(denied.ok()).contains(false);
        assertThat(denied.text()).isEqualTo("the flow is delivered");
    }

    @Test
    void aFailureSaysWhereAndWhy() {
        Drawing closed =
                Baseline.design().rules("nsg-agw", "rules", Baseline.inbound("Other", "Internet", "*", "8443"));

        ExpectationResult result = check(closed, Baseline.PUBLIC, DELIVERED);

        assertThat(result.ok()).contains(false);
        assertThat(result.text()).startsWith("the flow is denied at agw: ").contains("nsg-agw");
        assertThat(check(closed, Baseline.PUBLIC, Expectation.denied()).ok()).contains(true);
    }

    @Test
    void theWayIsToldWhereItLeadsElsewhere() {
        assertThat(check(Baseline.design(), Baseline.PUBLIC, Expectation.through("agw"))
                        .ok())
                .contains(true);
        assertThat(check(Baseline.design(), Baseline.PUBLIC, of(Type.NOT_THROUGH, "fw"))
                        .ok())
                .contains(true);

        ExpectationResult around = check(Baseline.design(), Baseline.PUBLIC, Expectation.through("fw"));
        assertThat(around.ok()).contains(false);
        assertThat(around.text()).startsWith("it goes users → agw → ").doesNotContain("fw");

        ExpectationResult inside = check(Baseline.design(), Baseline.PUBLIC, of(Type.NOT_THROUGH, "agw"));
        assertThat(inside.ok()).contains(false);
        assertThat(inside.text()).startsWith("it goes users → agw → ");
    }

    @Test
    void aMisspeltComponentLeavesTheQuestionOpenEvenWhereItIsToBeAvoided() {
        for (Type type : new Type[] {Type.THROUGH, Type.NOT_THROUGH, Type.TLS_ENDS_AT}) {
            ExpectationResult result = check(Baseline.design(), Baseline.PUBLIC, of(type, "afw-typo"));

            assertThat(result.ok()).as(type.name()).isEmpty();
            assertThat(result.text()).contains("there is no component \"afw-typo\"");
        }
    }

    @Test
    void tlsEndsWhereItIsTerminated() {
        assertThat(check(Baseline.design(), Baseline.PUBLIC, of(Type.TLS_ENDS_AT, "agw"))
                        .ok())
                .contains(true);

        ExpectationResult elsewhere = check(Baseline.design(), Baseline.PUBLIC, of(Type.TLS_ENDS_AT, "web"));
        assertThat(elsewhere.ok()).contains(false);
        assertThat(elsewhere.text()).startsWith("TLS ends at agw and ");
    }

    @Test
    void theSourceIsWhatTheLastComponentSees() {
        Trace trace = Baseline.design().trace(Baseline.EGRESS);
        String source = trace.branches().get(0).last().in().source();

        ExpectationResult exact = check(Baseline.design(), Baseline.EGRESS, of(Type.SOURCE_BECOMES, source));
        assertThat(exact.ok()).contains(true);
        ExpectationResult other = check(Baseline.design(), Baseline.EGRESS, of(Type.SOURCE_BECOMES, "198.51.100.0/24"));
        assertThat(other.ok()).contains(false);
        assertThat(other.text()).endsWith(" is " + source);
        assertThat(check(Baseline.design(), Baseline.EGRESS, of(Type.SOURCE_BECOMES, "fw"))
                        .ok())
                .contains(true);
        assertThat(check(Baseline.design(), Baseline.EGRESS, of(Type.SOURCE_BECOMES, "agw"))
                        .ok())
                .contains(false);
    }

    @Test
    void aRangeThatHoldsMoreThanIsExpectedDecidesNothing() {
        SourceMatch one = new SourceMatch("10.240.5.7");
        Branch gateway = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        Hop last = gateway.last();

        assertThat(one.of(arriving(gateway, last, "10.240.5.0/24"))).isEmpty();
        assertThat(one.of(arriving(gateway, last, ""))).isEmpty();
        assertThat(one.of(arriving(gateway, last, "10.240.5.7"))).contains(true);
        assertThat(one.of(arriving(gateway, last, "10.240.6.0/24"))).contains(false);
        assertThat(one.of(arriving(gateway, last, "10.240.5.7, 10.240.5.8"))).contains(false);
        assertThat(new SourceMatch("10.240.5.0/28").of(arriving(gateway, last, "10.240.5.7, 10.240.5.8")))
                .contains(true);
    }

    @Test
    void whatTheDesignDoesNotHoldLeavesTheQuestionOpenAndSaysWhatIsMissing() {
        Flow stranger = Flow.https("stranger", FlowEnd.address("10.99.0.9"), FlowEnd.host(Baseline.HOST));
        Trace trace = Baseline.design().trace(stranger.expecting(DELIVERED));
        assertThat(trace.disposition()).isEqualTo(Disposition.UNDETERMINED);

        ExpectationResult result = new Expectations(Baseline.design().design().topology())
                .check(trace)
                .get(0);

        assertThat(result.ok()).isEmpty();
        assertThat(result.text()).isEqualTo("not determined, because nothing in the design has the address 10.99.0.9");
        assertThat(Expectations.present(trace)).isEmpty();
    }

    @Test
    void thePresentOutcomeIsWhatOneWouldExpectToKeepThingsAsTheyAre() {
        Drawing closed =
                Baseline.design().rules("nsg-agw", "rules", Baseline.inbound("Other", "Internet", "*", "8443"));

        assertThat(Expectations.present(Baseline.design().trace(Baseline.PUBLIC)))
                .containsExactly(DELIVERED);
        assertThat(Expectations.present(closed.trace(Baseline.PUBLIC))).containsExactly(Expectation.denied());
    }

    @Test
    void theTallyCountsOpenOnesApart() {
        ExpectationTally tally = ExpectationTally.of(List.of(
                new ExpectationResult(DELIVERED, Optional.of(true), ""),
                new ExpectationResult(DELIVERED, Optional.of(false), ""),
                new ExpectationResult(DELIVERED, Optional.empty(), "")));

        assertThat(tally.text()).isEqualTo("1 of 3 expectations met, 1 not determined");
    }

    private static Branch arriving(Branch branch, Hop last, String source) {
        Hop changed = new Hop(
                last.number(),
                last.component(),
                last.kind(),
                last.name(),
                last.in().from(source),
                last.out(),
                last.steps(),
                last.asIfAllowed());
        return new Branch(
                branch.disposition(),
                List.of(changed),
                branch.tls(),
                branch.back(),
                branch.missing(),
                branch.assumptions());
    }

    private static Expectation of(Type type, String argument) {
        return new Expectation(type, argument);
    }

    private static ExpectationResult check(Drawing drawing, Flow flow, Expectation expectation) {
        Trace trace = drawing.trace(flow.expecting(expectation));
        return new Expectations(drawing.design().topology()).check(trace).get(0);
    }

    @Test
    void anExpectationIsReadAfterTheWordExpected() {
        Expectations words = new Expectations(Baseline.design().design().topology());
        assertThat(words.words(DELIVERED)).isEqualTo("delivered");
        assertThat(words.words(Expectation.denied())).isEqualTo("denied");
        assertThat(words.words(Expectation.through("fw"))).isEqualTo("through fw");
        assertThat(words.words(of(Type.NOT_THROUGH, "fw"))).isEqualTo("not through fw");
        assertThat(words.words(of(Type.TLS_ENDS_AT, "agw"))).isEqualTo("TLS ends at agw");
        assertThat(words.words(of(Type.SOURCE_BECOMES, "20.1.2.3"))).isEqualTo("source becomes 20.1.2.3");
    }

    @Test
    void aTraceFailsWhereOneIsKnownNotToHold() {
        Drawing d = Baseline.design();
        Expectations all = new Expectations(d.design().topology());
        Trace met = d.trace(Baseline.PUBLIC.expecting(DELIVERED));
        Trace failed = d.trace(Baseline.PUBLIC.expecting(Expectation.denied()));
        Trace open = d.trace(Baseline.PUBLIC.expecting(of(Type.THROUGH, "ghost")));
        assertThat(all.fail(List.of(met, open))).isFalse();
        assertThat(all.fail(List.of(met, failed))).isTrue();
        assertThat(all.fail(List.of())).isFalse();
    }

    @Test
    void aSourceThatIsOnlyKnownAsARangeLeavesTheQuestionOpen() {
        Drawing d = RouteWalkTest.networks().unset("rt", "routes");
        d.add("aks", "aks-cluster", "clients", "cniMode=overlay").add("pool", "node-pool", "aks");
        Flow flow = Flow.https("ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.2.0.4"));
        ExpectationResult vague = check(d, flow, of(Type.SOURCE_BECOMES, "10.1.0.7"));
        assertThat(vague.ok()).isEmpty();
        assertThat(vague.text()).isEqualTo("not determined, because the source at server is known only as 10.1.0.0/24");
        ExpectationResult met = check(d, flow, of(Type.SOURCE_BECOMES, "10.1.0.0/16"));
        assertThat(met.ok()).contains(true);
        assertThat(met.text()).isEqualTo("it arrives with the source 10.1.0.0/24");
        assertThat(check(d, flow, of(Type.SOURCE_BECOMES, "10.3.0.0/16")).ok()).contains(false);
    }

    @Test
    void howManyBranchesDoOtherwiseIsSaid() {
        Drawing d = ZonalWalkTest.stacks().set("nodes-2", "routeTable", "rt-nodes");
        ExpectationResult result = check(d, Baseline.EGRESS, Expectation.through("fw"));
        assertThat(result.ok()).contains(false);
        assertThat(result.text()).startsWith("it goes web → ").endsWith(" (1 of 2 branches)");
    }
}
