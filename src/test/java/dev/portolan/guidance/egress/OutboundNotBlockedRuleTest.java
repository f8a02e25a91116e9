package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.shut;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** EGR-011. */
class OutboundNotBlockedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-011";
    }

    @Override
    public Sketch offender() {
        return shut(to("userDefinedRouting"), "Internet");
    }

    @Test
    void aGroupThatDeniesTheInternetIsReported() {
        Finding finding = shut(to("userDefinedRouting"), "Internet").offends("EGR-011");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("Rule 'DenyOut' of 'nsg' keeps 'snet' of cluster 'aks' from the Internet on port 443.");
        shut(direct("loadBalancer"), "*").offends("EGR-011");
    }

    @Test
    void aGroupThatDeniesSomethingElseIsFine() {
        shut(direct("loadBalancer"), "10.9.0.0/16").passes("EGR-011");
        shut(direct("loadBalancer"), "Internet")
                .silent("snet", "networkSecurityGroup")
                .passes("EGR-011");
    }

    @Test
    void isolatedAndProxiedClustersAreMeantToBeBlocked() {
        shut(direct("none"), "Internet").doesNotApply("EGR-011");
        shut(direct("block"), "Internet").doesNotApply("EGR-011");
        shut(direct("loadBalancer"), "Internet")
                .with("proxy", "http-proxy", "snet")
                .saying("aks", "httpProxy", "proxy")
                .doesNotApply("EGR-011");
    }

    @Test
    void thePodSubnetCountsToo() {
        Sketch pods = shut(direct("loadBalancer"), "Internet")
                .silent("snet", "networkSecurityGroup")
                .with(
                        "snet-pods",
                        "subnet",
                        "spoke",
                        "networkSecurityGroup",
                        "nsg",
                        "prefixes",
                        List.of("10.2.16.0/20"))
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(pods.offends("EGR-011").message()).contains("'snet-pods'");
    }

    @Test
    void aGroupOfWhichNothingIsKnownIsNotDetermined() {
        shut(direct("loadBalancer"), "Internet").silent("nsg", "rules").isNotDetermined("EGR-011", "rules");
        shut(direct("loadBalancer"), "AzureCloud").isNotDetermined("EGR-011", "rules");
        Sketch.empty().doesNotApply("EGR-011");
    }

    private static Map<String, Object> rule(int priority, String direction, String access) {
        Map<String, Object> rule = fields("priority", priority, "direction", direction, "access", access);
        rule.put("protocol", "any");
        rule.put("sources", List.of("*"));
        rule.put("destinations", List.of("*"));
        rule.put("destinationPorts", List.of("*"));
        return rule;
    }

    @Test
    void onlyTheRuleThatDeniesGoes() {
        Sketch nameless = offender()
                .saying(
                        "nsg",
                        "rules",
                        List.of(
                                rule(300, "outbound", "deny"),
                                rule(300, "inbound", "allow"),
                                rule(400, "outbound", "allow")));
        assertThat(FilterKinds.RULES
                        .of(nameless.cured("EGR-011").component("nsg"))
                        .value())
                .extracting(each -> FilterKinds.PRIORITY.of(each).value())
                .containsExactly(300, 400);
    }

    @Test
    void aSecondRuleThatDeniesLeavesNoFix() {
        Sketch two = offender()
                .saying("nsg", "rules", List.of(rule(300, "outbound", "deny"), rule(400, "outbound", "deny")));
        assertThat(two.offends("EGR-011").fixes()).isEmpty();
    }
}
