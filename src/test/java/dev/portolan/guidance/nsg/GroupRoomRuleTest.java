package dev.portolan.guidance.nsg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupRoomRuleTest {

    private static final String ID = "NSG-010";

    private static Sketch group(int rules) {
        return Sketch.empty()
                .with(
                        "nsg",
                        "network-security-group",
                        "",
                        "rules",
                        IntStream.range(0, rules)
                                .mapToObj(i -> Groups.in(100 + i, "allow", "Internet", "*", "443"))
                                .toList());
    }

    @Test
    void moreThanNineHundredIsNoted() {
        assertThat(group(901).offends(ID).message()).isEqualTo("'nsg' has 901 rules, of 1000 that a group can hold.");
        assertThat(group(901).offends(ID).severity()).isEqualTo(Severity.INFO);
        group(900).passes(ID);
    }

    @Test
    void withoutAGroupThereIsNothingToLookAt() {
        Sketch.empty().doesNotApply(ID);
    }
}
