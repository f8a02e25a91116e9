package dev.portolan.guidance.balancer;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManualOutboundRuleTest implements FixContract {

    private static final Map<String, Object> RULE =
            fields("name", "aksOutboundRule", "frontends", List.of("out"), "pool", "p", "allocatedPorts", 0);
    private static final Sketch SOUND = Sketch.empty()
            .with("pip", "public-ip", "")
            .with("pip-2", "public-ip", "")
            .with("aks", "aks-cluster", "", "outboundType", "loadBalancer")
            .with(
                    "slb",
                    "load-balancer",
                    "aks",
                    "frontends",
                    List.of(fields("name", "out", "publicIp", "pip"), fields("name", "in", "publicIp", "pip-2")),
                    "outboundRules",
                    List.of(RULE));

    @Override
    public String rule() {
        return "LB-004";
    }

    @Override
    public Sketch offender() {
        return SOUND.saying("aks", "outboundType", "userDefinedRouting");
    }

    @Test
    void rulesThatTheOutboundTypeDoesNotBringAreRemoved() {
        Finding finding = offender().offends("LB-004");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("AKS will take outbound rules off 'slb' that 'aks' does not ask for: "
                        + "'aksOutboundRule' although the outbound type is userDefinedRouting.");
    }

    @Test
    void portsAreThoseOfTheCluster() {
        Sketch other = SOUND.saying(
                "slb", "outboundRules", List.of(RULE, fields("name", "mine", "pool", "p", "allocatedPorts", 1024)));
        Finding finding = other.offends("LB-004");
        assertThat(finding.message()).endsWith(": 'mine' gives 1024 ports per node instead of 0.");
        assertThat(finding.fixes().get(0).apply(other.design())).isEqualTo(SOUND.design());
        SOUND.saying("aks", "allocatedOutboundPorts", 1024)
                .saying("slb", "outboundRules", List.of(fields("name", "aksOutboundRule", "allocatedPorts", 1024)))
                .passes("LB-004");
    }

    @Test
    void addressesAreThoseOfTheCluster() {
        SOUND.saying("aks", "outboundIps", List.of("pip")).passes("LB-004");
        Sketch other = SOUND.saying("aks", "outboundIps", List.of("pip-2"));
        assertThat(other.offends("LB-004").message())
                .endsWith("'aksOutboundRule' uses an address that is not among the cluster's.");
        assertThat(other.saying("aks", "allocatedOutboundPorts", 8)
                        .offends("LB-004")
                        .message())
                .endsWith("gives 0 ports per node instead of 8 and uses an address that is not among the cluster's.");
    }

    @Test
    void rulesThatSayWhatTheClusterSaysAreFine() {
        SOUND.passes("LB-004");
        SOUND.silent("aks", "outboundType").passes("LB-004");
        SOUND.silent("slb", "outboundRules").passes("LB-004");
        Sketch.sample("egress-load-balancer").passes("LB-004");
    }

    @Test
    void aLoadBalancerOfOnesOwnIsLeftAlone() {
        Sketch.empty()
                .with("aks", "aks-cluster", "", "outboundType", "none")
                .with("slb", "load-balancer", "", "outboundRules", List.of(fields("name", "mine")))
                .doesNotApply("LB-004");
    }
}
