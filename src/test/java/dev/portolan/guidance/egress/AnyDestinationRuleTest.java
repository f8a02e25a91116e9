package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.aksTag;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.network;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-010. */
class AnyDestinationRuleTest {

    private static Sketch rule(String type, Object rule) {
        return to("userDefinedRouting").saying("fw", "ruleCollections", List.of(collection(type, 200, "allow", rule)));
    }

    @Test
    void aRuleForAnyDestinationIsReported() {
        Finding finding = rule("network", network(List.of("*"), "any", "*")).offends("EGR-010");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("Rule 'net' of collection 'network200' of 'fw' lets 'snet' reach any host on port 443.");
        rule("network", network(List.of("0.0.0.0/0"), "tcp", "443")).offends("EGR-010");
        rule("network", network(List.of("Internet"), "tcp", "400-500")).offends("EGR-010");
        rule("application", names("*", "*")).offends("EGR-010");
    }

    @Test
    void rulesForNamesPortsOrOthersAreFine() {
        rule("application", names("*", "*.contoso.com")).passes("EGR-010");
        rule("application", aksTag("*")).passes("EGR-010");
        rule("network", network(List.of("*"), "udp", "53")).passes("EGR-010");
        rule("network", network(List.of("*"), "tcp", "80")).passes("EGR-010");
        rule("network", network(List.of("AzureCloud"), "tcp", "443")).passes("EGR-010");
        rule("application", names("10.9.0.0/24", "*")).passes("EGR-010");
    }

    @Test
    void whatARuleBeforeItDeniesIsNotLetOut() {
        to("userDefinedRouting")
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(
                                collection("application", 100, "deny", names("*", "*")),
                                collection("application", 200, "allow", names("*", "*"))))
                .passes("EGR-010");
    }

    @Test
    void theFirewallIsReportedOnceForAllSubnets() {
        rule("application", names("*", "*"))
                .with("snet2", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"), "routeTable", "rt")
                .with("pool2", "node-pool", "aks", "subnet", "snet2")
                .offends("EGR-010");
    }

    @Test
    void aFirewallOfWhichNoRulesAreGivenIsNotDetermined() {
        to("userDefinedRouting").isNotDetermined("EGR-010", "ruleCollections");
        direct("loadBalancer").doesNotApply("EGR-010");
    }
}
