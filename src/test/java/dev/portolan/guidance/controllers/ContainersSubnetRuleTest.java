package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersSubnetRuleTest {

    private static Sketch sized(String... prefixes) {
        return Controllers.containers().saying("snet-agc", "prefixes", List.of(prefixes));
    }

    @Test
    void withAnOverlayOnlyOneSizeWillDo() {
        Finding finding = sized("10.0.8.0/25").offends("AGC-001");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The subnet 'snet-agc' of 'agc' is 10.0.8.0/25, and the overlay of 'aks' needs a /24.");
        sized("10.0.8.0/23").offends("AGC-001");
        sized("10.0.8.0/24", "10.0.9.0/24").offends("AGC-001");
        sized("10.0.8.0/24").passes("AGC-001");
    }

    @Test
    void withoutAnOverlayTheSizeIsFree() {
        sized("10.0.8.0/25").saying("aks", "cniMode", "podSubnet").passes("AGC-001");
    }

    @Test
    void aSubnetIsForOneDeployment() {
        Sketch two = Controllers.containers().with("agc-two", "application-gateway-for-containers", "snet-agc");
        assertThat(two.verdict("AGC-001").found())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "The subnet 'snet-agc' of 'agc' is shared with 'agc-two'.",
                        "The subnet 'snet-agc' of 'agc-two' is shared with 'agc'.");
    }

    @Test
    void theSubnetIsDelegatedAndAnotherNameIsNotJudged() {
        assertThat(Controllers.containers()
                        .silent("snet-agc", "delegation")
                        .offends("AGC-001")
                        .message())
                .isEqualTo("The subnet 'snet-agc' of 'agc' is not delegated.");
        Controllers.containers()
                .saying("snet-agc", "delegation", "Microsoft.Web/serverFarms")
                .isNotDetermined("AGC-001", "delegation");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        Controllers.containers().silent("snet-agc", "prefixes").isNotDetermined("AGC-001", "prefixes");
        sized("10.0.8.0/25").silent("aks", "cniMode").isNotDetermined("AGC-001", "cniMode");
        sized("10.0.8.0/25").silent("agc", "rules").isNotDetermined("AGC-001", "rules");
        Sketch.empty().with("agc", "application-gateway-for-containers", "").isNotDetermined("AGC-001", "");
        Sketch.empty().doesNotApply("AGC-001");
    }
}
