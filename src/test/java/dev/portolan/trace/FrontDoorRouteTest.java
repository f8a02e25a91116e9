package dev.portolan.trace;

import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which endpoint and route of Front Door takes a request, and what a private link leads to (S-N15, S-N16). */
class FrontDoorRouteTest {

    private static final String ROUTE = "originGroup=aks forwarding=httpsOnly httpsRedirect=true";

    private static Flow asking(String protocol, int port, String path) {
        return Flow.https("ask", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST))
                .over(protocol, port)
                .at(path);
    }

    /** The name of the route that takes it; empty for none. */
    private static String route(Drawing d, Flow flow) {
        return only(d, flow).hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.because().reason() == Reason.EDGE_ROUTE)
                .map(step -> step.because().detail("route"))
                .findFirst()
                .orElse("");
    }

    private static String route(Drawing d, String path) {
        return route(d, asking("https", 443, path));
    }

    @Test
    void theMostExactPatternDecides() {
        Drawing d = Fronted.open();
        d.rules(
                "fd",
                "routes",
                "name=all endpoint=bicycle patterns=[/*] " + ROUTE,
                "name=shop endpoint=bicycle patterns=[/shop/*,/s] " + ROUTE,
                "name=exact endpoint=bicycle patterns=[/shop/a] " + ROUTE,
                "name=elsewhere endpoint=other patterns=[/shop/long/*] " + ROUTE);
        assertThat(route(d, "")).isEqualTo("all");
        assertThat(route(d, "/shop")).isEqualTo("shop");
        assertThat(route(d, "/shopping")).isEqualTo("all");
        assertThat(route(d, "/s")).isEqualTo("shop");
        assertThat(route(d, "/s/x")).isEqualTo("all");
        assertThat(route(d, "/shop/a")).isEqualTo("exact");
        assertThat(route(d, "/shop/a/b")).isEqualTo("shop");
        assertThat(route(d, "/shop/long/x")).isEqualTo("shop");
    }

    @Test
    void aRouteWithoutPatternsTakesWhatNoOtherDoes() {
        Drawing d = Fronted.open();
        d.rules("fd", "routes", "name=rest " + ROUTE, "name=shop endpoint=bicycle patterns=[/shop/*] " + ROUTE);
        assertThat(route(d, "/")).isEqualTo("rest");
        assertThat(route(d, "/shop/x")).isEqualTo("shop");
        d.rules("fd", "routes", "name=shop endpoint=bicycle patterns=[/shop/*] " + ROUTE);
        assertThat(route(d, "/")).isEmpty();
        assertThat(only(d).disposition()).isEqualTo(Disposition.UNREACHABLE);
        d.rules("fd", "routes", "name=all endpoint=bicycle patterns=[/*] enabled=false " + ROUTE);
        assertThat(d.told(only(d))).anyMatch(line -> line.endsWith("route all is disabled"));
    }

    @Test
    void aSketchWithoutEndpointsOrRoutesTakesEverything() {
        Drawing d = Fronted.open().unset("fd", "endpoints").unset("fd", "routes");
        assertThat(only(d).assumptions())
                .contains(
                        new Assumption(new ComponentId("fd"), "endpoints", Baseline.HOST),
                        new Assumption(new ComponentId("fd"), "routes", "every path"));
        assertThat(only(d).hops()).extracting(Hop::name).contains("public-lb");
    }

    @Test
    void aRequestWithoutANameIsForTheOnlyEndpoint() {
        Flow nameless = Flow.https(
                "ask", FlowEnd.component(new ComponentId("users")), FlowEnd.component(new ComponentId("fd")));
        Drawing d = Fronted.open();
        assertThat(only(d, nameless).assumptions())
                .contains(new Assumption(new ComponentId("fd"), "endpoints", "bicycle"));
        d.rules("fd", "endpoints", "name=one customDomains=[]", "name=two customDomains=[]");
        assertThat(only(d, nameless).missing())
                .extracting(Missing::component, Missing::property)
                .contains(tuple(ComponentId.CANVAS, "host"));
        d.unset("fd", "endpoints");
        assertThat(only(d, nameless).assumptions())
                .contains(new Assumption(new ComponentId("fd"), "endpoints", "every domain"));
    }

    @Test
    void frontDoorTakesHttpAndHttpsOnTheirPortsOnly() {
        assertThat(only(Fronted.open(), asking("https", 8443, "/")).disposition())
                .isEqualTo(Disposition.UNREACHABLE);
        assertThat(only(Fronted.open(), asking("http", 443, "/")).disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(only(Fronted.open(), asking("tcp", 22, "")).disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(only(Fronted.open(), asking("tcp", 443, "")).hops())
                .extracting(Hop::name)
                .contains("public-lb");
    }

    @Test
    void whatIsAskedInPlainGoesOnAsTheRouteSays() {
        String plain = "name=all endpoint=bicycle patterns=[/*] protocols=[http,https] originGroup=aks"
                + " httpsRedirect=false forwarding=";
        Drawing d = Fronted.open().rules("fd", "routes", plain + "matchRequest");
        Flow http = asking("http", 80, "/");
        assertThat(toOrigin(d, http)).isEqualTo("HTTP 80");
        assertThat(toOrigin(d, Baseline.PUBLIC)).isEqualTo("HTTPS 443");
        d.rules("fd", "routes", plain + "httpsOnly");
        assertThat(toOrigin(d, http)).isEqualTo("HTTPS 443");
        d.rules("fd", "routes", plain + "httpOnly");
        assertThat(toOrigin(d, Baseline.PUBLIC)).isEqualTo("HTTP 80");
    }

    private static String toOrigin(Drawing d, Flow flow) {
        Packet packet = only(d, flow).hops().stream()
                .filter(hop -> hop.name().equals("fd"))
                .findFirst()
                .orElseThrow()
                .out();
        return packet.protocol() + " " + packet.port();
    }

    @Test
    void aPrivateLinkLeadsToAServiceOfAzuresToo() {
        Drawing d = Fronted.linked().add("store", "platform-service", "", "hostName=s.blob.core.windows.net");
        String link = Fronted.LINKED.replace("target=pls", "target=store");
        d.rules("fd", "origins", link);
        Branch branch = only(d);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("users", "fd", "store");
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.tls())
                .extracting(TlsSession::from, TlsSession::to)
                .contains(tuple(new ComponentId("fd"), new ComponentId("store")));
        assertThat(d.told(branch)).endsWith("  DELIVERED: store takes the request");
        d.rules("fd", "origins", Fronted.LINKED.replace("target=pls", "target=agw"));
        assertThat(only(d).missing())
                .contains(new Missing(new ComponentId("agw"), "", "private link to agw is not followed"));
    }

    @Test
    void aRedirectIsFollowedStraightFromTheClientOnly() {
        Drawing d = Fronted.linked();
        String route = "name=all endpoint=bicycle patterns=[/*] protocols=[http,https] " + ROUTE;
        d.rules("fd", "routes", route);
        Branch straight = only(d, asking("http", 80, "/"));
        assertThat(straight.hops()).extracting(Hop::name).startsWith("users", "fd", "users", "fd", "pls");
        assertThat(straight.disposition()).isEqualTo(Disposition.DELIVERED);
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[80]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
        Flow around = Flow.https("ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.host(Baseline.HOST))
                .over("http", 80);
        assertThat(only(d, around).hops()).extracting(Hop::name).containsExactly("pool", "fw", "fd");
        assertThat(only(d, around).missing())
                .contains(new Missing(
                        new ComponentId("fd"), "routes", "the request is redirected; ask again for where it leads"));
    }

    @Test
    void whatGoesToTheOriginInPlainIsPlain() {
        String plain = "name=all endpoint=bicycle patterns=[/*] originGroup=aks httpsRedirect=true forwarding=httpOnly";
        assertThat(toDoor(Fronted.open().rules("fd", "routes", plain)).encryption())
                .isEqualTo(Encryption.PLAIN);
        assertThat(toDoor(Fronted.open().unset("fd", "routes")).encryption()).isEqualTo(Encryption.UNKNOWN);
        assertThat(toDoor(Fronted.open()).encryption().isTls()).isTrue();
    }

    private static Packet toDoor(Drawing d) {
        return only(d).hops().get(1).out();
    }

    @Test
    void theProbeOfAnotherPathIsSentForItself() {
        Drawing d = Fronted.linked();
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/shop backend=web");
        Flow shop = asking("https", 443, "/shop");
        d.rules("fd", "originGroups", "name=other probeProtocol=https probePath=/health", "name=aks");
        assertThat(probed(d, shop)).as("none is given").isFalse();
        d.rules("fd", "originGroups", "name=other", "name=aks probeProtocol=https probePath=/health");
        assertThat(probed(d, shop)).as("no rule for its path").isTrue();
        d.rules("fd", "originGroups", "name=aks probeProtocol=https probePath=/shop");
        assertThat(probed(d, shop)).as("as the traffic").isFalse();
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/ backend=web");
        d.rules("fd", "originGroups", "name=aks probeProtocol=https probePath=/health");
        assertThat(probed(d, shop)).as("a rule for every path").isFalse();
    }

    /** Whether the only origin is said to be unhealthy, which Front Door then takes nevertheless. */
    private static boolean probed(Drawing d, Flow flow) {
        assertThat(only(d, flow).disposition()).isEqualTo(Disposition.DELIVERED);
        return only(d, flow).hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.because().reason() == Reason.NO_HEALTHY_ORIGIN);
    }
}
