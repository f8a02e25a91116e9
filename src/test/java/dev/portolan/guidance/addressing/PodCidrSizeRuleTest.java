package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodCidrSizeRuleTest implements FixContract {

    private static final Sketch FULL = Sketch.empty()
            .with("aks", "aks-cluster", "", "cniMode", "overlay", "podCidr", "10.244.0.0/20")
            .with("np", "node-pool", "aks", "maxCount", 14, "maxSurge", 2);

    @Override
    public String rule() {
        return "IP-006";
    }

    @Override
    public Sketch offender() {
        return FULL.saying("np", "maxSurge", 3);
    }

    @Test
    void everyNodeTakesABlockThoseOfAnUpgradeIncluded() {
        FULL.passes("IP-006"); // a /20 has 16 blocks of /24
        Finding finding = offender().offends("IP-006");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The pod CIDR 10.244.0.0/20 of 'aks' has blocks for 16 nodes; "
                        + "the cluster can come to have at least 17.");
    }

    @Test
    void theFixExpandsTheRangeAsFarAsNeeded() {
        assertThat(offender().offends("IP-006").fixes().get(0).apply(offender().design()))
                .isEqualTo(offender().saying("aks", "podCidr", "10.244.0.0/19").design());
        Sketch tiny = FULL.saying("aks", "podCidr", "10.244.0.0/25")
                .saying("np", "maxCount", 1)
                .saying("np", "maxSurge", 0);
        assertThat(tiny.offends("IP-006").fixes().get(0).apply(tiny.design()))
                .isEqualTo(tiny.saying("aks", "podCidr", "10.244.0.0/24").design());
    }

    @Test
    void theFixIsNotOfferedWhereTheRangeAroundIsTaken() {
        Sketch taken = offender().with("vnet", "virtual-network", "", "addressSpace", List.of("10.244.16.0/20"));
        assertThat(taken.offends("IP-006").fixes()).isEmpty();
        Sketch services = offender().saying("aks", "serviceCidr", "10.244.16.0/24");
        assertThat(services.offends("IP-006").fixes()).isEmpty();
        Sketch elsewhere = offender().with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/20"));
        assertThat(elsewhere.offends("IP-006").fixes()).hasSize(1);
    }

    @Test
    void theFixDoesNotLeaveThePrivateRanges() {
        Sketch edge = FULL.saying("aks", "podCidr", "192.168.0.0/16").saying("np", "maxCount", 300);
        assertThat(edge.offends("IP-006").fixes()).isEmpty();
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        FULL.silent("np", "maxCount").isNotDetermined("IP-006", "maxCount");
        FULL.silent("np", "maxSurge").isNotDetermined("IP-006", "maxSurge");
        FULL.silent("aks", "podCidr").isNotDetermined("IP-006", "podCidr");
    }

    @Test
    void aLowerBoundProvesThatItIsTooSmall() {
        FULL.silent("np", "maxSurge").saying("np", "maxCount", 17).offends("IP-006");
    }

    @Test
    void clustersWithoutOverlayAreLeftOut() {
        offender().saying("aks", "cniMode", "kubenet").doesNotApply("IP-006");
        offender().silent("aks", "cniMode").doesNotApply("IP-006");
    }

    @Test
    void theFixIsNotOfferedWithWindowsNodes() {
        Sketch windows = offender().with("win", "node-pool", "aks", "osType", "windows", "maxCount", 1, "maxSurge", 1);
        assertThat(windows.offends("IP-006").fixes()).isEmpty();
    }
}
