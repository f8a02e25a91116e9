package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstHopEncryptedRuleTest {

    private static final String RULE = "TLS-001";

    private static Flow http(String to) {
        return Flow.https("plain", FlowEnd.component(new ComponentId("users")), FlowEnd.component(new ComponentId(to)))
                .over("http", 80);
    }

    @Test
    void listenersAndRoutesAreForAnotherRule() {
        Sketch listening = Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with(
                        "agw",
                        "application-gateway",
                        "snet",
                        "listeners",
                        List.of(fields("name", "http", "frontend", "public", "protocol", "http", "port", 80)))
                .with("afd", "front-door", "", "routes", List.of(fields("name", "all", "httpsRedirect", false)));
        listening.doesNotApply(RULE);
        Sketch asked = listening.with("users", "public-users", "", "address", "203.0.113.10");
        asked.on(asked.design().withFlows(List.of(http("agw"), http("afd")))).passes(RULE);
    }

    @Test
    void aFlowInClearTextIsReportedAlongItsTrace() {
        Flow flow = http("vm");
        Sketch asked = Sketch.empty()
                .with("users", "public-users", "", "address", "203.0.113.10")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("vm", "virtual-machine", "snet", "publicIp", "pip");
        Finding finding = asked.on(asked.design().withFlows(List.of(flow))).offends(RULE);
        assertThat(finding.message()).isEqualTo("Flow 'plain' crosses the Internet to 'vm' in clear text.");
        assertThat(finding.paths()).hasSize(1);
        asked.on(asked.design().withFlows(List.of(Flow.tcp("tcp", flow.from(), flow.to(), 1433))))
                .isNotDetermined(RULE, "");
    }
}
