package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressSourcesRuleTest {

    /** An ingress controller behind Private Link, in a network with one more subnet. */
    private static Sketch offender() {
        return Published.throughPrivateLink()
                .with("ing", "ingress-controller", "aks")
                .saying("svc", "selects", "ing")
                .saying("svc", "ports", List.of(fields("port", 443)))
                .with("nsg", "network-security-group", "", "rules", List.of())
                .saying("nodes", "networkSecurityGroup", "nsg")
                .with("others", "subnet", "vnet", "prefixes", List.of("10.0.9.0/24"));
    }

    private static Object deny(String source) {
        Map<String, Object> rule = fields("name", "no", "priority", 200, "direction", "inbound", "access", "deny");
        rule.put("sources", List.of(source));
        rule.put("destinations", List.of("*"));
        rule.put("destinationPorts", List.of("*"));
        return rule;
    }

    @Test
    void theDefaultRuleThatLetsTheNetworkInIsReported() {
        Finding finding = offender().offends("ING-014");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'ing' takes requests from others than 'pls': rule AllowVnetInBound of 'nsg' lets 'others' "
                        + "(10.0.9.0/24) through to port 443.");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("ing", "nodes");
    }

    @Test
    void aSubnetWithoutAGroupIsOpen() {
        assertThat(offender()
                        .silent("nodes", "networkSecurityGroup")
                        .offends("ING-014")
                        .message())
                .contains("the node subnet 'nodes' has no network security group");
    }

    @Test
    void rulesOrListsThatKeepOthersOutAreFine() {
        offender().saying("nsg", "rules", List.of(deny("VirtualNetwork"))).passes("ING-014");
        offender().saying("ing", "sourceAllowList", List.of("10.0.1.0/28")).passes("ING-014");
        offender().saying("svc", "sourceRanges", List.of("10.0.1.0/28")).passes("ING-014");
        offender().saying("ing", "sourceAllowList", List.of()).offends("ING-014");
        offender().with("others", "subnet", "vnet").passes("ING-014");
    }

    @Test
    void peersAreOthersToo() {
        Sketch peered = offender()
                .with("others", "subnet", "vnet")
                .with("far", "virtual-network", "", "addressSpace", List.of("10.7.0.0/16"))
                .peered("vnet", "far");
        assertThat(peered.offends("ING-014").message()).contains("lets 'far' (10.7.0.0/16)");
    }

    @Test
    void behindApplicationGatewayNsg001ReportsIt() {
        Sketch.sample("poor-design").doesNotApply("ING-014");
    }

    @Test
    void whatAFirewallHandsOnMayComeFromAnySite() {
        Sketch joined = offender()
                .with("others", "subnet", "vnet")
                .with("gw", "subnet", "vnet", "prefixes", List.of("10.0.8.0/27"))
                .with("vpn", "vpn-gateway", "gw")
                .with("site", "on-premises-site", "", "prefixes", List.of("10.99.0.0/16"))
                .linked("connection", "site", "vpn")
                .saying("nsg", "rules", List.of(deny("10.0.0.0/16")));
        assertThat(joined.offends("ING-014").message()).contains("what is behind 'vpn' (10.99.0.0/16)");
        joined.with("fw", "azure-firewall", "").linked("traffic", "fw", "svc").passes("ING-014");
    }

    @Test
    void aPublicServiceOrOneThatNothingStandsBeforeIsAnotherMatter() {
        offender()
                .saying("svc", "internal", false)
                .saying("lb", "scope", "public")
                .doesNotApply("ING-014");
        offender().silent("pls", "loadBalancer").doesNotApply("ING-014");
        Sketch.empty().doesNotApply("ING-014");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined("ING-014", "");
        offender().saying("nsg", "rules", List.of(deny("10.0.9.0/25"))).isNotDetermined("ING-014", "");
        Sketch homeless = offender().with("aks", "aks-cluster", "").with("pool", "node-pool", "aks");
        homeless.isNotDetermined("ING-014", "");
    }
}
