package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.EveryPath.Verdict;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of a drawing say of a gate, beside what is traced. */
class DrawnGatesTest {

    /** The baseline with its way in drawn. */
    private static Drawing design() {
        return Baseline.design()
                .link("to-agw", "traffic", "users", "agw")
                .link("to-traefik", "traffic", "agw", "traefik")
                .link("to-web", "traffic", "traefik", "web");
    }

    private static EveryPath ask(Drawing d, Gate gate) {
        return new Questions(d.design(), Catalog.azure())
                .everyPath(new ComponentId("users"), new ComponentId("web"), gate, Progress.NONE);
    }

    @Test
    void aGatewayWithAWafThatPreventsIsDrawnAsAGate() {
        assertThat(ask(design(), Gate.waf()).drawn()).isEqualTo(Verdict.PASSES);
    }

    @ParameterizedTest
    @CsvSource({"wafMode, detection", "wafEnabled, false"})
    void aPolicyThatBlocksNothingIsNone(String property, String value) {
        Drawing d = design();
        d.set("waf", property, value.equals("false") ? (Object) false : value);
        assertThat(ask(d, Gate.waf()).drawn()).isEqualTo(Verdict.BYPASSED);
    }

    @ParameterizedTest
    @CsvSource({"standardV2, BYPASSED", "wafV2, PASSES"})
    void onlyTheWafTierOfAGatewayInspects(String sku, Verdict drawn) {
        assertThat(ask(design().set("agw", "sku", sku), Gate.waf()).drawn()).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"prevention, PASSES", "detection, BYPASSED"})
    void aGatewayWithoutAPolicyGoesByItsOwnMode(String mode, Verdict drawn) {
        Drawing d = design().unset("agw", "wafPolicy").set("agw", "wafMode", mode);
        assertThat(ask(d, Gate.waf()).drawn()).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"true, PASSES", "false, BYPASSED"})
    void anIngressControllerWithAWafIsAGateOfItsOwn(boolean waf, Verdict verdict) {
        Drawing d = design().set("waf", "wafMode", "detection").set("traefik", "waf", waf);
        EveryPath answer = ask(d, Gate.waf());
        assertThat(answer.drawn()).isEqualTo(verdict);
        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    @Test
    void everythingWithinAContainerStandsForIt() {
        EveryPath answer = ask(design(), Gate.at(new ComponentId("aks")));
        assertThat(answer.verdict()).isEqualTo(Verdict.PASSES);
        assertThat(ask(design(), Gate.at(new ComponentId("fw"))).verdict()).isEqualTo(Verdict.BYPASSED);
    }

    @Test
    void theAnswerNamesTheGate() {
        assertThat(ask(design(), Gate.waf()).why()).isEqualTo("the only way passes a WAF that prevents");
        assertThat(ask(design(), Gate.at(new ComponentId("agw"))).why()).isEqualTo("the only way passes agw");
        assertThat(ask(design(), Gate.firewall()).why()).startsWith("a firewall is not on the way of \"");
    }
}
