package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Application Gateway: which listener takes a request, which rule and pool, and at which port pods get it (B.4). */
class GatewayPoolTest {

    private static List<String> way(Drawing d, Flow flow) {
        return only(d, flow).hops().stream().map(Hop::name).toList();
    }

    private static Flow asking(String protocol, int port, String path) {
        return Flow.https("ask", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST))
                .over(protocol, port)
                .at(path);
    }

    private static Drawing pool(Drawing d, String... members) {
        return d.set(
                "agw",
                "pools",
                List.of(record(
                        "name=aks",
                        "members",
                        List.of(members).stream().map(Drawing::record).toList())));
    }

    @Test
    void aPathHasTheRuleThatFitsItBest() {
        Drawing d =
                PodWalkTest.addOn().add("api", "workload", "aks", "protocol=http port=8080 addresses=[10.240.1.30]");
        d.set(
                "agw",
                "pools",
                List.of(
                        record("name=aks", "members", List.of(record("target=web-svc"))),
                        record("name=apis", "members", List.of(record("target=api")))));
        d.rules(
                "agw",
                "rules",
                "name=main priority=100 listener=https pool=aks settings=pods",
                "name=api priority=100 listener=https paths=[/api/*,/v1] pool=apis settings=pods",
                "name=other priority=90 listener=http paths=[/api/long/*] pool=aks settings=pods");
        assertThat(way(d, asking("https", 443, "/"))).containsExactly("users", "agw", "web");
        assertThat(way(d, asking("https", 443, "/api/long/x"))).containsExactly("users", "agw", "api");
        assertThat(way(d, asking("https", 443, "/v1"))).containsExactly("users", "agw", "api");
        assertThat(way(d, asking("https", 443, "/v1/x"))).containsExactly("users", "agw", "web");
    }

    @Test
    void aListenerTakesItsOwnProtocolAndPort() {
        Drawing d = Baseline.design();
        d.rules("agw", "listeners", Baseline.listener("public", Baseline.HOST).replace("port=443", "port=8443"));
        assertThat(only(d).disposition()).isEqualTo(Disposition.UNREACHABLE);
        d.rules("nsg-agw", "rules", Baseline.inbound("All", "Internet", "*", "*"));
        assertThat(only(d, asking("https", 8443, "/")).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d, asking("http", 8443, "/")).disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(only(d, asking("tcp", 8443, "")).hops())
                .extracting(Hop::name)
                .contains("traefik");
        d.rules("agw", "listeners", "name=https frontend=public protocol=http hostNames=[" + Baseline.HOST + "]");
        assertThat(only(d, asking("http", 80, "/")).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d, asking("http", 443, "/")).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aListenerForAllNamesOfADomainTakesWhatNoneNamesExactly() {
        Drawing d = Baseline.design();
        d.rules("agw", "listeners", Baseline.listener("public", "*.contoso.com"));
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        d.rules(
                "agw",
                "listeners",
                Baseline.listener("public", "*.contoso.com").replace("name=https", "name=any"),
                Baseline.listener("public", Baseline.HOST));
        assertThat(d.told(only(d))).anyMatch(line -> line.contains("listener https:"));
        d.rules("agw", "listeners", Baseline.listener("public", "*.example"));
        assertThat(only(d).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aListenersCertificateIsTheOneItNames() {
        Drawing d = Baseline.design();
        d.rules(
                "agw",
                "certificates",
                "name=OLD hostNames=[old.contoso.com] issuer=publicCa store=keyVault keyVault=kv",
                "name=EXT hostNames=[" + Baseline.HOST + "] issuer=publicCa store=keyVault keyVault=kv");
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d).tls().get(0).certificate()).isEqualTo("EXT");
    }

    @Test
    void aGatewayThatStandsInNoSubnetIsNotFollowed() {
        Drawing d = Baseline.design().add("agw", "application-gateway", "", "sku=wafV2 publicIp=pip wafPolicy=waf");
        Branch branch = only(d);
        assertThat(branch.missing())
                .containsExactly(new Missing(new ComponentId("agw"), Missing.PLACE, "the subnet of agw is not known"));
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("users", "agw");
    }

    @Test
    void aSketchedGatewayListensToWhatComes() {
        Drawing d = Baseline.design()
                .unset("agw", "listeners")
                .unset("agw", "rules")
                .unset("agw", "pools");
        d.link("to-lb", "traffic", "agw", "lb").unset("agw", "backendSettings");
        Branch branch = only(d);
        assertThat(branch.assumptions())
                .contains(
                        new Assumption(new ComponentId("agw"), "listeners", "HTTPS 443"),
                        new Assumption(new ComponentId("agw"), "rules", "the traffic that is drawn"));
        assertThat(branch.hops().get(1).steps())
                .extracting(step -> step.because().reason())
                .contains(Reason.CERTIFICATE, Reason.WAF_PREVENTS);
        assertThat(way(d, Baseline.PUBLIC)).startsWith("users", "agw", "lb");
        assertThat(d.trace(asking("http", 80, "/"))
                        .branches()
                        .get(0)
                        .hops()
                        .get(1)
                        .steps())
                .extracting(step -> step.because().reason())
                .doesNotContain(Reason.CERTIFICATE);
        d.add("vm", "virtual-machine", "agw-subnet", "address=10.240.5.9").link("to-vm", "traffic", "agw", "vm");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(each -> each.hops().get(2).name())
                .containsExactlyInAnyOrder("lb", "vm");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(each -> each.hops().get(2).number())
                .containsOnly(3);
    }

    @Test
    void agicReadsThePodsPortFromTheService() {
        String two = "port=80 targetPort=8080";
        Drawing d = PodWalkTest.addOn().rules("web-svc", "ports", "port=81 targetPort=9090", two);
        assertThat(only(d).last().in().port()).isEqualTo(8080);
        d.rules("web-svc", "ports", "port=80");
        assertThat(only(d).last().in().port()).isEqualTo(8080);
        assertThat(only(d).assumptions())
                .contains(new Assumption(new ComponentId("web-svc"), "ports.targetPort", "8080"));
        d.rules("web-svc", "ports", "port=8000 targetPort=8080");
        assertThat(only(d).last().in().port()).as("no port 80 of the service").isEqualTo(80);
        d.rules("agw", "backendSettings", "name=pods protocol=http");
        assertThat(only(d).last().in().port()).as("the only one").isEqualTo(8080);
        d.rules("web-svc", "ports", two, "port=81 targetPort=9090");
        assertThat(only(d).last().in().port()).as("the workload's own").isEqualTo(8080);
        d.unset("web", "port");
        assertThat(only(d).last().in().port()).as("the standard one").isEqualTo(80);
        d.unset("agw", "backendSettings").rules("agw", "rules", "name=main priority=100 listener=https pool=aks");
        assertThat(only(d).last().in().port()).as("as it came").isEqualTo(443);
    }

    @Test
    void whatAServiceBehindTheGatewaySelectsHasToBeSaid() {
        Drawing d = PodWalkTest.addOn().unset("web-svc", "selects");
        assertOpen(d, Baseline.PUBLIC, "web-svc", "selects");
        assertThat(way(d, Baseline.PUBLIC)).containsExactly("users", "agw");
        d.set("web-svc", "selects", "traefik").set("traefik", "addresses", List.of("10.240.1.9"));
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/ backend=web");
        assertThat(way(d, Baseline.PUBLIC)).containsExactly("users", "agw", "traefik", "web");
    }

    @Test
    void aServiceOfAClusterWithoutAnAgicHasNoAddress() {
        Drawing d = PodWalkTest.addOn().unset("agic", "gateway");
        assertThat(only(d).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("agic", "gateway"));
        d.add("green", "aks-cluster", "nodes", "cniMode=nodeSubnet").add("green-svc", "kubernetes-service", "green");
        pool(d, "target=green-svc");
        assertThat(only(d).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("green", ""));
        assertThat(way(d, Baseline.PUBLIC)).containsExactly("users", "agw");
    }

    @Test
    void aMemberIsAnAddressOrAnything() {
        Drawing d = pool(Baseline.design(), "address=10.240.4.4");
        assertThat(way(d, Baseline.PUBLIC)).startsWith("users", "agw", "lb");
        pool(d, "address=10.240.9.9");
        assertEnd(d, Baseline.PUBLIC, Disposition.UNREACHABLE, "nothing in the design has the address 10.240.9.9");
        assertThat(way(d, Baseline.PUBLIC)).containsExactly("users", "agw");
        pool(d, "target=lb");
        assertThat(way(d, Baseline.PUBLIC)).startsWith("users", "agw", "lb");
        pool(d, "target=traefik");
        assertThat(way(d, Baseline.PUBLIC)).startsWith("users", "agw", "lb");
    }

    @Test
    void withoutSettingsTheRequestGoesOnToTheSamePort() {
        Drawing d = pool(Baseline.design(), "address=10.240.4.4");
        d.rules("agw", "rules", "name=main priority=100 listener=https pool=aks");
        assertThat(only(d).hops().get(1).out().port()).isEqualTo(443);
        d.rules("agw", "rules", "name=main priority=100 listener=https pool=aks settings=plain");
        d.rules("agw", "backendSettings", "name=plain protocol=http", "name=other protocol=http port=81");
        assertThat(only(d).hops().get(1).out().port()).isEqualTo(80);
        d.rules("agw", "backendSettings", "name=plain protocol=https");
        assertThat(only(d).hops().get(1).out().port()).isEqualTo(443);
    }

    @Test
    void aMemberThatIsANameIsAskedForByItOrByTheRequests() {
        Drawing d = Baseline.design();
        assertThat(only(d).hops().get(1).out().host()).isEqualTo(Baseline.INNER);
        d.rules("agw", "backendSettings", "name=aks-https protocol=https port=443 trustedRoots=[ContosoCA]");
        assertThat(only(d).hops().get(1).out().host()).isEqualTo(Baseline.HOST);
        d.rules("agw", "backendSettings", "name=aks-https protocol=https port=443 hostName=third.example");
        assertThat(only(d).hops().get(1).out().host()).isEqualTo("third.example");
    }
}
