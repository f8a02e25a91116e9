package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRedirectsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-008";
    }

    @Override
    public Sketch offender() {
        return listening(fields("name", "plain", "listener", "http", "pool", "app", "settings", "s"));
    }

    private static Sketch listening(Object... rules) {
        List<Object> all = new ArrayList<>(List.of(fields("name", "main", "listener", "web", "pool", "app")));
        all.addAll(List.of(rules));
        return Published.gateway()
                .saying(
                        "agw",
                        "listeners",
                        List.of(Published.listener("web", "https", 443), Published.listener("http", "http", 80)))
                .saying("agw", "rules", all);
    }

    private static Sketch door(Object... said) {
        Map<String, Object> route = fields(said);
        route.put("name", "all");
        return Sketch.empty().with("afd", "front-door", "", "routes", List.of(route));
    }

    @Test
    void aListenerThatServesHttpIsReportedAndCanRedirect() {
        Finding finding = offender().offends("ING-008");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'agw' serves public HTTP requests on listener http without redirecting them to HTTPS.");
        Sketch cured = offender().on(finding.fixes().get(0).apply(offender().design()));
        assertThat(GatewayKinds.RULES
                        .of(cured.design().topology().require(new ComponentId("agw")))
                        .value())
                .last()
                .satisfies(rule -> {
                    assertThat(GatewayKinds.REDIRECT_TO.of(rule).is("web")).isTrue();
                    assertThat(GatewayKinds.POOL.of(rule).isKnown()).isFalse();
                    assertThat(GatewayKinds.SETTINGS.of(rule).isKnown()).isFalse();
                });
    }

    @Test
    void withoutAnHttpsListenerThereIsNothingToRedirectTo() {
        Sketch only = offender().saying("agw", "listeners", List.of(Published.listener("http", "http", 80)));
        assertThat(only.offends("ING-008").fixes()).isEmpty();
    }

    @Test
    void redirectsAndChallengesAreFine() {
        listening(fields("name", "r", "listener", "http", "redirectTo", "web")).passes("ING-008");
        Map<String, Object> challenge = fields("name", "acme", "listener", "http", "pool", "acme");
        challenge.put("paths", List.of("/.well-known/acme-challenge/*"));
        listening(challenge).passes("ING-008");
        challenge.put("paths", List.of("/.well-known/acme-challenge/*", "/shop/*"));
        listening(challenge).offends("ING-008");
        Published.gateway().passes("ING-008");
        Sketch.empty().doesNotApply("ING-008");
    }

    @Test
    void aRedirectToHttpIsNone() {
        listening(fields("name", "r", "listener", "http", "redirectTo", "http")).offends("ING-008");
        listening(fields("name", "r", "listener", "http", "redirectTo", "gone"))
                .isNotDetermined("ING-008", "listeners");
    }

    @Test
    void privateListenersAreNotPublic() {
        Object inside = fields("name", "http", "frontend", "private", "protocol", "http", "port", 80);
        offender().saying("agw", "listeners", List.of(inside)).passes("ING-008");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        listening().isNotDetermined("ING-008", "rules");
        Sketch gateway = Published.gateway();
        gateway.saying("agw", "listeners", List.of(fields("name", "x", "protocol", "http")))
                .isNotDetermined("ING-008", "listeners");
        gateway.saying("agw", "listeners", List.of(fields("name", "x", "frontend", "public")))
                .isNotDetermined("ING-008", "listeners");
        gateway.saying("agw", "listeners", List.of(fields("name", "x", "frontend", "public", "port", 443)))
                .passes("ING-008");
        gateway.saying("agw", "listeners", List.of(fields("name", "x", "protocol", "https")))
                .passes("ING-008");
    }

    @Test
    void forSensitiveDataNothingMayAnswer() {
        Sketch redirecting = listening(fields("name", "r", "listener", "http", "redirectTo", "web"));
        Finding finding = redirecting.about("dataClass", "sensitive").offends("ING-008");
        assertThat(finding.message())
                .isEqualTo("'agw' answers public HTTP requests on listener http, and nothing may for sensitive data.");
        redirecting.under(Profile.STRICT).offends("ING-008");
        Sketch cured = redirecting.on(finding.fixes().get(0).apply(redirecting.design()));
        assertThat(GatewayKinds.RULES
                        .of(cured.design().topology().require(new ComponentId("agw")))
                        .value())
                .hasSize(1);
        door("httpsRedirect", true).under(Profile.STRICT).offends("ING-008");
        door("httpsRedirect", true, "protocols", List.of("https"))
                .under(Profile.STRICT)
                .passes("ING-008");
    }

    @Test
    void aRouteOfFrontDoorThatServesHttpIsReported() {
        assertThat(door("httpsRedirect", false).offends("ING-008").message())
                .isEqualTo("'afd' serves public HTTP requests on route all without redirecting them to HTTPS.");
        door("httpsRedirect", true).passes("ING-008");
        door("httpsRedirect", false, "protocols", List.of("https")).passes("ING-008");
        door("httpsRedirect", false, "enabled", false).passes("ING-008");
        door().isNotDetermined("ING-008", "routes");
    }

    @Test
    void whatAFlowGetsServedInClearTextIsAnError() {
        Sketch open = door("httpsRedirect", false, "originGroup", "g")
                .with("users", "public-users", "", "address", "203.0.113.10")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("vm", "virtual-machine", "snet", "publicIp", "pip")
                .saying("afd", "origins", List.of(fields("name", "o", "originGroup", "g", "target", "pip")));
        Flow http = Flow.https(
                        "plain", FlowEnd.component(new ComponentId("users")), FlowEnd.component(new ComponentId("afd")))
                .over("http", 80);
        Finding finding = open.on(open.design().withFlows(List.of(http))).offends("ING-008");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void disabledRoutesStayAsTheyAre() {
        Sketch two = Sketch.empty()
                .with(
                        "afd",
                        "front-door",
                        "",
                        "routes",
                        List.of(
                                fields("name", "on", "httpsRedirect", false),
                                fields("name", "off", "httpsRedirect", false, "enabled", false)));
        Finding finding = two.offends("ING-008");
        Sketch cured = two.on(finding.fixes().get(0).apply(two.design()));
        assertThat(EdgeKinds.ROUTES
                        .of(cured.design().topology().require(new ComponentId("afd")))
                        .value())
                .map(route -> EdgeKinds.HTTPS_REDIRECT.of(route).value())
                .containsExactly(true, false);
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        assertThat(Sketch.sample("poor-design").offends("ING-008").paths()).isEmpty(); // its flows are HTTPS
    }
}
