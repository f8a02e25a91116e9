package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.naming.Resolution;
import dev.portolan.trace.naming.Resolution.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who answers a question to DNS, and what (data-plane.md B.5; S-N20). */
class NamesTest {

    private static final String HOST = "shop.internal.example";

    private static Drawing network() {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("snet", "subnet", "vnet", "prefixes=[10.1.0.0/24]");
        d.add("hub", "virtual-network", "", "addressSpace=[10.2.0.0/16]");
        d.add("dns", "subnet", "hub", "prefixes=[10.2.0.0/28]");
        d.add("site", "on-premises-site", "", "prefixes=[192.168.0.0/16]");
        d.add("zone", "private-dns-zone", "", "zoneName=internal.example linkedNetworks=[hub]");
        return d.rules("zone", "records", "name=shop type=a value=10.1.0.9");
    }

    private static Component component(Drawing d, String id) {
        return d.design().topology().require(new ComponentId(id));
    }

    private static Names names(Drawing d) {
        Catalog catalog = Catalog.azure();
        TopologyGraph graph = TopologyGraph.of(d.design(), catalog);
        return new Names(graph, Addresses.of(graph, catalog));
    }

    private static Resolution inNetwork(Drawing d, String host) {
        return names(d).fromNetwork(component(d, "vnet"), host);
    }

    private static Resolution inSite(Drawing d, String host) {
        return names(d).fromSite(component(d, "site"), host);
    }

    private static void assertEnds(Resolution found, Outcome outcome, String why) {
        assertThat(found.outcome()).as("%s", found).isEqualTo(outcome);
        assertThat(found.why()).isEqualTo(why);
    }

    private static void assertOpen(Resolution found, String component, String property, String why) {
        assertEnds(found, Outcome.UNKNOWN, why);
        assertThat(found.zone()).map(Component::name).contains(component);
        assertThat(found.property()).isEqualTo(property);
    }

