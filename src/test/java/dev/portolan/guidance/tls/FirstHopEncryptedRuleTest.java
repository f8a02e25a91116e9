package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstHopEncryptedRuleTest implements FixContract {

    private static final Map<String, Object> PLAIN =
            fields("name", "http", "frontend", "public", "protocol", "http", "port", 80);
    private static final Map<String, Object> SECURE =
            fields("name", "https", "frontend", "public", "protocol", "https", "port", 443);

    @Override
    public String rule() {
        return "TLS-001";
    }

    @Override
    public Sketch offender() {
        return gateway(PLAIN, SECURE)
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "http", "pool", "p", "settings", "s")));
    }

    private static Sketch gateway(Object... listeners) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "listeners", List.of(listeners));
    }

    private static Sketch door(Object... route) {
        return Sketch.empty()
                .with("afd", "front-door", "", "tier", "premium")
                .saying("afd", "routes", List.of(TlsSketches.with(fields("name", "all"), route)));
    }

    @Test
    void aListenerInClearTextIsReportedAndRedirected() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("Listener http of 'agw' serves Internet clients in clear text over HTTP.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        gateway(SECURE).passes(rule());
    }

    @Test
    void aListenerThatOnlyRedirectsIsFine() {
        gateway(PLAIN, SECURE)
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "http", "redirectTo", "https")))
                .passes(rule());
    }

    @Test
    void withoutASecureListenerThereIsNowhereToRedirectTo() {
        assertThat(gateway(PLAIN)
                        .saying("agw", "rules", List.of(fields("name", "r", "listener", "http", "pool", "p")))
                        .offends(rule())
                        .fixes())
                .isEmpty();
    }

    @Test
    void aPrivateListenerIsNotOnTheInternet() {
        gateway(TlsSketches.with(PLAIN, "frontend", "private"))
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "http", "pool", "p")))
                .doesNotApply(rule());
    }

    @Test
    void aListenerWithoutProtocolIsNotDetermined() {
        gateway(fields("name", "web", "frontend", "public")).isNotDetermined(rule(), "listeners");
    }

    @Test
    void aRouteOfFrontDoorThatDoesNotRedirectServesInClearText() {
        assertThat(door("httpsRedirect", false).offends(rule()).message())
                .isEqualTo("Route all of 'afd' serves Internet clients in clear text over HTTP.");
        door("httpsRedirect", true).passes(rule());
        door().isNotDetermined(rule(), "routes");
    }

    @Test
    void aFlowInClearTextIsReportedAlongItsTrace() {
        Flow flow = new Flow(
                "plain",
                FlowEnd.component(new ComponentId("users")),
                FlowEnd.component(new ComponentId("vm")),
                "http",
                80,
                "",
                "/",
                List.of(),
                Properties.NONE);
        Sketch asked = Sketch.empty()
                .with("users", "public-users", "", "address", "203.0.113.10")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("vm", "virtual-machine", "snet", "publicIp", "pip");
        Finding finding = asked.on(asked.design().withFlows(List.of(flow))).offends(rule());
        assertThat(finding.message()).isEqualTo("Flow 'plain' crosses the Internet to 'vm' in clear text.");
        assertThat(finding.paths()).hasSize(1);
        asked.on(asked.design().withFlows(List.of(Flow.tcp("tcp", flow.from(), flow.to(), 1433))))
                .isNotDetermined(rule(), "");
    }
}
