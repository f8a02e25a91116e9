package dev.portolan.guidance.nsg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetFilteredRuleTest implements FixContract {

    private static final String ID = "NSG-002";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return subnet("snet");
    }

    private static Sketch subnet(String name) {
        return Sketch.empty().with("vnet", "virtual-network", "").with(name, "subnet", "vnet");
    }

    @Test
    void aSubnetWithoutGroupIsReported() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message()).isEqualTo("The subnet 'snet' has no network security group.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        offender()
                .with("nsg", "network-security-group", "vnet")
                .saying("snet", "networkSecurityGroup", "nsg")
                .passes(ID);
    }

    @Test
    void theSubnetsOfAzuresOwnGatewaysNeedNone() {
        for (String name :
                List.of("GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet")) {
            subnet(name).doesNotApply(ID);
            subnet(name).with("snet", "subnet", "vnet").offends(ID);
        }
        subnet("AzureBastionSubnet").offends(ID);
    }

    @Test
    void nodesBehindApplicationGatewayForContainersGetNoGroupThatMayCutItOff() {
        Sketch nodes = offender().with("aks", "aks-cluster", "snet");
        assertThat(nodes.offends(ID).fixes()).isNotEmpty();
        assertThat(nodes.with("agc", "application-gateway-for-containers", "vnet")
                        .verdict(ID)
                        .found())
                .allMatch(finding -> finding.fixes().isEmpty());
    }

    @Test
    void whereTheInternetEntersTheRulesTakeADecision() {
        assertThat(offender()
                        .with("agw", "application-gateway", "snet")
                        .offends(ID)
                        .fixes())
                .isEmpty();
        assertThat(offender().with("bastion", "bastion", "snet").offends(ID).fixes())
                .isEmpty();
        assertThat(offender()
                        .with("vm", "virtual-machine", "snet", "publicIp", "pip")
                        .with("pip", "public-ip", "")
                        .offends(ID)
                        .fixes())
                .isEmpty();
        Sketch service = offender()
                .with("aks", "aks-cluster", "snet")
                .with("pool", "node-pool", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer");
        assertThat(service.offends(ID).fixes()).isEmpty();
        assertThat(service.saying("svc", "internal", true).offends(ID).fixes()).hasSize(1);
    }

    @Test
    void withoutSubnetsThereIsNothingToLookAt() {
        Sketch.empty().doesNotApply(ID);
    }

    @Test
    void whatEntersAnotherSubnetTakesNoDecisionHere() {
        Sketch beside = offender()
                .with("nsg", "network-security-group", "vnet", "rules", List.of())
                .with("snet-aks", "subnet", "vnet", "networkSecurityGroup", "nsg")
                .with("aks", "aks-cluster", "snet-aks")
                .with("pool", "node-pool", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer");
        assertThat(beside.offends(ID).fixes()).hasSize(1);
        assertThat(beside.with("agc", "application-gateway-for-containers", "vnet")
                        .offends(ID)
                        .fixes())
                .hasSize(1);
    }
}
