package dev.portolan.guidance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class MinimumInstancesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-005";
    }

    @Override
    public Sketch offender() {
        return scaling(1, 10);
    }

    private static Sketch scaling(int least, int most) {
        return Gateways.sketch().saying("agw", "minInstances", least).saying("agw", "maxInstances", most);
    }

    @Test
    void oneInstanceAtLeastIsAWarningAndTwoAreFine() {
        Finding finding = scaling(1, 10).offends("AGW-005");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'agw' has 1 instance at least; 2 are recommended.");
        assertThat(finding.assumed()).extracting(each -> each.property()).containsExactly("environment");
        scaling(2, 10).passes("AGW-005");
        scaling(2, 2).passes("AGW-005");
    }

    @Test
    void anAutoscaleMinimumOfNoneIsOnlyNoted() {
        Finding finding = scaling(0, 10).offends("AGW-005");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).contains("0 instances");
        assertThat(Gateways.sketch()
                        .saying("agw", "minInstances", 0)
                        .offends("AGW-005")
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(scaling(0, 2).offends("AGW-005").severity()).isEqualTo(Severity.INFO);
        assertThat(scaling(0, 1).offends("AGW-005").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aFixedCapacityOfOneIsAWarningAndItsFixRaisesBothEnds() {
        Finding finding = scaling(1, 1).offends("AGW-005");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        Sketch cured =
                scaling(1, 1).on(finding.fixes().get(0).apply(scaling(1, 1).design()));
        cured.passes("AGW-005");
        assertThat(cured.saying("agw", "minInstances", 0).offends("AGW-005").severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void outsideProductionNothingIsSaid() {
        scaling(1, 1).about("environment", "nonProduction").doesNotApply("AGW-005");
        scaling(1, 1).under(Profile.DEVELOPMENT).doesNotApply("AGW-005");
        assertThat(scaling(1, 1)
                        .about("environment", "production")
                        .offends("AGW-005")
                        .assumed())
                .isEmpty();
    }

    @Test
    void anUnknownMinimumIsNotDetermined() {
        Gateways.sketch().isNotDetermined("AGW-005", "minInstances");
        Sketch.empty().doesNotApply("AGW-005");
    }
}
