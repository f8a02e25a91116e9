package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.shut;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-001. */
class EgressInspectedRuleTest {

    @Test
    void whatLeavesByANatGatewayIsReportedWithItsTrace() {
        Finding finding = translated().offends("EGR-001");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("'aks'").contains("pool to example.com");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.paths().get(0).flow().from().text()).isEqualTo("pool");
    }

    @Test
    void aClusterWithoutAWayOutHasNothingToInspect() {
        direct("none").passes("EGR-001");
        direct("block").passes("EGR-001");
        direct("none").saying("snet", "defaultOutboundAccess", true).offends("EGR-001");
    }

    @Test
    void whatPassesTheFirewallIsInspectedThoughItsRulesAreNotGiven() {
        to("userDefinedRouting").passes("EGR-001");
        to("userDefinedRouting").silent("snet", "routeTable").isNotDetermined("EGR-001", "defaultOutboundAccess");
    }

    @Test
    void anApplianceThatDoesNotInspectIsNoControl() {
        Sketch routed = direct("userDefinedRouting")
                .with("pip", "public-ip", "", "address", "198.51.100.4")
                .with("snet-nva", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with(
                        "nva",
                        "network-virtual-appliance",
                        "snet-nva",
                        "privateAddress",
                        "10.2.8.4",
                        "publicIps",
                        List.of("pip"),
                        "ipForwarding",
                        true,
                        "sourceNat",
                        "internetOnly")
                .with("rt", "route-table", "", "routes", List.of(toAppliance("10.2.8.4")))
                .saying("snet", "routeTable", "rt");
        routed.passes("EGR-001");
        routed.saying("nva", "inspects", false).offends("EGR-001");
    }

    private static Sketch proxied() {
        return direct("loadBalancer")
                .with("proxy", "http-proxy", "snet", "privateAddress", "10.2.0.9")
                .saying("aks", "httpProxy", "proxy");
    }

    @Test
    void anHttpProxyIsEnoughOnlyWhereTheRestIsBlockedOrInspected() {
        assertThat(proxied().offends("EGR-001").message())
                .contains("HTTP proxy")
                .contains("'snet'");
        shut(proxied(), "Internet").passes("EGR-001");
        to("userDefinedRouting")
                .with("proxy", "http-proxy", "snet", "privateAddress", "10.2.0.9")
                .saying("aks", "httpProxy", "proxy")
                .passes("EGR-001");
        proxied().saying("aks", "outboundType", "none").passes("EGR-001");
        proxied()
                .saying("aks", "outboundType", "none")
                .saying("snet", "defaultOutboundAccess", true)
                .offends("EGR-001");
    }

    @Test
    void anHttpProxyBesideAGroupOfWhichNothingIsKnownIsNotDetermined() {
        shut(proxied(), "Internet").silent("nsg", "rules").isNotDetermined("EGR-001", "rules");
        shut(proxied(), "AzureCloud").isNotDetermined("EGR-001", "rules");
        Sketch nowhere =
                Sketch.empty().with("proxy", "http-proxy", "").with("aks", "aks-cluster", "", "httpProxy", "proxy");
        nowhere.isNotDetermined("EGR-001", "");
    }

    @Test
    void egressThatNobodyFollowedIsNotDetermined() {
        Sketch.empty().with("aks", "aks-cluster", "").isNotDetermined("EGR-001", "");
        Sketch.empty().doesNotApply("EGR-001");
    }

    @Test
    void whateverIsDrawnToTheInternetIsNamedAndNothingElse() {
        Sketch drawn = translated()
                .with("app", "workload", "aks")
                .with("saas", "internet-service", "", "addresses", List.of("20.1.2.3"))
                .with("snet-vm", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("vm", "virtual-machine", "snet-vm", "address", "10.2.8.4")
                .flowing("app", "saas")
                .flowing("app", "vm");
        List<Flow> flows = new ArrayList<>(drawn.design().flows());
        FlowEnd from = FlowEnd.component(new ComponentId("app"));
        flows.add(Flow.https("to a public address", from, FlowEnd.address("20.9.9.9")));
        flows.add(Flow.https("to a private address", from, FlowEnd.address("10.2.8.4")));
        Finding finding = drawn.on(drawn.design().withFlows(flows)).offends("EGR-001");
        assertThat(finding.message())
                .contains("app to saas", "to a public address")
                .doesNotContain("app to vm", "to a private address");
    }
}
