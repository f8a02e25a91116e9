package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class SpreadControllerRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ICT-001";
    }

    @Override
    public Sketch offender() {
        return Controllers.ingress().saying("ingress", "replicas", 1);
    }

    @Test
    void oneReplicaIsAWarningAndTwoThatAreApartAreFine() {
        Finding finding = offender().offends("ICT-001");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'ingress' has 1 replica, and should have 2.");
        assertThat(Controllers.ingress()
                        .saying("ingress", "replicas", 0)
                        .offends("ICT-001")
                        .message())
                .contains("0 replicas");
        Controllers.ingress().passes("ICT-001");
    }

    @Test
    void replicasThatMayMeetOnOneNodeAreAWarning() {
        assertThat(Controllers.ingress()
                        .saying("ingress", "spreadAcrossNodes", false)
                        .offends("ICT-001")
                        .message())
                .isEqualTo("'ingress' may have all its replicas on one node.");
        Sketch single =
                Controllers.ingress().saying("ingress", "nodePool", "np").saying("np", "count", 1);
        Finding finding = single.offends("ICT-001");
        assertThat(finding.message()).isEqualTo("'ingress' has all its replicas on the one node of 'np'.");
        assertThat(finding.fixes()).isEmpty();
        single.saying("np", "maxCount", 3).passes("ICT-001");
        single.with("np-2", "node-pool", "aks", "count", 2)
                .offends("ICT-001")
                .fixes()
                .get(0);
    }

    @Test
    void windowsNodesAreAWarning() {
        Sketch windows = Controllers.ingress()
                .with("np-win", "node-pool", "aks", "osType", "windows")
                .saying("ingress", "nodePool", "np-win");
        Finding finding = windows.offends("ICT-001");
        assertThat(finding.message()).isEqualTo("'ingress' runs on 'np-win', whose nodes have Windows.");
        assertThat(finding.fixes()).hasSize(1);
        windows.saying("ingress", "nodePool", "np").passes("ICT-001");
        windows.silent("ingress", "nodePool").isNotDetermined("ICT-001", "nodePool");
        assertThat(windows.saying("ingress", "replicas", 1).offends("ICT-001").message())
                .contains("has 1 replica", "; runs on 'np-win'");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("ingress", "replicas").isNotDetermined("ICT-001", "replicas");
        Controllers.ingress().silent("ingress", "spreadAcrossNodes").isNotDetermined("ICT-001", "spreadAcrossNodes");
        Sketch.empty().doesNotApply("ICT-001");
    }
}
