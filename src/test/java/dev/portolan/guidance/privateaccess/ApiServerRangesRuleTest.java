package dev.portolan.guidance.privateaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiServerRangesRuleTest {

    private static final String RULE = "PRV-004";

    private static Sketch cluster(Object... said) {
        return Sketch.empty().with("aks", "aks-cluster", "", said);
    }

    @Test
    void aPublicApiServerWithoutRangesIsReported() {
        Finding finding = cluster("apiServerAccess", "public").offends(RULE);
        assertThat(finding.message()).isEqualTo("The public API server of 'aks' has no authorised ranges.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        cluster().offends(RULE);
        cluster("authorizedIpRanges", List.of()).offends(RULE);
        cluster("apiServerAccess", "vnetIntegrationPublic").offends(RULE);
    }

    @Test
    void rangesThatHoldEverybodyAreReported() {
        assertThat(cluster("authorizedIpRanges", List.of("0.0.0.0/0"))
                        .offends(RULE)
                        .message())
                .isEqualTo("The authorised ranges of 'aks' are 0.0.0.0/0, which is everybody.");
        cluster("authorizedIpRanges", List.of("203.0.113.0/24")).passes(RULE);
    }

    @Test
    void aPrivateApiServerIsNoneOfItsBusiness() {
        cluster("apiServerAccess", "private").doesNotApply(RULE);
        cluster("apiServerAccess", "vnetIntegrationPrivate").doesNotApply(RULE);
    }
}
