package dev.portolan.guidance.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondServerRuleTest {

    private static final String RULE = "DNS-005";

    private static Sketch asking(String... servers) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .saying("vnet", "dnsServers", List.of((Object[]) servers))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"));
    }

    @Test
    void aSingleServerIsWorthKnowing() {
        Finding finding = asking("10.0.0.4").offends(RULE);
        assertThat(finding.message()).isEqualTo("'vnet' has the DNS server 10.0.0.4 alone.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        asking("10.0.0.4")
                .with("vm", "virtual-machine", "snet", "address", "10.0.0.4")
                .offends(RULE);
    }

    @Test
    void twoServersAreEnough() {
        asking("10.0.0.4", "10.0.0.5").passes(RULE);
    }

    @Test
    void aServiceWithSeveralInstancesIsNotAlone() {
        asking("10.0.0.4")
                .with("fw", "azure-firewall", "snet", "privateAddress", "10.0.0.4")
                .passes(RULE);
        asking("10.0.0.4")
                .with("dns", "dns-resolver", "snet", "inboundAddress", "10.0.0.4")
                .passes(RULE);
    }

    @Test
    void azuresOwnDnsIsNoneOfItsBusiness() {
        asking().doesNotApply(RULE);
        asking("168.63.129.16").doesNotApply(RULE);
    }

    @Test
    void azuresOwnDnsIsASecondServer() {
        asking("10.0.0.4", "168.63.129.16").passes(RULE);
        asking("168.63.129.16", "10.0.0.4").passes(RULE);
    }
}
