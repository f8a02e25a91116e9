package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a flow finds its target, and what is at the other end of it. */
class JourneyTest {

    private static Flow ask(String from, FlowEnd to) {
        return Flow.https("ask", FlowEnd.component(new ComponentId(from)), to);
    }

    private static Flow ask(String from, String to) {
        return ask(from, FlowEnd.component(new ComponentId(to)));
    }

    private static List<String> way(Drawing d, Flow flow) {
        return only(d, flow).hops().stream().map(Hop::name).toList();
    }

    private static void assertAsked(Flow flow, String why) {
        Branch branch = only(Baseline.design(), flow);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).containsExactly(new Missing(ComponentId.CANVAS, "to", why));
    }

    @Test
    void aTargetThatIsNotThereIsAskedFor() {
        assertAsked(ask("pool", FlowEnd.address("somewhere")), "somewhere is not an address");
        assertAsked(ask("pool", "ghost"), "there is no component ghost");
        assertAsked(ask("pool", "hub"), "hub has no address to which traffic could go");
    }

    @Test
    void aServiceOnTheInternetIsAskedByItsName() {
        Drawing d = Baseline.design().add("bank", "internet-service", "", "hostName=api.bank.example");
        d.add("zone-bank", "private-dns-zone", "", "zoneName=bank.example linkedNetworks=[spoke]");
        assertThat(only(d, ask("pool", "bank")).disposition())
                .as("the private zone has no such record")
                .isEqualTo(Disposition.NAME_NOT_RESOLVED);
        assertEnd(
                d,
                ask("pool", "bank"),
                Disposition.NAME_NOT_RESOLVED,
                "zone zone-bank has no record for api.bank.example");
        d.unset("zone-bank", "linkedNetworks");
        assertThat(only(d, ask("pool", "bank")).hops().get(0).in().host()).isEqualTo("api.bank.example");
        d.set("bank", "hostName", "*.bank.example");
        assertThat(only(d, ask("pool", "bank")).hops().get(0).in().host()).isEmpty();
    }

    @Test
    void aServiceOfAzuresIsAskedByItsNameToo() {
        Drawing d = EgressWalkTest.isolated();
        assertThat(way(d, ask("pool", "acr"))).containsExactly("pool", "pe-acr", "acr");
        assertThat(only(d, ask("pool", "acr")).hops().get(0).in().host()).isEqualTo("acr.azurecr.io");
        d.unset("acr", "hostName");
        assertThat(way(d, ask("pool", "acr"))).doesNotContain("pe-acr");
    }

    @Test
    void everyAnswerOfANameIsABranch() {
        Drawing d = Baseline.design().add("pip-2", "public-ip", "", "address=20.50.1.2");
        d.rules("zone", "records", "name=bicycle type=a target=pip", "name=bicycle type=a target=pip-2");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(branch -> branch.hops().get(0).out().destination())
                .containsExactly("20.50.1.1", "20.50.1.2");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(branch ->
                        branch.hops().size() > 1 && branch.hops().get(1).number() == 2)
                .containsOnly(true);
    }

    @Test
    void aServiceWithoutPublicAccessTakesNothingFromPublicAddresses() {
        Drawing d = Baseline.design().add("vault", "key-vault", "", "hostName=v.vault.azure.net publicAccess=false");
        Flow read = ask("users", "vault");
        assertEnd(
                d,
                read,
                Disposition.DENIED,
                "vault takes nothing from public addresses: its public network access is off");
        assertThat(only(d.set("vault", "publicAccess", true), read).disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertThat(only(d, read).tls())
                .extracting(TlsSession::from, TlsSession::to)
                .containsExactly(tuple(new ComponentId("users"), new ComponentId("vault")));
    }

    @Test
    void aServiceInASubnetIsBehindItsGroup() {
        Drawing d = RouteWalkTest.networks().add("nsg", "network-security-group", "");
        d.set("servers", "networkSecurityGroup", "nsg");
        d.rules(
                "nsg",
                "rules",
                "name=Deny priority=100 direction=inbound access=deny protocol=tcp sources=[10.1.0.0/16]"
                        + " destinations=[*] destinationPorts=[443]");
        assertEnd(d, RouteWalkTest.ASK, Disposition.DENIED, "nsg, rule Deny (100), inbound: deny");
        d.add("server-ip", "public-ip", "", "address=20.40.0.1").set("server", "publicIp", "server-ip");
        d.add("users", "public-users", "", "address=203.0.113.10");
        assertEnd(
                d,
                ask("users", FlowEnd.address("20.40.0.1")),
                Disposition.DENIED,
                "nsg, default rule DenyAllInBound (65500), inbound: deny");
    }

    @Test
    void whatTakesNoRequestsIsNotFollowed() {
        Drawing d = Baseline.design().add("rs", "route-server", "hub", "address=10.200.0.200");
        Branch branch = only(d, ask("pool", FlowEnd.address("10.200.0.200")));
        assertThat(branch.missing())
                .containsExactly(new Missing(new ComponentId("rs"), "", "traffic to rs is not followed"));
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("pool", "rs");
    }

    @Test
    void aSubnetWithoutANetworkHasNoDns() {
        Drawing d = new Drawing().add("loose", "subnet", "", "prefixes=[10.1.0.0/24]");
        d.add("vm", "virtual-machine", "loose", "address=10.1.0.4");
        assertThat(only(d, ask("vm", FlowEnd.host("mcr.microsoft.com"))).missing())
                .containsExactly(new Missing(
                        new ComponentId("loose"), Missing.PLACE, "the client's subnet stands in no virtual network"));
    }

    @Test
    void corporateUsersWithoutASiteAskPublicDns() {
        Drawing d = Baseline.design().add("staff", "corporate-users", "");
        assertThat(only(d, Baseline.CORPORATE).hops().get(1).name()).isEqualTo("agw");
        assertThat(only(d, Baseline.CORPORATE).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aRequestThatComesBackToAGatewayIsALoop() {
        Drawing d = Baseline.design();
        d.set(
                "agw",
                "pools",
                List.of(Drawing.record("name=aks", "members", List.of(Drawing.record("address=20.50.1.1")))));
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.LOOP);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("users", "agw", "agw");
    }

    @Test
    void aPodThatIsAskedByItsAddressIsBehindItsNodesGroupAndItsPolicies() {
        Drawing d = PodWalkTest.addOn().add("vm", "virtual-machine", "agw-subnet", "address=10.240.5.9");
        d.set("agw", "pools", List.of(Drawing.record("name=aks", "members", List.of(Drawing.record("target=web")))));
        Flow direct = Flow.https(
                        "ask", FlowEnd.component(new ComponentId("vm")), FlowEnd.component(new ComponentId("web")))
                .over("http", 8080);
        assertThat(only(d, direct).disposition()).isEqualTo(Disposition.DELIVERED);
        d.rules("nsg-nodes", "rules", PodWalkTest.DENY_REST);
        assertThat(only(d, direct).disposition()).isEqualTo(Disposition.DENIED);
    }

    @Test
    void withoutARegionTheApiServersNameIsNotMadeUp() {
        Drawing d = Baseline.design().add("api", "api-server", "aks");
        assertThat(only(d, EgressWalkTest.API).hops().get(0).in().host()).isEmpty();
        d.add("west", "region", "", "azureRegion=westeurope");
        d.add("spoke", "virtual-network", "west", "addressSpace=[10.240.0.0/16]");
        assertThat(only(d, EgressWalkTest.API).hops().get(0).in().host()).isEqualTo("aks.hcp.westeurope.azmk8s.io");
    }

    @Test
    void anApiServerOfNoClusterHasNoKnownAddress() {
        Drawing d = Baseline.design().add("api", "api-server", "");
        assertThat(only(d, EgressWalkTest.API).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .containsExactly(tuple("api", "address"));
    }
}
