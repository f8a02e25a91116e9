package dev.portolan.guidance.packs;

import static dev.portolan.guidance.packs.Judging.clusters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of rules of an organisation, and where they are wrong. */
class TemplateTest {

    private static final Sketch SHOP = Sketch.empty().with("aks", "aks-cluster", "", "zones", List.of(1, 2));

    private static String said(String message) {
        return clusters("false").saying(message).message(SHOP);
    }

    @Test
    void expressionsStandAmongWords() {
        assertThat(said("plain")).isEqualTo("plain");
        assertThat(said("'${self.name}' is ${self.kind}.")).isEqualTo("'aks' is aks-cluster.");
        assertThat(said("${self.name}${self.name}")).isEqualTo("aksaks");
        assertThat(said("$ {self.name} $")).isEqualTo("$ {self.name} $");
        assertThat(said("zones ${self.properties.zones}")).isEqualTo("zones 1, 2");
    }

    @Test
    void bracesMayNestAndStandInQuotationMarks() {
        assertThat(said("${{\"a\": 1}.size()}!")).isEqualTo("1!");
        assertThat(said("${\"}\" + '{'}!")).isEqualTo("}{!");
        assertThat(said("${\"\\\"}\"}!")).isEqualTo("\"}!");
        assertThat(said("${'\"' + \"}\"}!")).isEqualTo("\"}!");
    }

    @Test
    void whatIsNotKnownIsAQuestionMark() {
        assertThat(said("${self.property(\"nobodySays\")}")).isEqualTo("?");
        assertThat(said("${1 / 0}")).isEqualTo("?");
    }

    @Test
    void longWordsAreCutOff() {
        Sketch wordy = SHOP.named("aks", "x".repeat(401));
        assertThat(clusters("false").saying("${self.name}").message(wordy)).isEqualTo("x".repeat(400) + "…");
        Sketch just = SHOP.named("aks", "x".repeat(400));
        assertThat(clusters("false").saying("${self.name}").message(just)).isEqualTo("x".repeat(400));
    }

    @Test
    void faultsAreLocated() {
        assertThat(clusters("false").saying("one\n  ${self.name").faults())
                .containsExactly(new Fault("message", 2, 3, "${ is not closed by }"));
        assertThat(clusters("false").saying("${self.name} and\n${nothing} here").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.member()).isEqualTo("message");
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(3);
                    assertThat(fault.message()).contains("nothing").doesNotContain("\n");
                });
        assertThat(clusters("self.name == \"\" &&\n  componets.size() > 0").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.member()).isEqualTo("require");
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(3);
                });
        assertThat(clusters("true").where("nothing").faults())
                .extracting(Fault::member)
                .containsExactly("where");
    }

    @Test
    void whatIsNotTrueOrFalseIsRefused() {
        assertThat(clusters("size(self.name)").faults())
                .containsExactly(new Fault("require", 1, 1, "this comes to int, not to true or false"));
        assertThat(clusters("true").where("\"x\"").faults())
                .containsExactly(new Fault("where", 1, 1, "this comes to string, not to true or false"));
    }
}
