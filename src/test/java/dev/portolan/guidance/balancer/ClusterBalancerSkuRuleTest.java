package dev.portolan.guidance.balancer;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterBalancerSkuRuleTest implements FixContract {

    private static final Sketch BASIC = Sketch.empty().with("aks", "aks-cluster", "", "loadBalancerSku", "basic");

    @Override
    public String rule() {
        return "LB-001";
    }

    @Override
    public Sketch offender() {
        return BASIC;
    }

    @Test
    void aClusterThatIsSetToBasicIsOutOfSupport() {
        Finding finding = BASIC.offends("LB-001");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'aks' is set to a Basic load balancer, which is out of support from 2025-09-30 on.");
    }

    @Test
    void beforeThatDayItIsAWarning() {
        Finding before = BASIC.on("2025-09-29").offends("LB-001");
        assertThat(before.severity()).isEqualTo(Severity.WARNING);
        assertThat(before.message()).contains("will be out of support from 2025-09-30 on");
        assertThat(BASIC.on("2025-09-30").offends("LB-001").severity()).isEqualTo(Severity.ERROR);
        assertThat(BASIC.on("2025-10-01").offends("LB-001").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aBasicLoadBalancerThatIsDrawnInItIsReportedOnce() {
        Sketch drawn = BASIC.with("slb", "load-balancer", "aks", "sku", "basic");
        drawn.passes("LB-001");
        drawn.offends("RET-001");
        BASIC.with("slb", "load-balancer", "aks", "sku", "standard").offends("LB-001");
        BASIC.with("slb", "load-balancer", "", "sku", "basic").offends("LB-001");
    }

    @Test
    void aServiceOrTheRuleThatAksMakesTellsWhoseALoadBalancerIs() {
        BASIC.with("slb", "load-balancer", "", "sku", "basic")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "loadBalancer", "slb")
                .passes("LB-001");
        Sketch ruled = BASIC.with("np", "node-pool", "aks")
                .with(
                        "slb",
                        "load-balancer",
                        "",
                        "sku",
                        "basic",
                        "pools",
                        List.of(fields("name", "p", "members", List.of("np"))),
                        "outboundRules",
                        List.of(fields("name", "aksOutboundRule", "pool", "p")));
        ruled.passes("LB-001");
        ruled.saying("slb", "outboundRules", List.of(fields("name", "mine", "pool", "p")))
                .offends("LB-001");
        ruled.saying("slb", "pools", List.of(fields("name", "p"))).offends("LB-001");
    }

    @Test
    void standardIsFineAndAzuresDefault() {
        BASIC.saying("aks", "loadBalancerSku", "standard").passes("LB-001");
        BASIC.silent("aks", "loadBalancerSku").passes("LB-001");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("LB-001");
    }
}
