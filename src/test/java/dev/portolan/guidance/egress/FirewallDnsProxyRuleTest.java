package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-021. */
class FirewallDnsProxyRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-021";
    }

    @Override
    public Sketch offender() {
        return named().saying("spoke", "dnsServers", List.of("10.1.0.4"));
    }

    private static Sketch named() {
        Object rule = fields(
                "name",
                "time",
                "sources",
                List.of("*"),
                "fqdns",
                List.of("ntp.ubuntu.com"),
                "protocols",
                List.of("udp"),
                "ports",
                List.of("123"));
        return to("userDefinedRouting")
                .saying("fw", "ruleCollections", List.of(collection("network", 200, "allow", rule)));
    }

    @Test
    void namesInNetworkRulesNeedTheDnsProxy() {
        Finding finding = named().offends("EGR-021");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("Network rules of 'fw' name ntp.ubuntu.com, but its DNS proxy is off.");
        named().saying("fw", "dnsProxy", false).offends("EGR-021");
    }

    @Test
    void theNetworksBehindHaveToAskTheFirewall() {
        Sketch proxy = named().saying("fw", "dnsProxy", true);
        assertThat(proxy.verdict("EGR-021").found())
                .extracting(Finding::message)
                .containsExactly("Network rules of 'fw' name ntp.ubuntu.com, but 'spoke' asks Azure's own DNS.");
        assertThat(proxy.verdict("EGR-021").found().get(0).fixes()).hasSize(1);
        proxy.saying("spoke", "dnsServers", List.of("10.1.0.4")).passes("EGR-021");
        proxy.saying("spoke", "dnsServers", List.of("10.1.0.53")).isNotDetermined("EGR-021", "dnsServers");
        proxy.silent("snet", "routeTable").passes("EGR-021");
    }

    @Test
    void namesInApplicationRulesNeedNone() {
        to("userDefinedRouting")
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection("application", 200, "allow", names("*", "ntp.ubuntu.com"))))
                .doesNotApply("EGR-021");
        to("userDefinedRouting").doesNotApply("EGR-021");
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(zoned(), zoned().saying("fw", "dnsProxy", true), baseline());
    }

    /** A private endpoint whose zone is linked to the spoke alone. */
    private static Sketch zoned() {
        return named().with("kv", "key-vault", "", "hostName", "kv.vault.azure.net")
                .with("snet-pe", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("pe", "private-endpoint", "snet-pe", "address", "10.2.8.9", "target", "kv")
                .with("zone", "private-dns-zone", "", "zoneName", "privatelink.vaultcore.azure.net")
                .saying("zone", "records", List.of(fields("name", "kv", "target", "pe")))
                .saying("zone", "linkedNetworks", List.of("spoke"));
    }

    /** The baseline with a host name in a network rule, a spoke that asks Azure, and zones linked to that spoke alone. */
    private static Sketch baseline() {
        Object rule = fields("name", "time", "sources", List.of("*"), "fqdns", List.of("ntp.ubuntu.com"));
        Sketch sketch = Sketch.sample("aks-baseline")
                .silent("spoke", "dnsServers")
                .saying("afw-hub", "dnsProxy", false)
                .saying("afw-hub", "ruleCollections", List.of(collection("network", 200, "allow", rule)));
        for (String zone : List.of("dns-acr", "dns-api", "dns-ingress", "dns-vault")) {
            sketch = sketch.saying(zone, "linkedNetworks", List.of("spoke"));
        }
        return sketch;
    }

    @Test
    void theFirewallFindsThePrivateNamesOfTheNetworksThatAskIt() {
        for (Sketch sketch : fuller().subList(0, 2)) {
            Sketch cured = sketch.cured("EGR-021");
            cured.passes("DNS-003");
            assertThat(DnsKinds.LINKED_NETWORKS.of(cured.component("zone")).value())
                    .isEqualTo(List.of(new ComponentId("spoke"), new ComponentId("hub")));
        }
    }

    @Test
    void aFirewallOutsideOfNetworksHasNoneToLinkTheZonesTo() {
        Design design = zoned().design();
        Component outside =
                design.topology().component(new ComponentId("fw")).orElseThrow().in(ComponentId.CANVAS);
        assertThat(zoned().on(design.with(outside)).offends("EGR-021").fixes()).isEmpty();
    }
}
