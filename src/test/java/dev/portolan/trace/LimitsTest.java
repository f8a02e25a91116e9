package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tracer does not follow, and says so. */
class LimitsTest {

    @Test
    void trafficOverIpv6IsNotDetermined() {
        Drawing d = Baseline.design();
        d.set("users", "address", "2001:db8::5");
        assertOpen(d.trace(Baseline.PUBLIC), "IPv6 is not followed");
        Flow outward = Flow.https("outward", FlowEnd.component(new ComponentId("web")), FlowEnd.address("2001:db8::9"));
        assertOpen(Baseline.design().trace(outward), "IPv6 is not followed");
        Drawing named = Baseline.design();
        named.set("pip", "address", "2001:db8::7");
        assertOpen(named.trace(Baseline.PUBLIC), "IPv6 is not followed");
    }

    @Test
    void aNetworkThatVirtualWanRoutesIsNotDetermined() {
        String why = "routing by Virtual WAN hub wan is not followed";
        Drawing d = Baseline.design();
        d.add("wan", "virtual-wan-hub", "", "prefix=10.100.0.0/23");
        assertThat(d.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.DELIVERED);
        d.link("to-wan", "peering", "wan", "spoke");
        assertOpen(d.trace(Baseline.EGRESS), why);
        assertOpen(d.trace(Baseline.PUBLIC), why);
        Drawing site = Baseline.design();
        site.add("wan", "virtual-wan-hub", "", "prefix=10.100.0.0/23");
        site.add("gw", "vpn-gateway", "wan");
        site.add("office", "on-premises-site", "", "prefixes=[10.10.0.0/16]");
        site.link("line", "connection", "office", "gw");
        Flow inward = Flow.https("inward", FlowEnd.component(new ComponentId("office")), FlowEnd.address("10.240.4.4"));
        assertOpen(site.trace(inward), why);
    }

    @Test
    void requestsThroughAnHttpProxyAreNotDetermined() {
        Drawing d = Baseline.design();
        d.add("proxy", "http-proxy", "hub", "privateAddress=10.200.0.200");
        d.set("aks", "httpProxy", "proxy");
        assertOpen(
                d.trace(Baseline.EGRESS), "requests to the Internet go through an HTTP proxy, which is not followed");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void whatIsNotFollowedIsNotWalked() {
        Drawing d = Baseline.design();
        d.set("users", "address", "2001:db8::5");
        assertNotWalked(d.trace(Baseline.PUBLIC), "users", "users");
        Flow outward = Flow.https("outward", FlowEnd.component(new ComponentId("web")), FlowEnd.address("2001:db8::9"));
        assertNotWalked(Baseline.design().trace(outward), "web", "web");
        Drawing proxied = Baseline.design().add("proxy", "http-proxy", "hub", "privateAddress=10.200.0.200");
        proxied.set("aks", "httpProxy", "proxy");
        assertNotWalked(proxied.trace(Baseline.EGRESS), "aks", "web");
        Flow cluster = Flow.https("c", FlowEnd.component(new ComponentId("aks")), FlowEnd.host("mcr.microsoft.com"));
        assertNotWalked(proxied.trace(cluster), "aks", "aks");
        Flow plain = Flow.tcp("t", FlowEnd.component(new ComponentId("web")), FlowEnd.host("mcr.microsoft.com"), 9000);
        assertThat(proxied.trace(plain).branches().get(0).passes(new ComponentId("fw")))
                .as("no request of HTTP")
                .isTrue();
    }

    @Test
    void whateverStandsInAVirtualWanHubIsNotFollowed() {
        Drawing d = Baseline.design().add("wan", "virtual-wan-hub", "", "prefix=10.100.0.0/23");
        d.add("far", "virtual-network", "", "addressSpace=[10.90.0.0/16]")
                .add("subnet", "subnet", "far", "prefixes=[10.90.0.0/24]");
        d.link("to-far", "peering", "wan", "far");
        Flow inward = Flow.https("in", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.90.0.9"));
        assertNotWalked(d.trace(inward), "wan", "pool");
        d.add("hub-fw", "azure-firewall", "wan", "privateAddress=10.100.0.4");
        Flow firewall = Flow.https("fw", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.100.0.4"));
        assertNotWalked(d.trace(firewall), "wan", "pool");
        d.add("gw", "vpn-gateway", "wan").add("office", "on-premises-site", "", "prefixes=[10.10.0.0/16]");
        d.add("clerks", "corporate-users", "office", "address=10.10.0.5").link("line", "connection", "office", "gw");
        Flow clerks = Flow.https("c", FlowEnd.component(new ComponentId("clerks")), FlowEnd.address("10.240.4.4"));
        assertOpen(d.trace(clerks), "routing by Virtual WAN hub wan is not followed");
    }

    private static void assertNotWalked(Trace trace, String component, String only) {
        assertThat(trace.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(trace.branches()).hasSize(1);
        assertThat(trace.branches().get(0).hops()).extracting(Hop::name).containsExactly(only);
        assertThat(trace.branches().get(0).missing())
                .extracting(each -> each.component().value())
                .containsExactly(component);
    }

    private static void assertOpen(Trace trace, String why) {
        assertThat(trace.disposition()).isEqualTo(Disposition.UNDETERMINED);
        List<String> reasons = trace.branches().stream()
                .flatMap(branch -> branch.missing().stream())
                .map(Missing::why)
                .toList();
        assertThat(reasons).contains(why);
    }
}
