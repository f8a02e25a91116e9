package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceCidrRuleTest implements FixContract {

    private static final Sketch SOUND = Sketch.empty()
            .with("aks", "aks-cluster", "", "serviceCidr", "172.16.0.0/16", "dnsServiceIp", "172.16.0.10");

    @Override
    public String rule() {
        return "IP-004";
    }

    @Override
    public Sketch offender() {
        return SOUND.saying("aks", "dnsServiceIp", "172.17.0.10");
    }

    @Test
    void theAddressOfDnsLiesInside() {
        Finding finding = offender().offends("IP-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "The DNS service address 172.17.0.10 of 'aks' is outside of the service CIDR 172.16.0.0/16.");
        assertThat(finding.fixes().get(0).apply(offender().design())).isEqualTo(SOUND.design());
    }

    @Test
    void andIsNotTheFirst() {
        for (String first : List.of("172.16.0.0", "172.16.0.1")) {
            assertThat(SOUND.saying("aks", "dnsServiceIp", first)
                            .offends("IP-004")
                            .message())
                    .endsWith("is the first of the service CIDR 172.16.0.0/16.");
        }
        SOUND.saying("aks", "dnsServiceIp", "172.16.0.2").passes("IP-004");
    }

    @Test
    void aRangeWithoutATenthAddressHasNoFix() {
        Sketch small = SOUND.saying("aks", "serviceCidr", "172.16.0.0/29").saying("aks", "dnsServiceIp", "172.16.0.1");
        assertThat(small.offends("IP-004").fixes()).isEmpty();
        assertThat(small.saying("aks", "serviceCidr", "172.16.0.0/28")
                        .offends("IP-004")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void theRangeIsNoLargerThan12Bits() {
        Finding finding = SOUND.saying("aks", "serviceCidr", "172.0.0.0/11")
                .saying("aks", "dnsServiceIp", "172.0.0.10")
                .offends("IP-004");
        assertThat(finding.message()).isEqualTo("The service CIDR 172.0.0.0/11 of 'aks' is larger than /12.");
        assertThat(finding.fixes()).isEmpty();
        SOUND.saying("aks", "serviceCidr", "172.16.0.0/12").passes("IP-004");
    }

    @Test
    void sizesOfIpv6AreOthers() {
        SOUND.saying("aks", "serviceCidr", "fd00::/8")
                .saying("aks", "dnsServiceIp", "fd00::a")
                .passes("IP-004");
    }

    @Test
    void anOverlapIsReportedOnceByTheRuleOfAddressSpaces() {
        Sketch overlapping = SOUND.with("vnet", "virtual-network", "", "addressSpace", List.of("172.16.0.0/16"))
                .with("snet", "subnet", "vnet")
                .with(
                        "aks-2",
                        "aks-cluster",
                        "snet",
                        "cniMode",
                        "nodeSubnet",
                        "serviceCidr",
                        "172.16.0.0/16",
                        "dnsServiceIp",
                        "172.16.0.10");
        overlapping.passes("IP-004");
        assertThat(overlapping.verdict("HUB-010").found()).hasSize(1);
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        SOUND.silent("aks", "serviceCidr").isNotDetermined("IP-004", "serviceCidr");
        SOUND.silent("aks", "dnsServiceIp").isNotDetermined("IP-004", "dnsServiceIp");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("IP-004");
    }
}
