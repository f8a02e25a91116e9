package dev.portolan.guidance.privateaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleRangesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "PRV-005";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("aks", "aks-cluster", "", "apiServerAccess", "private")
                .saying("aks", "authorizedIpRanges", List.of("203.0.113.0/24"));
    }

    @Test
    void rangesOfAPrivateClusterAreWorthKnowing() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("The authorised ranges of 'aks', 203.0.113.0/24, have no effect on its private API server.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        offender().saying("aks", "apiServerAccess", "vnetIntegrationPrivate").offends(rule());
    }

    @Test
    void aPrivateClusterWithoutRangesIsFine() {
        offender().silent("aks", "authorizedIpRanges").passes(rule());
        offender().saying("aks", "authorizedIpRanges", List.of()).passes(rule());
    }

    @Test
    void aPublicClusterIsNoneOfItsBusiness() {
        offender().saying("aks", "apiServerAccess", "public").doesNotApply(rule());
    }
}
