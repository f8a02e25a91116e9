package dev.portolan.guidance.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSevenIngressRuleTest {

    private static Sketch offender() {
        return Published.plainly("workload").saying("back", "protocol", "http").saying("back", "exposure", "external");
    }

    @Test
    void anExternalHttpWorkloadBehindALoadBalancerAloneIsReported() {
        Finding finding = offender().offends("ING-004");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "'back' speaks HTTP and is for the outside, and 'svc' leads to its pods without a layer-7 hop.");
        assertThat(offender()
                        .saying("back", "protocol", "https")
                        .offends("ING-004")
                        .message())
                .contains("speaks HTTPS");
        offender().saying("svc", "internal", true).offends("ING-004");
    }

    @Test
    void anythingThatReadsHttpBeforeItIsEnough() {
        for (String kind : List.of("application-gateway", "application-gateway-for-containers", "front-door")) {
            offender().with("l7", kind, "").linked("traffic", "l7", "svc").passes("ING-004");
        }
        offender()
                .with("l7", "ingress-controller", "aks")
                .linked("traffic", "l7", "svc")
                .passes("ING-004");
    }

    @Test
    void internalWorkloadsAndThoseForTcpOrUdpNeedNone() {
        offender().saying("back", "exposure", "internal").passes("ING-004");
        offender().saying("back", "protocol", "tcp").passes("ING-004");
        offender().saying("back", "protocol", "udp").passes("ING-004");
        Sketch.empty().doesNotApply("ING-004");
    }

    @Test
    void usersWhoGetToThePodsUnreadAreSeen() {
        Sketch drawn = Sketch.empty()
                .with("users", "public-users", "")
                .with("lb", "load-balancer", "")
                .with("app", "workload", "", "protocol", "http", "exposure", "external")
                .linked("traffic", "users", "lb")
                .linked("traffic", "lb", "app");
        Finding finding = drawn.offends("ING-004");
        assertThat(finding.message()).contains("'lb' leads to its pods");
        Sketch corporate = drawn.with("staff", "corporate-users", "")
                .with("lb2", "load-balancer", "")
                .linked("traffic", "staff", "lb2")
                .linked("traffic", "lb2", "app");
        corporate.offends("ING-004");
        drawn.with("ing", "ingress-controller", "")
                .with("other", "workload", "", "protocol", "http", "exposure", "external")
                .linked("traffic", "lb", "ing")
                .linked("traffic", "ing", "other")
                .offends("ING-004");
    }

    @Test
    void theWayThroughAnotherWorkloadIsThatOnesAffair() {
        Sketch chained = Sketch.empty()
                .with("users", "public-users", "")
                .with("gate", "workload", "", "protocol", "tcp", "exposure", "external")
                .with("app", "workload", "", "protocol", "http", "exposure", "external")
                .linked("traffic", "users", "gate")
                .linked("traffic", "gate", "app");
        chained.isNotDetermined("ING-004", "");
    }

    @Test
    void aWorkloadToWhichNothingLeadsIsNotDetermined() {
        offender().silent("svc", "selects").isNotDetermined("ING-004", "");
        offender().saying("svc", "type", "clusterIp").isNotDetermined("ING-004", "");
        offender()
                .saying("svc", "type", "clusterIp")
                .with("l7", "ingress-controller", "aks")
                .linked("traffic", "l7", "svc")
                .passes("ING-004");
    }

    @Test
    void whatAWorkloadSpeaksAndForWhomHasToBeSaid() {
        offender().silent("back", "protocol").isNotDetermined("ING-004", "protocol");
        offender().silent("back", "exposure").isNotDetermined("ING-004", "exposure");
        offender().silent("back", "exposure").saying("svc", "type", "clusterIp").passes("ING-004");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch asked = Sketch.sample("poor-design");
        Finding finding = asked.offends("ING-004");
        assertThat(finding.paths()).extracting(trace -> trace.flow().name()).containsExactly("public → legacy");
    }
}
