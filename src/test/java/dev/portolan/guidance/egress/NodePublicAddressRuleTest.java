package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-017. */
class NodePublicAddressRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-017";
    }

    @Override
    public Sketch offender() {
        return open(to("userDefinedRouting"));
    }

    private static Sketch open(Sketch sketch) {
        return sketch.saying("pool", "nodePublicIp", true);
    }

    @Test
    void publicNodesBesideAFirewallAreReported() {
        Finding finding = open(to("loadBalancer")).offends("EGR-017");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The nodes of 'pool' have public addresses, beside a default route to 'fw'.");
    }

    @Test
    void publicNodesOfAClusterThatIsMeantToBeClosedAreReported() {
        for (String type : List.of("none", "block", "userDefinedRouting")) {
            assertThat(open(direct(type)).offends("EGR-017").message()).endsWith("beside outboundType " + type + ".");
        }
    }

    @Test
    void whereEgressIsNotControlledTheyAreFine() {
        open(direct("loadBalancer")).passes("EGR-017");
        open(translated()).passes("EGR-017");
        to("userDefinedRouting").doesNotApply("EGR-017");
    }

    @Test
    void aPoolWithoutSubnetIsNotDetermined() {
        Sketch.empty()
                .with("aks", "aks-cluster", "")
                .with("pool", "node-pool", "aks", "nodePublicIp", true)
                .isNotDetermined("EGR-017", "subnet");
    }
}
