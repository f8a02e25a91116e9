package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.edit.Edit;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule with a quick fix owes; its test class inherits this. */
public interface FixContract {

    /** The rule's id. */
    String rule();

    /** The smallest design that the fix cures; may give several findings. */
    Sketch offender();

    /** The rules that may find an error once the fix is made, each with the reason why that is accepted. */
    default Map<String, String> raises() {
        return Map.of();
    }

    @Test
    default void theFixIsOneNamedStepThatSilencesItsFindingAndLeavesASoundFile() {
        Design design = offender().design();
        List<Finding> findings = offender().verdict(rule()).found();
        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            assertThat(finding.fixes()).as(finding.message()).isNotEmpty();
            for (Edit fix : finding.fixes()) {
                Design cured = fix.apply(design);
                assertThat(fix.label()).isNotBlank();
                assertThat(cured).isNotEqualTo(design);
                assertThat(offender().on(cured).verdict(rule()).found())
                        .as(fix.label())
                        .noneMatch(left -> left.fingerprint().equals(finding.fingerprint()));
                assertThat(DesignReader.read("cured", DesignWriter.write(cured)).problems())
                        .as(fix.label())
                        .isEmpty();
            }
        }
    }

    /** Designs with more around the same mistake, in which the fix must not break anything either. */
    default List<Sketch> fuller() {
        return List.of();
    }

    @Test
    default void noFixRaisesAnErrorOfAnotherRule() {
        Stream.concat(Stream.of(offender()), fuller().stream()).forEach(before -> {
            NewErrors errors = NewErrors.since(before.advice());
            List<Finding> findings = before.verdict(rule()).found();
            assertThat(findings).anyMatch(finding -> !finding.fixes().isEmpty());
            findings.stream()
                    .flatMap(finding -> finding.fixes().stream())
                    .forEach(fix -> assertThat(errors.in(
                                    before.on(fix.apply(before.design())).advice()))
                            .as(fix.label())
                            .allMatch(raised -> raises().containsKey(raised.rule())));
        });
    }
}
