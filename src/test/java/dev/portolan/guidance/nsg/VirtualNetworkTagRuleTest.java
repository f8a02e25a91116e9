package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static dev.portolan.guidance.nsg.Groups.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualNetworkTagRuleTest {

    private static final String ID = "NSG-008";

    private static Sketch routed(String prefix, Object... rules) {
        return cluster(rules)
                .with(
                        "rt",
                        "route-table",
                        "vnet",
                        "routes",
                        List.of(fields(
                                "name", "out",
                                "prefix", prefix,
                                "nextHop", "virtualAppliance",
                                "nextHopAddress", "10.1.9.4")))
                .saying("snet", "routeTable", "rt");
    }

    @Test
    void aRuleThatTrustsTheTagIsNoted() {
        Finding finding =
                routed("0.0.0.0/0", in(100, "allow", "VirtualNetwork", "*")).offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'nsg' lets in VirtualNetwork by 'allow-100', and 'snet' has a route for 0.0.0.0/0, which"
                        + " the tag might contain.");
    }

    @Test
    void otherRulesAreFine() {
        routed("0.0.0.0/0", in(100, "deny", "VirtualNetwork", "*")).passes(ID);
        routed("0.0.0.0/0", out(100, "allow", "VirtualNetwork", "*")).passes(ID);
        routed("0.0.0.0/0", in(100, "allow", "10.1.0.0/16", "VirtualNetwork")).passes(ID);
        routed("0.0.0.0/0").passes(ID);
        Sketch.sample("aks-baseline").passes(ID);
    }

    @Test
    void withoutADefaultRouteTheTagIsTheNetwork() {
        routed("10.9.0.0/16", in(100, "allow", "VirtualNetwork", "*")).doesNotApply(ID);
        cluster(in(100, "allow", "VirtualNetwork", "*")).doesNotApply(ID);
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        routed("0.0.0.0/0").silent("nsg", "rules").isNotDetermined(ID, "rules");
    }
}
