package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesAllowedRuleTest implements FixContract {

    private static final String ID = "NSG-005";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return balanced(in(100, "deny", "*", "*"));
    }

    private static Sketch balanced(Object... rules) {
        return cluster(rules).with("svc", "kubernetes-service", "aks", "type", "loadBalancer");
    }

    @Test
    void aRuleThatDeniesEverybodyDeniesProbes() {
        Finding finding = offender().offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("Rule deny-100 of 'nsg' keeps AzureLoadBalancer's health probes out of 'snet'.");
        balanced(in(100, "deny", "VirtualNetwork", "*")).offends(ID);
    }

    @Test
    void anEarlierAllowanceIsEnough() {
        balanced(in(100, "allow", "AzureLoadBalancer", "*"), in(110, "deny", "*", "*"))
                .passes(ID);
        balanced(in(120, "allow", "AzureLoadBalancer", "*"), in(110, "deny", "*", "*"))
                .offends(ID);
        balanced().passes(ID);
    }

    @Test
    void aRuleForSomePortsOrSomeSourcesIsNoDenialOfAll() {
        balanced(in(100, "deny", "*", "*", "1-1024")).passes(ID);
        balanced(in(100, "deny", "Internet", "*")).passes(ID);
        balanced(in(100, "allow", "*", "*", "443"), in(110, "deny", "*", "*")).offends(ID);
    }

    @Test
    void whereNothingIsBalancedYetItIsAWarning() {
        assertThat(cluster(in(100, "deny", "*", "*")).offends(ID).severity()).isEqualTo(Severity.WARNING);
        assertThat(offender().saying("svc", "type", "clusterIp").offends(ID).severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void anApplicationGatewayIsProbedToo() {
        Sketch gateway = Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.5.0/24"), "networkSecurityGroup", "nsg")
                .with("nsg", "network-security-group", "vnet", "rules", List.of(in(100, "deny", "*", "*")))
                .with("agw", "application-gateway", "snet");
        assertThat(gateway.offends(ID).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined(ID, "rules");
        offender().silent("snet", "networkSecurityGroup").doesNotApply(ID);
    }

    @Test
    void aRuleOfWhichTooLittleIsSaidLeavesItOpen() {
        balanced(Sketch.fields("name", "half", "priority", 100, "direction", "inbound", "access", "deny"))
                .isNotDetermined(ID, "rules");
    }

    @Test
    void aBalancerOfAnotherClusterProbesOtherNodes() {
        Sketch two = cluster(in(100, "deny", "*", "*"))
                .with("snet-two", "subnet", "vnet", "prefixes", List.of("10.1.4.0/22"))
                .with("aks-two", "aks-cluster", "snet-two")
                .with("pool-two", "node-pool", "aks-two")
                .with("svc", "kubernetes-service", "aks-two", "type", "loadBalancer");
        assertThat(two.offends(ID).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aDenialOfSomePortsIsNoneOfAllWhereverTheyLie() {
        balanced(in(100, "deny", "*", "*", "1024-65535")).passes(ID);
        balanced(in(100, "deny", "*", "*", "0-1024")).passes(ID);
        balanced(in(100, "allow", "*", "*", "65535"), in(110, "deny", "*", "*")).offends(ID);
        balanced(in(100, "allow", "*", "*", "0"), in(110, "deny", "*", "*")).offends(ID);
    }

    @Test
    void theFlowsWhoseBackendIsUnhealthyAreShown() {
        Sketch flows = balanced(allowed(), in(110, "deny", "AzureLoadBalancer", "*"))
                .with("app", "workload", "aks")
                .with("slb", "load-balancer", "snet", "scope", "internal")
                .saying("svc", "internal", true)
                .saying("svc", "loadBalancer", "slb")
                .saying("svc", "loadBalancerIp", "10.1.0.100")
                .saying("svc", "selects", "app")
                .saying("svc", "ports", List.of(Sketch.fields("port", 443, "targetPort", 8443)))
                .with("snet-jump", "subnet", "vnet", "prefixes", List.of("10.1.8.0/24"))
                .with("vm", "virtual-machine", "snet-jump", "address", "10.1.8.4")
                .flowing("vm", "svc")
                .flowing("app", "vm");
        assertThat(flows.offends(ID).paths())
                .extracting(trace -> trace.flow().name())
                .containsExactly("vm to svc");
    }

    private static Object allowed() {
        return in(100, "allow", "10.1.8.0/24", "10.1.0.100", "443");
    }
}
