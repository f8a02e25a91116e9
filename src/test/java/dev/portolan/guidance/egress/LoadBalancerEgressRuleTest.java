package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-002. */
class LoadBalancerEgressRuleTest {

    @Test
    void leavingByTheLoadBalancerIsReportedWithItsAddresses() {
        Finding finding = direct("loadBalancer").offends("EGR-002");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'aks' has outboundType loadBalancer and leaves by a public address that AKS manages.");
        assertThat(finding.paths()).hasSize(1);
        assertThat(direct("loadBalancer")
                        .saying("aks", "managedOutboundIps", 3)
                        .offends("EGR-002")
                        .message())
                .contains("3 public addresses that AKS manages");
        assertThat(direct("loadBalancer")
                        .with("out", "public-ip", "", "address", "198.51.100.7")
                        .saying("aks", "outboundIps", List.of("out"))
                        .offends("EGR-002")
                        .message())
                .contains("leaves by 198.51.100.7");
    }

    @Test
    void theDefaultOutboundTypeIsTheLoadBalancer() {
        direct("loadBalancer").silent("aks", "outboundType").offends("EGR-002");
    }

    @Test
    void aRouteToAFirewallOrANatGatewayTakesTheTraffic() {
        to("loadBalancer").passes("EGR-002");
        translated().saying("aks", "outboundType", "loadBalancer").passes("EGR-002");
    }

    @Test
    void otherOutboundTypesAreNotLookedAt() {
        translated().doesNotApply("EGR-002");
        Sketch.empty().doesNotApply("EGR-002");
    }

    @Test
    void aClusterOfWhichNobodyKnowsWhereItStandsIsNotDetermined() {
        Sketch.empty().with("aks", "aks-cluster", "").isNotDetermined("EGR-002", "");
        direct("loadBalancer")
                .with("proxy", "http-proxy", "snet")
                .saying("aks", "httpProxy", "proxy")
                .isNotDetermined("EGR-002", "httpProxy");
    }

    @Test
    void theAdviceIsTheArticlesAndSaysThatAksDiffers() {
        RuleInfo info = Rules.all().stream()
                .map(Rule::info)
                .filter(each -> each.id().equals("EGR-002"))
                .findFirst()
                .orElseThrow();
        assertThat(info.isFromArticle()).isTrue();
        assertThat(info.why()).contains("planning").contains("general default");
    }
}
