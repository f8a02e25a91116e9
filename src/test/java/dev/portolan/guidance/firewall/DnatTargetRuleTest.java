package dev.portolan.guidance.firewall;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FW-004. */
class DnatTargetRuleTest {

    private static Sketch to(String target, Object port) {
        return Dnat.hub(fields(
                "name",
                "in",
                "sources",
                List.of("*"),
                "ports",
                List.of("443"),
                "translatedAddress",
                target,
                "translatedPort",
                port));
    }

    @Test
    void theLoadBalancersAddressAndPortAreRight() {
        to("10.2.0.100", 443).passes("FW-004");
    }

    @Test
    void aPortThatNobodyExposesIsReported() {
        Finding finding = to("10.2.0.100", 8443).offends("FW-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'fw' translates 'in' to port 8443 of 'svc', which exposes 443.");
    }

    @Test
    void aTargetThatIsNoInternalLoadBalancerIsReported() {
        assertThat(to("198.51.100.1", 443).offends("FW-004").message()).contains("198.51.100.1, which is public");
        assertThat(to("10.2.0.4", 443).offends("FW-004").message()).contains("10.2.0.4, a node of 'pool'");
        assertThat(to("192.168.0.9", 443).offends("FW-004").message()).contains("inside the Pod CIDR of 'aks'");
        assertThat(to("172.16.0.9", 443).offends("FW-004").message()).contains("inside the Service CIDR of 'aks'");
        assertThat(to("10.2.0.77", 443).offends("FW-004").message())
                .contains("10.2.0.77 in 'snet', which no internal load balancer has");
    }

    @Test
    void machinesAndGatewaysAreFine() {
        to("10.2.8.9", 22)
                .with("vm", "virtual-machine", "snet-vm", "address", "10.2.8.9")
                .passes("FW-004");
        to("10.2.8.77", 22).passes("FW-004");
        Sketch gateway = to("10.2.8.10", 443)
                .with(
                        "agw",
                        "application-gateway",
                        "snet-vm",
                        "privateAddress",
                        "10.2.8.10",
                        "listeners",
                        List.of(
                                fields("name", "in", "frontend", "private", "port", 443),
                                fields("name", "out", "frontend", "public", "port", 80)));
        gateway.passes("FW-004");
        gateway.saying(
                        "agw",
                        "listeners",
                        List.of(
                                fields("name", "in", "frontend", "private", "port", 8443),
                                fields("name", "out", "frontend", "public", "port", 443)))
                .offends("FW-004");
    }

    @Test
    void aLoadBalancerIsAskedForTheRulesOfTheFrontend() {
        Sketch balancer = to("10.2.8.20", 443)
                .with(
                        "lb",
                        "load-balancer",
                        "snet-vm",
                        "scope",
                        "internal",
                        "frontends",
                        List.of(
                                fields("name", "a", "address", "10.2.8.20"),
                                fields("name", "b", "address", "10.2.8.21")),
                        "rules",
                        List.of(
                                fields("name", "one", "frontend", "a", "port", 443),
                                fields("name", "two", "frontend", "b", "port", 8080)));
        balancer.passes("FW-004");
        balancer.saying(
                        "lb",
                        "rules",
                        List.of(
                                fields("name", "one", "frontend", "a", "port", 80),
                                fields("name", "two", "frontend", "b", "port", 443)))
                .offends("FW-004");
        balancer.saying("lb", "rules", List.of(fields("name", "all", "frontend", "a", "port", 0)))
                .passes("FW-004");
        balancer.silent("lb", "rules").isNotDetermined("FW-004", "");
        balancer.silent("lb", "rules")
                .with(
                        "named",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "loadBalancer",
                        "lb",
                        "ports",
                        List.of(fields("port", 443)))
                .passes("FW-004");
    }

    @Test
    void anInternalServiceWhoseAddressNobodySaidMayBeTheTarget() {
        to("10.2.0.77", 443).silent("svc", "loadBalancerIp").isNotDetermined("FW-004", "");
    }

    @Test
    void whatARuleDoesNotSayIsNotDetermined() {
        Dnat.hub(fields("name", "in", "ports", List.of("443"))).isNotDetermined("FW-004", "ruleCollections");
        Dnat.hub(fields("name", "in", "ports", List.of("443"), "translatedAddress", "10.2.0.100"))
                .isNotDetermined("FW-004", "ruleCollections");
        Sketch.empty().with("fw", "azure-firewall", "").doesNotApply("FW-004");
    }
}
