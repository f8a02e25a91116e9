package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPodCidrRuleTest {

    private static final Sketch SOUND =
            Sketch.empty().with("aks", "aks-cluster", "", "cniMode", "overlay", "podCidr", "192.168.0.0/16");

    @Test
    void aPublicRangeIsNotSupported() {
        Finding finding = SOUND.saying("aks", "podCidr", "20.0.0.0/16").offends("IP-005");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("The pod CIDR 20.0.0.0/16 of 'aks' is not private, which AKS does not support.");
        SOUND.saying("aks", "podCidr", "192.0.0.0/8").offends("IP-005");
        SOUND.saying("aks", "podCidr", "20.0.0.0/16")
                .saying("aks", "cniMode", "kubenet")
                .offends("IP-005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.244.0.0/16", "172.16.0.0/12", "100.64.0.0/10", "fd00::/64", "169.254.0.0/16", "192.0.2.0/24"
            })
    void privateAndSpecialRangesAreNotPublic(String range) {
        SOUND.saying("aks", "podCidr", range).passes("IP-005");
    }

    @Test
    void aRangeThatNobodySaidIsNotDetermined() {
        SOUND.silent("aks", "podCidr").isNotDetermined("IP-005", "podCidr");
    }

    @Test
    void podsInTheNetworkItselfAreLeftOut() {
        SOUND.saying("aks", "cniMode", "podSubnet").doesNotApply("IP-005");
        SOUND.saying("aks", "cniMode", "nodeSubnet").doesNotApply("IP-005");
        Sketch.empty().doesNotApply("IP-005");
    }
}
