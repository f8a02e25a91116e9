package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advice.NotApplicable;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void theChecklistHas27ItemsOnNetworksAndNoGuidTwice() {
        assertThat(Checklist.AKS.items().stream().filter(item -> item.area().equals("Network")))
                .hasSize(27);
        assertThat(Checklist.AKS.items())
                .extracting(Checklist.Item::guid)
                .doesNotHaveDuplicates()
                .allMatch(guid -> guid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    void theRulesSayHowManyItemsTheyAnswer() {
        Coverage coverage = Coverage.of(Checklist.AKS);
        assertThat(coverage.text())
                .matches("\\d+ of 27 network items of the AKS review checklist answered")
                .startsWith(coverage.count(Coverage.State.COVERED) + " of");
        assertThat(coverage.answers())
                .filteredOn(answer -> answer.item().id().equals("06.07.08"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.rules()).contains("DDOS-001"));
    }

    @Test
    void aDesignAnswersWhatItsRulesCouldJudge() {
        List<NotApplicable> none = Rules.all().stream()
                .map(Rule::info)
                .map(info -> new NotApplicable(info.id(), "nothing there"))
                .toList();
        Advice advice = new Advice(List.of(), List.of(), List.of(), List.of(), none, List.of(), List.of());
        assertThat(Coverage.of(Checklist.AKS, advice).answered()).isZero();
        Advice passed =
                new Advice(List.of(), List.of(), List.of(), List.of(), List.of(), List.of("DDOS-001"), List.of());
        assertThat(Coverage.of(Checklist.AKS, passed).count(Coverage.State.MET)).isPositive();
    }
}
