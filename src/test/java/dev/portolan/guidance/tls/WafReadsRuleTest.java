package dev.portolan.guidance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class WafReadsRuleTest {

    private static final String RULE = "TLS-009";

    private static Sketch listening(String protocol) {
        return TlsSketches.gateway().saying("agw", "listeners", List.of(TlsSketches.listener(protocol, 443)));
    }

    @Test
    void aListenerThatPassesTlsOnIsReported() {
        Finding finding = listening("tls").offends(RULE);
        assertThat(finding.message()).isEqualTo("The WAF of 'agw' does not see what comes in at listener web (TLS).");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(listening("tcp").offends(RULE).message()).contains("web (TCP)");
    }

    @Test
    void aListenerThatEndsTlsIsFine() {
        listening("https").passes(RULE);
        listening("http").passes(RULE);
    }

    @Test
    void aPolicyMakesAWafOfAnySku() {
        Sketch standard = listening("tls").saying("agw", "sku", "standardV2");
        standard.doesNotApply(RULE);
        standard.with("waf", "waf-policy", "").saying("agw", "wafPolicy", "waf").offends(RULE);
    }

    @Test
    void workloadsThatSpeakTcpMayBeBehindIt() {
        Sketch routed = listening("tcp").linked("traffic", "slb", "ingress");
        routed.offends(RULE);
        routed.saying("app", "protocol", "tcp").passes(RULE);
        routed.saying("app", "protocol", "tcp").silent("agw", "pools").offends(RULE);
    }
}
