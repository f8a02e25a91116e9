package dev.portolan.guidance.balancer;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleTimeoutRuleTest implements FixContract {

    private static final Sketch DIRECT = Sketch.empty()
            .with("aks", "aks-cluster", "", "outboundType", "userDefinedRouting")
            .with("app", "workload", "aks", "longestIdle", 5)
            .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "app");

    @Override
    public String rule() {
        return "LB-005";
    }

    @Override
    public Sketch offender() {
        return DIRECT;
    }

    @Test
    void silenceLongerThanTheTimeoutIsNoted() {
        Finding finding = DIRECT.offends("LB-005");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("Connections of 'app' may be silent for 5 minutes; 'svc' keeps them for 4.");
        assertThat(finding.fixes().get(0).apply(DIRECT.design()))
                .isEqualTo(DIRECT.saying("svc", "idleTimeout", 5).design());
    }

    @Test
    void silenceOfTheTimeoutIsFine() {
        DIRECT.saying("app", "longestIdle", 4).passes("LB-005");
        DIRECT.saying("svc", "idleTimeout", 5).passes("LB-005");
    }

    @Test
    void noTimeoutIsLongerThanAHundredMinutes() {
        assertThat(DIRECT.saying("app", "longestIdle", 100).offends("LB-005").fixes())
                .hasSize(1);
        assertThat(DIRECT.saying("app", "longestIdle", 101).offends("LB-005").fixes())
                .isEmpty();
    }

    @Test
    void anIngressControllerStandsBetween() {
        Sketch through = DIRECT.saying("svc", "selects", "ic")
                .with("inner", "kubernetes-service", "aks", "selects", "app")
                .with("ic", "ingress-controller", "aks", "rules", List.of(fields("host", "a", "backend", "inner")));
        through.offends("LB-005");
        through.saying("ic", "rules", List.of(fields("host", "a", "backend", "app")))
                .offends("LB-005");
        through.silent("ic", "rules").passes("LB-005");
    }

    @Test
    void aServiceWithoutLoadBalancerCutsNothing() {
        DIRECT.saying("svc", "type", "clusterIp").passes("LB-005");
    }

    @Test
    void aPrivateLinkServiceKeepsFourToFiveMinutesWhateverIsSet() {
        Sketch linked = DIRECT.with("slb", "load-balancer", "aks")
                .saying("svc", "loadBalancer", "slb")
                .saying("svc", "idleTimeout", 60)
                .with("pls", "private-link-service", "", "loadBalancer", "slb");
        Finding finding = linked.offends("LB-005");
        assertThat(finding.message())
                .isEqualTo("Connections of 'app' may be silent for 5 minutes; 'pls' keeps them for 4 to 5.");
        assertThat(finding.fixes()).isEmpty();
        linked.saying("app", "longestIdle", 4).passes("LB-005");
        linked.with("other", "load-balancer", "")
                .saying("pls", "loadBalancer", "other")
                .passes("LB-005");
    }

    @Test
    void theOutboundRuleOfAksKeepsThirtyMinutes() {
        Sketch out = DIRECT.saying("aks", "outboundType", "loadBalancer").saying("svc", "idleTimeout", 60);
        out.saying("app", "longestIdle", 30).passes("LB-005");
        assertThat(out.saying("app", "longestIdle", 31).offends("LB-005").message())
                .isEqualTo(
                        "Connections of 'app' may be silent for 31 minutes; the outbound rule of 'aks' keeps them for 30.");
        out.saying("app", "longestIdle", 31)
                .saying("aks", "outboundType", "userDefinedRouting")
                .passes("LB-005");
    }

    @Test
    void withoutDeclaredSilenceThereIsNothingToJudge() {
        DIRECT.silent("app", "longestIdle").doesNotApply("LB-005");
        DIRECT.saying("app", "longestIdle", 0).doesNotApply("LB-005");
    }

    @Test
    void theOutboundRuleThatIsDrawnKeepsWhatItSays() {
        Sketch out = DIRECT.saying("aks", "outboundType", "loadBalancer")
                .saying("svc", "idleTimeout", 60)
                .with(
                        "slb",
                        "load-balancer",
                        "aks",
                        "outboundRules",
                        List.of(fields("name", "aksOutboundRule", "idleTimeout", 10)));
        out.saying("app", "longestIdle", 10).passes("LB-005");
        assertThat(out.saying("app", "longestIdle", 11).offends("LB-005").message())
                .contains("11 minutes; the outbound rule of 'aks' keeps them for 10.");
        out.saying("slb", "outboundRules", List.of(fields("name", "aksOutboundRule", "idleTimeout", 60)))
                .saying("app", "longestIdle", 60)
                .passes("LB-005");
    }
}
