package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleFamilyTest {

    @Test
    void everyRuleOfPortolanBelongsToANamedFamily() {
        assertThat(Rules.all())
                .extracting(rule -> RuleFamily.of(rule.info().id()))
                .allSatisfy(family -> assertThat(family.label()).isNotEqualTo(family.letters()));
    }

    @Test
    void anotherRuleIsKnownByItsLetters() {
        assertThat(RuleFamily.of("CORP-001")).isEqualTo(new RuleFamily("CORP", "CORP"));
        assertThat(RuleFamily.of("plain").label()).isEqualTo("plain");
    }

    @Test
    void familiesAreOrderedByWhatTheyAreCalled() {
        assertThat(RuleFamily.of("IP-001")).isLessThan(RuleFamily.of("DDOS-001"));
    }
}
