package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import org.junit.jupiter.api.Test;

/** Which address a name or a component stands for, and who takes what is sent there. */
class LookupTest {

    private static Flow ask(String from, String to) {
        return Flow.https("ask", FlowEnd.component(new ComponentId(from)), FlowEnd.component(new ComponentId(to)));
    }

    private static String destination(Drawing d, String from, String to) {
        return only(d, ask(from, to)).hops().get(0).out().destination();
    }

    @Test
    void aNameWithoutARecordStopsThere() {
        Drawing d = Baseline.design().rules("zone", "records", "name=other type=a target=pip");
        assertEnd(d, Baseline.PUBLIC, Disposition.NAME_NOT_RESOLVED, "zone zone has no record for bicycle.contoso.com");
        assertThat(only(d, Baseline.PUBLIC).hops()).extracting(Hop::name).containsExactly("users");
    }

    @Test
    void aPublicAddressLeadsToWhoTakesRequestsThere() {
        Drawing d = Baseline.design();
        assertThat(destination(d, "users", "pip")).isEqualTo("20.50.1.1");
        assertThat(only(d, ask("users", "pip")).hops().get(1).name()).isEqualTo("agw");
        d.add("spare", "public-ip", "", "address=20.50.9.9");
        assertThat(only(d, ask("users", "spare")).last().kind().value()).isEqualTo("internet");
        d.add("nat", "nat-gateway", "", "publicIps=[spare]");
        assertThat(only(d, ask("users", "spare")).hops().get(1).name()).isEqualTo("nat");
    }

    @Test
    void aPublicAddressOfAServiceIsThatOfItsBalancer() {
        Drawing d = TracerTest.publicBalancer();
        d.rules("public-lb", "frontends", "name=front");
        assertThat(only(d, ask("users", "lb-ip")).hops().get(1).name()).isEqualTo("public-lb");
        assertThat(destination(d, "users", "svc")).isEqualTo("20.80.0.1");
    }

    @Test
    void aGatewayIsAskedInsideByItsPrivateAddressAndOutsideByItsPublicOne() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        assertThat(destination(d, "users", "agw")).isEqualTo("20.50.1.1");
        assertThat(destination(d, "staff", "agw")).isEqualTo("10.240.5.254");
        assertThat(destination(d.unset("agw", "privateAddress").unset("agw", "listeners"), "staff", "agw"))
                .isEqualTo("20.50.1.1");
    }

    @Test
    void aBalancerIsAskedByTheFrontendOfItsScope() {
        Drawing d = TracerTest.publicBalancer();
        d.rules("public-lb", "frontends", "name=front publicIp=lb-ip", "name=in address=10.240.4.9");
        assertThat(destination(d, "pool", "public-lb")).isEqualTo("20.80.0.1");
        d.set("public-lb", "scope", "internal");
        assertThat(destination(d, "pool", "public-lb")).isEqualTo("10.240.4.9");
    }

    @Test
    void anAddressThatAzureWouldChooseIsAssumed() {
        Drawing d = RouteWalkTest.networks().unset("server", "address");
        Assumption assumed = new Assumption(new ComponentId("server"), "address", "10.2.0.4");
        assertThat(only(d, ask("vm", "server")).assumptions()).contains(assumed);
        assertThat(only(d.set("server", "address", "10.2.0.4"), ask("vm", "server"))
                        .assumptions())
                .doesNotContain(assumed);
    }

    @Test
    void aServiceOnTheInternetIsWhoeverHasTheAddress() {
        Drawing d = Baseline.design().add("alpha", "internet-service", "", "addresses=[203.0.113.50]");
        d.add("bank", "internet-service", "", "addresses=[203.0.113.60,203.0.113.61]");
        Flow flow = Flow.https("ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("203.0.113.61"));
        assertThat(only(d, flow).last().name()).isEqualTo("bank");
        Flow other = Flow.https("ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("203.0.113.62"));
        assertThat(only(d, other).last().name()).isEqualTo("203.0.113.62");
    }

    @Test
    void anIngressControllerIsAskedAtTheServiceBeforeIt() {
        Drawing d = Baseline.design().add("jump", "virtual-machine", "agw-subnet", "address=10.240.5.9");
        d.add("other-svc", "kubernetes-service", "aks", "type=loadBalancer selects=web");
        assertThat(only(d, ask("jump", "traefik")).hops()).extracting(Hop::name).startsWith("jump", "lb", "traefik");
    }

    @Test
    void whatHasNoAddressAtAllIsNotDetermined() {
        Drawing d = Baseline.design().add("lb2", "load-balancer", "", "scope=internal");
        assertOpen(d, ask("pool", "lb2"), "lb2", "frontends");
        assertThat(only(d, ask("pool", "lb2")).hops()).extracting(Hop::name).containsExactly("pool");
    }

    @Test
    void anAnswerOfAnAssumedRecordIsAssumed() {
        Drawing d = Baseline.design().set("zone", "zoneName", "other.example");
        assertThat(only(d, Baseline.PUBLIC).assumptions())
                .as("the listener of agw takes this name")
                .contains(new Assumption(new ComponentId("pip"), "DNS record", Baseline.HOST));
        assertThat(only(Baseline.design(), Baseline.PUBLIC).assumptions())
                .extracting(Assumption::property)
                .doesNotContain("DNS record");
    }
}
