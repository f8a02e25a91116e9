package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import org.junit.jupiter.api.Test;

/** Application Gateway for Containers: its routes, its subnet, and what it checks (data-plane.md B.4, S-N18). */
class ContainersWalkTest {

    private static final ComponentId AGC = new ComponentId("agc");

    private static Branch one(Drawing d) {
        Trace trace = d.trace(Baseline.PUBLIC);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    @Test
    void theSubnetOfAGatewayWithABackendHasToBeSaid() {
        Drawing d = PodWalkTest.containers();
        assertThat(one(d).disposition()).isEqualTo(Disposition.DELIVERED);
        Drawing loose = PodWalkTest.containers();
        loose.add("loose", "application-gateway-for-containers", "", "hostName=a2.fz9.alb.azure.com wafPolicy=waf");
        loose.rules("zone", "records", "name=bicycle type=cname value=a2.fz9.alb.azure.com");
        loose.rules(
                "loose",
                "certificates",
                "name=EXT hostNames=[" + Baseline.HOST + "] issuer=publicCa store=kubernetesSecret");
        loose.rules("loose", "rules", "host=" + Baseline.HOST + " path=/ backend=web-svc");
        assertThat(one(loose).missing())
                .containsExactly(new Missing(
                        new ComponentId("loose"),
                        Missing.PLACE,
                        "the subnet with which loose is associated is not known"));
        assertThat(one(loose).hops()).extracting(Hop::name).containsExactly("users", "loose");
        loose.rules("loose", "rules", "host=other.contoso.com path=/ backend=web-svc");
        assertThat(one(loose).missing()).isEmpty();
        assertThat(one(loose).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aRouteNeedsABackendAndAHostItsRoute() {
        Drawing d = PodWalkTest.containers().rules("agc", "rules", "host=" + Baseline.HOST + " path=/");
        assertThat(one(d).missing())
                .containsExactly(new Missing(AGC, "rules", "the route for " + Baseline.HOST + " has no backend"));
        d.rules("agc", "rules", "host=other.contoso.com path=/ backend=web-svc");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "no ingress rule of agc for host " + Baseline.HOST + ", path /");
    }

    @Test
    void aPathHasItsOwnRoute() {
        Drawing d = PodWalkTest.containers();
        d.rules("agc", "rules", "host=" + Baseline.HOST + " path=/shop backend=web-svc");
        assertThat(one(d).disposition()).isEqualTo(Disposition.UNREACHABLE);
        Flow shop = Flow.https("shop", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST))
                .at("/shop");
        assertThat(d.trace(shop).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void whatIsDrawnStandsInForRoutes() {
        Drawing d = PodWalkTest.containers().unset("agc", "rules");
        assertOpen(d, Baseline.PUBLIC, "agc", "rules");
        assertThat(one(d).hops()).extracting(Hop::name).containsExactly("users", "agc");
        Branch drawn = one(d.link("to-web", "traffic", "agc", "web-svc"));
        assertThat(drawn.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(drawn.hops()).extracting(Hop::name).containsExactly("users", "agc", "web");
        assertThat(drawn.assumptions()).contains(new Assumption(AGC, "rules", "every host to web-svc"));
        assertThat(d.told(drawn)).contains("  BALANCED: ingress rule any names web-svc");
    }

    @Test
    void aGatewayThatServesOneFrontDoorOnlyRefusesOthers() {
        Drawing d = PodWalkTest.containers().add("fd", "front-door", "", "tier=premium");
        d.set("agc", "requiredFrontDoor", "fd");
        assertEnd(
                d, Baseline.PUBLIC, Disposition.DENIED, "agc lets in requests with the X-Azure-FDID of fd only: deny");
    }
}
