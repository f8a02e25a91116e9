package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySubnetDedicatedRuleTest {

    private static Sketch gateways(String... skus) {
        Sketch sketch = Published.gateway();
        int number = 2;
        for (String sku : skus) {
            sketch = sketch.with("agw" + number++, "application-gateway", "snet", "sku", sku);
        }
        return sketch;
    }

    @Test
    void whateverElseStandsInTheSubnetIsReported() {
        Finding finding =
                Published.gateway().with("vm", "virtual-machine", "snet").offends("ING-005");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The subnet 'snet' of the Application Gateway 'agw' is used by 'vm' too.");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("snet", "vm");
        Sketch.empty().doesNotApply("ING-005");
    }

    @Test
    void nodesPodsAndFrontendsThatNameTheSubnetAreReportedToo() {
        Sketch cluster = Published.gateway().with("aks", "aks-cluster", "").with("pool", "node-pool", "aks");
        cluster.passes("ING-005");
        assertThat(cluster.saying("pool", "subnet", "snet").offends("ING-005").message())
                .contains("'pool'");
        assertThat(cluster.saying("pool", "podSubnet", "snet")
                        .offends("ING-005")
                        .message())
                .contains("'pool'");
        Sketch balancer = Published.gateway().with("lb", "load-balancer", "vnet");
        balancer.saying("lb", "frontends", List.of(fields("name", "in", "subnet", "snet")))
                .offends("ING-005");
    }

    @Test
    void gatewaysOfVersionTwoMayShareIt() {
        gateways("wafV2", "standardV2").passes("ING-005");
        gateways("basic").passes("ING-005");
    }

    @Test
    void gatewaysOfBothVersionsMayNot() {
        Finding finding = gateways("waf").offends("ING-005");
        assertThat(finding.message())
                .isEqualTo("The subnet 'snet' mixes Application Gateways of version 1 (agw2) and version 2.");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("agw", "agw2", "snet");
        gateways("standard").offends("ING-005");
        gateways("standard").saying("agw", "sku", "waf").passes("ING-005");
    }

    @Test
    void whatTakesNoAddressMayBeDrawnThere() {
        Published.gateway()
                .with("a", "public-ip", "snet")
                .with("b", "waf-policy", "snet")
                .with("c", "network-security-group", "snet")
                .with("d", "route-table", "snet")
                .with("e", "nat-gateway", "snet")
                .with("f", "public-ip-prefix", "snet")
                .passes("ING-005");
    }

    @Test
    void aGatewayInNoSubnetOrOfUnknownVersionBesideOthersIsNotDetermined() {
        Sketch.empty().with("agw", "application-gateway", "").isNotDetermined("ING-005", "");
        gateways("wafV2").silent("agw", "sku").isNotDetermined("ING-005", "sku");
        gateways("waf").silent("agw", "sku").isNotDetermined("ING-005", "sku");
        Published.gateway().silent("agw", "sku").passes("ING-005");
        gateways("waf", "wafV2").silent("agw", "sku").offends("ING-005");
    }
}
