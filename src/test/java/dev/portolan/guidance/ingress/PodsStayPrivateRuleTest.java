package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodsStayPrivateRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-001";
    }

    @Override
    public Sketch offender() {
        return Published.plainly("workload")
                .with("agw", "application-gateway", "")
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "svc")))));
    }

    @Test
    void aPublicServiceThatLeadsToPodsIsReported() {
        Finding finding = offender().offends("ING-001");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The public service 'svc' leads from the Internet straight to the pods of 'back'.");
    }

    @Test
    void aDesignWithoutServicesHasNothingToLookAt() {
        Sketch.empty().doesNotApply("ING-001");
    }

    @Test
    void anInternalServiceOrOneForAnIngressControllerIsFine() {
        offender().saying("svc", "internal", true).passes("ING-001");
        offender().saying("svc", "type", "clusterIp").passes("ING-001");
        Published.plainly("ingress-controller").passes("ING-001");
    }

    @Test
    void acceptedExposureIsANoteForTcpAndUdpOnly() {
        Sketch accepted = offender().saying("back", "acceptedRisk", true);
        assertThat(accepted.saying("back", "protocol", "tcp").offends("ING-001").severity())
                .isEqualTo(Severity.INFO);
        assertThat(accepted.saying("back", "protocol", "udp").offends("ING-001").severity())
                .isEqualTo(Severity.INFO);
        assertThat(accepted.saying("back", "protocol", "http")
                        .offends("ING-001")
                        .severity())
                .isEqualTo(Severity.ERROR);
        accepted.isNotDetermined("ING-001", "protocol");
    }

    @Test
    void tcpAloneIsNoExcuse() {
        assertThat(offender()
                        .saying("back", "protocol", "tcp")
                        .offends("ING-001")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aServiceThatLeadsNowhereIsNotDetermined() {
        offender().silent("svc", "selects").isNotDetermined("ING-001", "selects");
    }

    @Test
    void aServiceThatOnlyPrivateSourcesMayReachIsNotExposed() {
        offender().saying("svc", "sourceRanges", List.of("10.0.0.0/8")).passes("ING-001");
        offender().saying("svc", "sourceRanges", List.of("203.0.113.0/24")).offends("ING-001");
    }

    @Test
    void podsForWhichOnlyFrontDoorIsLetInAreNotExposed() {
        Published.throughFrontDoor("workload", Published.DOOR).passes("ING-001");
        Sketch open = Published.throughFrontDoor("workload", "Internet");
        open.offends("ING-001");
        open.saying("svc", "sourceRanges", List.of(Published.DOOR)).passes("ING-001");
        open.saying("svc", "sourceRanges", List.of(Published.DOOR, "203.0.113.0/24"))
                .offends("ING-001");
    }

    @Test
    void aRuleThatMayOrMayNotHoldLeavesItOpen() {
        Published.throughFrontDoor("workload", "198.51.100.0/24").isNotDetermined("ING-001", "");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        assertThat(Sketch.sample("poor-design").offends("ING-001").paths()).hasSize(1);
        assertThat(offender().offends("ING-001").paths()).isEmpty();
    }

    @Test
    void withoutAnotherWayInMakingItInternalWouldCutClientsOff() {
        assertThat(Published.plainly("workload").offends("ING-001").fixes()).isEmpty();
    }
}
