package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.plan.Fill;
import dev.portolan.plan.addressing.AddressPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetSizeRuleTest {

    private static final Sketch OVERLAY = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/28"))
            .with("aks", "aks-cluster", "snet", "cniMode", "overlay")
            .with("np", "node-pool", "aks", "maxCount", 10, "maxSurge", 1);

    @Test
    void nodesAndTheirSurgeHaveToFitBesideWhatAzureKeeps() {
        OVERLAY.passes("IP-002"); // 16 - 5 = 11 = 10 + 1
        Finding finding = OVERLAY.saying("np", "maxSurge", 2).offends("IP-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'snet' (10.0.0.0/28) has 11 addresses and needs at least 12: np (10 + 2 nodes); "
                        + "the next free range that would do is 10.0.0.32/27.");
    }

    @Test
    void thePlanOfAddressesCountsInTheSameWay() {
        for (int surge = 0; surge < 4; surge++) {
            Sketch sketch = OVERLAY.saying("np", "maxSurge", surge);
            boolean tooSmall = AddressPlan.of(Review.of(sketch.design(), Catalog.azure(), LocalDate.of(2026, 11, 23))
                            .estate())
                    .networks()
                    .get(0)
                    .subnets()
                    .get(0)
                    .fill()
                    .equals(Fill.TOO_SMALL);
            assertThat(sketch.verdict("IP-002").found().isEmpty()).isEqualTo(!tooSmall);
        }
    }

    @Test
    void withANodeSubnetEveryPodTakesAnAddress() {
        Sketch flat = OVERLAY.saying("aks", "cniMode", "nodeSubnet")
                .saying("np", "maxCount", 49)
                .saying("np", "maxPods", 30);
        flat.saying("snet", "prefixes", List.of("10.0.0.0/21")).passes("IP-002");
        assertThat(flat.saying("snet", "prefixes", List.of("10.0.0.0/22"))
                        .offends("IP-002")
                        .message())
                .contains("has 1019 addresses and needs at least 1550");
    }

    @Test
    void aPodSubnetIsJudgedToo() {
        Sketch pods = OVERLAY.saying("aks", "cniMode", "podSubnet")
                .with("pods", "subnet", "vnet", "prefixes", List.of("10.0.8.0/24"))
                .saying("np", "podSubnet", "pods");
        assertThat(pods.offends("IP-002").message()).startsWith("'pods' (10.0.8.0/24) has 251 addresses");
        pods.saying("pods", "prefixes", List.of("10.0.16.0/20")).passes("IP-002");
    }

    @Test
    void withoutRoomInTheNetworkNoOtherRangeIsNamed() {
        Sketch full =
                OVERLAY.saying("vnet", "addressSpace", List.of("10.0.0.0/28")).saying("np", "maxSurge", 2);
        assertThat(full.offends("IP-002").message()).endsWith("np (10 + 2 nodes).");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        OVERLAY.silent("np", "maxSurge").isNotDetermined("IP-002", "maxSurge");
        OVERLAY.silent("np", "maxCount").isNotDetermined("IP-002", "maxCount");
        OVERLAY.silent("aks", "cniMode").isNotDetermined("IP-002", "cniMode");
        OVERLAY.silent("snet", "prefixes").isNotDetermined("IP-002", "prefixes");
        Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/28"))
                .with("aks", "aks-cluster", "snet", "cniMode", "overlay")
                .isNotDetermined("IP-002", "");
    }

    @Test
    void aLowerBoundProvesThatItIsTooSmall() {
        OVERLAY.silent("np", "maxSurge").saying("np", "maxCount", 12).offends("IP-002");
    }

    @Test
    void otherSubnetsAreLeftToOtherRules() {
        Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/29"))
                .with("vm", "virtual-machine", "snet")
                .doesNotApply("IP-002");
        Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("api", "subnet", "vnet", "prefixes", List.of("10.0.0.0/29"))
                .with("aks", "aks-cluster", "", "apiServerAccess", "vnetIntegrationPrivate", "apiServerSubnet", "api")
                .doesNotApply("IP-002");
    }
}