    @Test
    void aPrivateZoneAnswersTheNetworksThatItIsLinkedTo() {
        Resolution found = names(network()).fromNetwork(component(network(), "hub"), HOST);
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.answers())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.address()).map(Object::toString).contains("10.1.0.9"));
        assertEnds(inNetwork(network(), HOST), Outcome.NOT_VISIBLE, "it is not linked to vnet");
        assertEnds(
                names(network()).fromInternet(HOST), Outcome.NOT_VISIBLE, "private zones answer linked networks only");
        assertEnds(
                names(network()).fromNetwork(component(network(), "hub"), "other.internal.example"),
                Outcome.NO_RECORD,
                "it has no such record");
    }

    @Test
    void theLongestZoneAnswersAlone() {
        Drawing d = network();
        d.add("inner", "private-dns-zone", "", "zoneName=shop.internal.example linkedNetworks=[hub]");
        assertEnds(names(d).fromNetwork(component(d, "hub"), HOST), Outcome.NO_RECORD, "it has no such record");
    }

    @Test
    void aFirewallAsksForOthersWhileItsProxyIsOn() {
        Drawing d = network().set("vnet", "dnsServers", List.of("10.2.0.4"));
        d.add("fw", "azure-firewall", "dns", "privateAddress=10.2.0.4 dnsProxy=true");
        Resolution found = inNetwork(d, HOST);
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.asker()).isEqualTo("vnet");
            assertThat(asked.server().name()).isEqualTo("fw");
            assertThat(asked.address()).isEqualTo("10.2.0.4");
            assertThat(asked.zone()).isEqualTo(HOST);
        });
        assertEnds(inNetwork(d.set("fw", "dnsProxy", false), HOST), Outcome.NOT_VISIBLE, "the DNS proxy of fw is off");
        assertEnds(names(d).fromAzure(component(d, "vnet"), HOST), Outcome.NOT_VISIBLE, "it is not linked to vnet");
    }

    @Test
    void azuresOwnAddressIsAzuresDns() {
        Drawing d = network().set("vnet", "dnsServers", List.of("168.63.129.16"));
        d.set("zone", "linkedNetworks", List.of("vnet"));
        assertThat(inNetwork(d, HOST).outcome()).isEqualTo(Outcome.FOUND);
    }

    @Test
    void aServerThatIsNotFollowedLeavesItOpen() {
        Drawing d = network().set("vnet", "dnsServers", List.of("10.2.0.4"));
        assertOpen(
                inNetwork(d, HOST),
                "vnet",
                "dnsServers",
                "nothing in the design has the DNS server's address 10.2.0.4");
        d.add("vm", "virtual-machine", "dns", "address=10.2.0.4");
        assertOpen(inNetwork(d, HOST), "vm", "", "how vm answers DNS questions is not followed");
        Drawing loose = network().set("vnet", "dnsServers", List.of("10.9.0.4"));
        loose.add("fw", "azure-firewall", "", "privateAddress=10.9.0.4 dnsProxy=true");
        assertOpen(inNetwork(loose, HOST), "fw", "parent", "the virtual network of fw is not known");
    }

    @Test
    void aResolverHandsOnWhatItsRulesetSaysForLinkedNetworks() {
        Drawing d = network().unset("zone", "linkedNetworks");
        d.add("resolver", "dns-resolver", "dns", "inboundAddress=10.2.0.5 linkedNetworks=[vnet]");
        d.rules("resolver", "forwardingRules", "zone=internal.example servers=[192.168.0.10]");
        assertEnds(inNetwork(d, HOST), Outcome.NOT_VISIBLE, "no forwarder of site asks Azure for it");
        assertThat(inNetwork(d, HOST).asked())
                .extracting(asked -> asked.server().name())
                .containsExactly("site");
        d.rules("resolver", "forwardingRules", "zone=other.example servers=[192.168.0.10]");
        assertEnds(inNetwork(d, HOST), Outcome.NOT_VISIBLE, "it is not linked to vnet");
        d.rules("resolver", "forwardingRules", "zone=internal.example servers=[10.7.0.1]");
        assertOpen(
                inNetwork(d, HOST),
                "resolver",
                "forwardingRules",
                "nothing in the design has the DNS server's address 10.7.0.1");
        d.set("resolver", "linkedNetworks", List.of("hub"));
        assertEnds(inNetwork(d, HOST), Outcome.NOT_VISIBLE, "it is not linked to vnet");
    }

    @Test
    void aSiteAsksWhomItsForwarderNames() {
        Drawing d = network();
        d.add("resolver", "dns-resolver", "dns", "inboundAddress=10.2.0.5");
        assertEnds(inSite(d, HOST), Outcome.NOT_VISIBLE, "no forwarder of site asks Azure for it");
        d.rules("site", "dnsForwarding", "zone=internal.example to=10.2.0.5");
        assertThat(inSite(d, HOST).outcome()).isEqualTo(Outcome.FOUND);
        assertThat(inSite(d, HOST).asked()).extracting(Resolution.Asked::asker).containsExactly("site");
        d.rules("site", "dnsForwarding", "zone=internal.example");
        assertOpen(inSite(d, HOST), "site", "dnsForwarding", "the forwarder's address is not given");
        d.rules("site", "dnsForwarding", "zone=other.example to=10.2.0.5");
        assertEnds(inSite(d, HOST), Outcome.NOT_VISIBLE, "no forwarder of site asks Azure for it");
    }

    @Test
    void serversThatAskEachOtherEndInACircle() {
        Drawing d = network().unset("zone", "linkedNetworks").set("vnet", "dnsServers", List.of("10.2.0.5"));
        d.add("resolver", "dns-resolver", "dns", "inboundAddress=10.2.0.5 linkedNetworks=[hub]");
        d.rules("resolver", "forwardingRules", "zone=internal.example servers=[10.2.0.5]");
        assertEnds(inNetwork(d, HOST), Outcome.UNKNOWN, "the DNS servers ask each other in a circle");
    }

    @Test
    void anAliasGoesOnWithTheNameThatItStandsFor() {
        Drawing d = network().set("zone", "linkedNetworks", List.of("vnet"));
        d.rules(
                "zone",
                "records",
                "name=shop type=cname value=real.internal.example",
                "name=real type=a value=10.1.0.8");
        Resolution found = inNetwork(d, HOST);
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.aliases()).singleElement().satisfies(alias -> {
            assertThat(alias.host()).isEqualTo(HOST);
            assertThat(alias.stands()).isEqualTo("real.internal.example");
        });
        d.rules("zone", "records", "name=shop type=cname");
        assertOpen(inNetwork(d, HOST), "zone", "records", "the alias of shop.internal.example points nowhere");
        d.rules(
                "zone",
                "records",
                "name=shop type=cname value=real.internal.example",
                "name=real type=cname value=shop.internal.example");
        assertThat(inNetwork(d, HOST).why()).endsWith("form a circle");
        assertThat(inNetwork(d, HOST).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void publicZonesAnswerEverybodyAndMayBeInACircleToo() {
        Drawing d = network().add("public", "public-dns-zone", "", "zoneName=contoso.com");
        d.rules("public", "records", "name=www type=a value=20.1.2.3");
        assertThat(names(d).fromInternet("www.contoso.com").outcome()).isEqualTo(Outcome.FOUND);
        assertThat(inSite(d, "www.contoso.com").outcome()).isEqualTo(Outcome.FOUND);
        assertEnds(names(d).fromInternet("no.contoso.com"), Outcome.NO_RECORD, "it has no such record");
        d.rules("public", "records", "name=www type=cname value=www.contoso.com");
        assertOpen(
                names(d).fromInternet("www.contoso.com"),
                "public",
                "records",
                "the aliases of www.contoso.com form a circle");
    }

    @Test
    void whatNoZoneHoldsIsOutsideOrAServiceOfTheInternet() {
        Drawing d = network().add("saas", "internet-service", "", "hostName=api.example.org addresses=[20.9.9.9]");
        assertThat(names(d).fromInternet("elsewhere.example.org").outcome()).isEqualTo(Outcome.PUBLIC);
        assertThat(names(d).fromInternet("elsewhere.example.org").answers()).isEmpty();
        Resolution service = inNetwork(d, "api.example.org");
        assertThat(service.outcome()).isEqualTo(Outcome.PUBLIC);
        assertThat(service.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.target()).map(Component::name).contains("saas");
            assertThat(answer.address()).map(Object::toString).contains("20.9.9.9");
        });
    }

    @Test
    void aPrivateLinkZoneAnswersForTheServicesPublicName() {
        Drawing d = network().add("acr", "container-registry", "", "hostName=shop.azurecr.io");
        d.add("pe", "private-endpoint", "snet", "address=10.1.0.20 target=acr");
        d.add("link", "private-dns-zone", "", "zoneName=privatelink.azurecr.io linkedNetworks=[vnet]");
        assertEnds(inNetwork(d, "shop.azurecr.io"), Outcome.NO_RECORD, "it has no such record");
        assertThat(inNetwork(d, "other.azurecr.io").outcome()).isEqualTo(Outcome.PUBLIC);
        d.rules("link", "records", "name=shop type=a target=pe");
        Resolution found = inNetwork(d, "shop.azurecr.io");
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.zone()).map(Component::name).contains("link");
        d.rules("link", "records", "name=shop type=a value=10.1.0.20");
        assertThat(inNetwork(d, "shop.azurecr.io").outcome()).isEqualTo(Outcome.FOUND);
        d.set("link", "linkedNetworks", List.of("hub"));
        Resolution elsewhere = inNetwork(d, "shop.azurecr.io");
        assertThat(elsewhere.outcome())
                .as("the registry itself, by its public name")
                .isEqualTo(Outcome.ASSUMED);
        assertThat(elsewhere.answers().get(0).target()).map(Component::name).contains("acr");
    }

    @Test
    void frontDoorsNamesBelongToTheDoorThatHasThem() {
        Drawing d = network().add("fd", "front-door", "");
        Resolution only = names(d).fromInternet("shop-a1.z01.azurefd.net");
        assertThat(only.outcome()).isEqualTo(Outcome.ASSUMED);
        assertThat(only.answers())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.target()).map(Component::name).contains("fd"));
        d.add("second", "front-door", "");
        assertOpen(
                names(d).fromInternet("shop-a1.z01.azurefd.net"),
                "fd",
                "endpoints",
                "which Front Door has the endpoint shop-a1.z01.azurefd.net is not given");
        d.rules("second", "endpoints", "name=shop hostName=shop-a1.z01.azurefd.net");
        Resolution named = names(d).fromInternet("shop-a1.z01.azurefd.net");
        assertThat(named.outcome()).isEqualTo(Outcome.PUBLIC);
        assertThat(named.answers().get(0).target()).map(Component::name).contains("second");
    }

    private static List<String> served(Drawing d, String host) {
        return names(d).fromInternet(host).answers().stream()
                .flatMap(answer -> answer.target().stream())
                .map(Component::name)
                .toList();
    }

    @Test
    void whoServesANameAnswersWhereNoZoneIsDrawn() {
        Drawing d = network().add("agw", "application-gateway", "");
        d.rules("agw", "listeners", "name=a hostNames=[www.contoso.com,*.shop.contoso.com]");
        d.add("pip", "public-ip", "", "dnsName=lb.westeurope.cloudapp.azure.com");
        d.add("fd", "front-door", "")
                .rules("fd", "endpoints", "name=e hostName=e.azurefd.net customDomains=[cdn.contoso.com]");
        assertThat(served(d, "WWW.contoso.com")).containsExactly("agw");
        assertThat(served(d, "a.shop.contoso.com")).containsExactly("agw");
        assertThat(served(d, "shop.contoso.com")).isEmpty();
        assertThat(served(d, "lb.westeurope.cloudapp.azure.com")).containsExactly("pip");
        assertThat(served(d, "cdn.contoso.com")).containsExactly("fd");
        assertThat(served(d, "other.azurefd.net"))
                .as("its one endpoint has another name")
                .isEmpty();
    }

    @Test
    void ofTwoThatServeANameTheFirstInTheDesignAnswers() {
        Drawing wild = network().add("first", "application-gateway", "").add("second", "application-gateway", "");
        wild.rules("first", "listeners", "name=a hostNames=[*.contoso.com]");
        wild.rules("second", "listeners", "name=a hostNames=[www.contoso.com]");
        assertThat(served(wild, "www.contoso.com")).containsExactly("first");
        Drawing exact = network().add("first", "application-gateway", "").add("second", "application-gateway", "");
        exact.rules("first", "listeners", "name=a hostNames=[www.contoso.com]");
        exact.rules("second", "listeners", "name=a hostNames=[*.contoso.com]");
        assertThat(served(exact, "www.contoso.com")).containsExactly("first");
        assertThat(served(exact, "api.contoso.com")).containsExactly("second");
    }

    @Test
    void aWildcardRecordHoldsWhatHasNoneOfItsOwn() {
        Drawing d = network().set("zone", "linkedNetworks", List.of("vnet"));
        d.rules("zone", "records", "name=* type=a value=10.1.0.7", "name=shop type=a value=10.1.0.9");
        assertThat(inNetwork(d, "any.internal.example").answers().get(0).address())
                .map(Object::toString)
                .contains("10.1.0.7");
        assertThat(inNetwork(d, HOST).answers().get(0).address())
                .map(Object::toString)
                .contains("10.1.0.9");
        assertThat(inNetwork(d, "internal.example").outcome()).isEqualTo(Outcome.NO_RECORD);
    }
}
