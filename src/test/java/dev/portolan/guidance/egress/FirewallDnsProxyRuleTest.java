package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
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
}
