package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddOnPreferredRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-008";
    }

    @Override
    public Sketch offender() {
        return Controllers.agic("helm");
    }

    @Test
    void helmForOneClusterOnlyIsNoted() {
        Finding finding = offender().under(Profile.ARTICLE).offends("AGIC-008");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'agic' is deployed by Helm, although 'agw' serves 'aks' only.");
        Controllers.agic("addOn").passes("AGIC-008");
    }

    @Test
    void aSharedGatewayNeedsHelm() {
        Controllers.shared("helm").passes("AGIC-008");
        Sketch.empty().doesNotApply("AGIC-008");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("agic", "deployment").isNotDetermined("AGIC-008", "deployment");
        offender()
                .saying(
                        "agw",
                        "pools",
                        List.of(fields("name", "p", "members", List.of(fields("address", "10.77.0.4")))))
                .isNotDetermined("AGIC-008", "pools");
    }
}
