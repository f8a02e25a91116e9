package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenRangesRuleTest {

    private static final Sketch SOUND = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
            .with("snet", "subnet", "vnet")
            .with(
                    "aks",
                    "aks-cluster",
                    "snet",
                    "cniMode",
                    "overlay",
                    "serviceCidr",
                    "172.16.0.0/16",
                    "podCidr",
                    "192.168.0.0/16");

    @ParameterizedTest
    @ValueSource(strings = {"169.254.128.0/17", "172.30.0.0/16", "172.31.4.0/24", "192.0.2.0/25"})
    void theServiceCidrKeepsOffThem(String range) {
        Finding finding = SOUND.saying("aks", "serviceCidr", range).offends("IP-003");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).startsWith("The service CIDR " + range + " of 'aks' overlaps ");
    }

    @Test
    void aLargerRangeHoldsThemToo() {
        assertThat(SOUND.saying("aks", "serviceCidr", "172.16.0.0/12")
                        .offends("IP-003")
                        .message())
                .isEqualTo("The service CIDR 172.16.0.0/12 of 'aks' overlaps 172.30.0.0/16, " + "which AKS reserves.");
    }

    @Test
    void soDoesThePodCidrWithOverlayAndKubenet() {
        Sketch pods = SOUND.saying("aks", "podCidr", "172.31.0.0/16");
        assertThat(pods.offends("IP-003").message()).startsWith("The pod CIDR 172.31.0.0/16 of 'aks'");
        pods.saying("aks", "cniMode", "kubenet").offends("IP-003");
        pods.saying("aks", "cniMode", "podSubnet").passes("IP-003");
        pods.saying("aks", "cniMode", "nodeSubnet").passes("IP-003");
    }

    @Test
    void soDoesTheNetworkOfACluster() {
        Sketch network = SOUND.saying("vnet", "addressSpace", List.of("10.0.0.0/16", "172.30.8.0/24"));
        assertThat(network.offends("IP-003").message())
                .startsWith("The address space 172.30.8.0/24 of 'vnet' overlaps 172.30.0.0/16");
    }

    @Test
    void aNetworkWithoutClusterMayUseThem() {
        SOUND.with("other", "virtual-network", "", "addressSpace", List.of("172.30.0.0/16"))
                .passes("IP-003");
    }

    @Test
    void neighboursOfThemAreFine() {
        SOUND.saying("aks", "serviceCidr", "172.29.0.0/16").passes("IP-003");
        SOUND.saying("aks", "serviceCidr", "192.0.3.0/24").passes("IP-003");
    }

    @Test
    void rangesThatNobodySaidAreNotDetermined() {
        SOUND.silent("aks", "serviceCidr").isNotDetermined("IP-003", "serviceCidr");
        SOUND.silent("aks", "podCidr").isNotDetermined("IP-003", "podCidr");
        SOUND.silent("vnet", "addressSpace").isNotDetermined("IP-003", "addressSpace");
        SOUND.silent("aks", "podCidr").saying("aks", "cniMode", "nodeSubnet").passes("IP-003");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("IP-003");
    }
}
