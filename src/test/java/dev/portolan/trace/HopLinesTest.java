package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hops of a whole trace do, in a few words each. */
class HopLinesTest {

    private static List<String> of(Drawing d, Flow flow) {
        Wording wording = new Wording(d.design().topology());
        return d.trace(flow).branches().get(0).hops().stream()
                .map(wording::summary)
                .toList();
    }

    @Test
    void theBaselineIsToldHopByHop() {
        assertThat(of(Baseline.design(), Baseline.PUBLIC))
                .containsExactly(
                        "Resolve bicycle.contoso.com (A record), connect over HTTPS",
                        "Accept at listener https, end TLS, inspect (WAF), apply rule main, resolve"
                                + " bu0001a0008-00.aks-ingress.contoso.com (A record), re-encrypt, change the source",
                        "Apply rule of service svc",
                        "End TLS, match the ingress rule",
                        "Serve the request on port 8080");
        assertThat(of(Baseline.design(), Baseline.EGRESS))
                .containsExactly(
                        "Resolve mcr.microsoft.com, change the source, connect over HTTPS",
                        "Allow by rule aks-tag, change the source",
                        "Serve the request on port 443");
    }

    @Test
    void aGatewayOfASiteTunnelsOrHasALineOfItsOwn() {
        Drawing vpn = Baseline.hybrid("vpn-gateway");
        assertThat(of(vpn, Baseline.CORPORATE).get(0))
                .isEqualTo("Resolve bicycle.contoso.com (A record), tunnel (IPsec), connect over HTTPS");
        assertThat(of(vpn, Baseline.CORPORATE).get(1)).isEqualTo("Pass on");
        assertThat(of(Baseline.hybrid("expressroute-gateway"), Baseline.CORPORATE)
                        .get(0))
                .isEqualTo("Resolve bicycle.contoso.com (A record), private line, connect over HTTPS");
    }

    @Test
    void whatStopsIsToldByWhatItWas() {
        Drawing closed =
                Baseline.design().rules("nsg-agw", "rules", Baseline.inbound("Other", "Internet", "*", "8443"));
        assertThat(of(closed, Baseline.PUBLIC).get(1)).startsWith("Refuse, accept at listener https");
        Drawing nowhere = Baseline.design().rules("rt-nodes", "routes", "name=drop prefix=0.0.0.0/0 nextHop=none");
        assertThat(of(nowhere, Baseline.EGRESS).get(0)).contains("no way onward");
        Drawing unnamed = Baseline.design().set("private-zone", "linkedNetworks", List.of("hub"));
        assertThat(of(unnamed, Baseline.PUBLIC).get(1)).endsWith("the name does not resolve");
        Drawing untrusted = Baseline.design().rules("agw", "backendSettings", Baseline.settings("OtherCA"));
        assertThat(of(untrusted, Baseline.PUBLIC).get(3)).startsWith("TLS fails");
        Drawing unserved = Baseline.design().rules("traefik", "rules", "host=other.example path=/ backend=web");
        assertThat(of(unserved, Baseline.PUBLIC).get(3)).endsWith("stop");
        Drawing open = Baseline.design().unset("traefik", "rules");
        assertThat(of(open, Baseline.PUBLIC).get(3)).isEqualTo("End TLS, not determined");
    }

    @Test
    void withoutAWafNothingIsInspected() {
        Drawing d = Baseline.design().set("waf", "wafEnabled", false);
        assertThat(of(d, Baseline.PUBLIC).get(1)).doesNotContain("inspect");
        assertThat(of(Inward.inspecting(), Baseline.EGRESS).get(1)).contains("inspect TLS");
    }

    @Test
    void frontDoorAppliesARouteAndChoosesAnOrigin() {
        assertThat(of(Fronted.linked(), Baseline.PUBLIC).get(1)).contains("apply route all, choose origin private");
        assertThat(of(Fronted.linked(), Baseline.PUBLIC)).anyMatch(line -> line.startsWith("Offer the load balancer"));
        Drawing d = Baseline.design()
                .rules(
                        "nsg-nodes",
                        "rules",
                        Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "443"),
                        "name=DenyProbes priority=200 direction=inbound access=deny sources=[AzureLoadBalancer]"
                                + " destinations=[*] destinationPorts=[*]");
        assertThat(of(d, Baseline.PUBLIC)).anyMatch(line -> line.contains("probe in vain"));
    }
}
