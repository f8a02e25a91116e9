package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pattern 3 of reference-designs.md, hop by hop: Front Door Premium over Private Link; and its broken variants. */
class PrivateLinkWalkTest {

    private static final Flow CONSUMER =
            Flow.https("consumer", FlowEnd.component(new ComponentId("vm")), FlowEnd.host("bicycle.partner.example"));

    @Test
    void frontDoorReachesAnInternalLoadBalancerOverPrivateLink() throws IOException {
        GoldenWalkTest.compare("g3-private-link", Fronted.linked(), Baseline.PUBLIC);
    }

    @Test
    void theGraphLeadsFromFrontDoorOverTheServiceToThePods() {
        Design design = Fronted.linked().design();
        assertThat(TopologyGraph.of(design, Catalog.azure()).reachable(new ComponentId("fd"), Set.of()))
                .contains(new ComponentId("pls"), new ComponentId("lb"), new ComponentId("web"));
        assertThat(TopologyGraph.of(design, Catalog.azure()).reachable(new ComponentId("lb"), Set.of()))
                .doesNotContain(new ComponentId("pls"));
    }

    @Test
    void onlyPremiumHasPrivateLinkOrigins() {
        assertEnd(
                Fronted.linked().set("fd", "tier", "standard"),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: Front Door Standard has no private link origins");
        assertThat(Fronted.linked()
                        .set("fd", "tier", "classic")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.UNREACHABLE);
        assertOpen(Fronted.linked().unset("fd", "tier"), Baseline.PUBLIC, "fd", "tier");
    }

    @Test
    void aConnectionThatIsNotApprovedCarriesNothing() {
        assertEnd(
                Fronted.linked().rules("fd", "origins", Fronted.LINKED.replace("approved", "pending")),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: the connection is pending, not approved");
        Drawing d = Fronted.linked().rules("fd", "origins", Fronted.LINKED.replace("approved", "rejected"));
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertOpen(
                d.rules("fd", "origins", Fronted.LINKED.replace(" state=approved", "")),
                Baseline.PUBLIC,
                "fd",
                "origins.state");
        d.link("link", "private-link", "fd", "pls", "state=approved");
        assertThat(d.trace(Baseline.PUBLIC).disposition())
                .as("the link that is drawn says it")
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aBackendPoolOfAddressesCannotBeOffered() {
        assertEnd(
                Fronted.linked().set("aks", "loadBalancerBackendPoolType", "nodeIP"),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: the backend pool of lb holds IP addresses, not network interfaces");
    }

    @Test
    void aPrivateAuthorityIsNotTrustedOverPrivateLinkEither() {
        assertEnd(
                Fronted.linked().rules("traefik", "certificates", Fronted.CERTIFICATE.replace("publicCa", "privateCa")),
                Baseline.PUBLIC,
                Disposition.TLS_FAILED,
                "fd does not trust the certificate of traefik: its issuer is a private CA");
    }

    @Test
    void trafficPolicyLocalNeedsTheNatAddressOutsideThePodsSubnet() {
        Drawing d = Fronted.linked().set("aks", "cniMode", "nodeSubnet");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        d.add("pls", "private-link-service", "nodes", "loadBalancer=lb natAddresses=[10.240.0.9]");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowPrivateLink", "10.240.0.9", "10.240.4.4", "443"));
        d.unset("traefik", "sourceAllowList");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: service svc has externalTrafficPolicy Local, and pls takes its"
                        + " NAT address from the pods' subnet nodes");
        assertThat(d.set("svc", "externalTrafficPolicy", "cluster")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void basicBalancersForeignNetworksAndSubnetPoliciesKeepAServiceFromBeing() {
        assertEnd(
                Fronted.linked().set("lb", "sku", "basic"),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: lb is a Basic load balancer");
        assertEnd(
                Fronted.linked().set("ingress-lb", "privateLinkServiceNetworkPolicies", true),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: the Private Link Service policies of subnet ingress-lb are on");
        Drawing away = Fronted.linked().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        away.add("nat", "subnet", "edge", "prefixes=[10.250.0.0/28]");
        away.add("pls", "private-link-service", "nat", "loadBalancer=lb natAddresses=[10.250.0.5]");
        assertEnd(
                away,
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: lb stands in spoke, not in edge");
    }

    @Test
    void theNodesSeeAnAddressOfTheServicesSubnet() {
        Drawing d = Fronted.linked().unset("pls", "natAddresses").unset("traefik", "sourceAllowList");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowPrivateLink", "10.240.4.0/28", "10.240.4.4", "443"));
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops().get(3).in().source()).isEqualTo("10.240.4.0/28");
        Drawing denied = Fronted.linked().set("traefik", "sourceAllowList", List.of("10.240.5.0/24"));
        assertEnd(
                denied, Baseline.PUBLIC, Disposition.DENIED, "traefik lets in 10.240.5.0/24 only: deny for 10.240.4.5");
    }

    @Test
    void whatTheServiceOffersIsNotGuessed() {
        assertOpen(Fronted.linked().unset("pls", "loadBalancer"), Baseline.PUBLIC, "pls", "loadBalancer");
        Drawing two =
                Fronted.linked().rules("lb", "frontends", "name=front address=10.240.4.4", "name=b address=10.240.4.6");
        assertOpen(two, Baseline.PUBLIC, "pls", "frontend");
        assertThat(two.set("pls", "frontend", "front").trace(Baseline.PUBLIC).disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertOpen(
                Fronted.linked().rules("fd", "origins", Fronted.LINKED.replace(" target=pls", "")),
                Baseline.PUBLIC,
                "fd",
                "origins.target");
    }

    @Test
    void aControllerHasToReadThePresentedProxyHeader() {
        Drawing d = Fronted.linked().set("pls", "proxyProtocol", true);
        assertOpen(d, Baseline.PUBLIC, "traefik", "proxyProtocol");
        assertThat(d.set("traefik", "proxyProtocol", true)
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertEnd(
                d.set("traefik", "proxyProtocol", false),
                Baseline.PUBLIC,
                Disposition.UNREACHABLE,
                "traefik does not read the PROXY protocol header that pls sends first");
    }

    @Test
    void aWorkloadWithoutAControllerHasToReadItToo() {
        Drawing d = Fronted.linked().set("pls", "proxyProtocol", true).set("svc", "selects", "web");
        d.rules("svc", "ports", "port=443 targetPort=8080");
        assertOpen(d, Baseline.PUBLIC, "web", "proxyProtocol");
    }

    @Test
    void aRouteForTheNatAddressToAFirewallLosesTheAnswer() {
        Drawing d = Fronted.linked();
        d.rules(
                "rt-nodes",
                "routes",
                "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                "name=ingress prefix=10.240.4.0/28 " + Baseline.appliance());
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    @Test
    void aBalancerAsPrivateOriginStandsForTheServiceBeforeIt() {
        Drawing d = Fronted.linked().rules("fd", "origins", Fronted.LINKED.replace("target=pls", "target=lb"));
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.assumptions()).extracting(Assumption::property).contains("origins.target");
        d.add("pls-2", "private-link-service", "ingress-lb", "loadBalancer=lb natAddresses=[10.240.4.6]");
        assertOpen(d, Baseline.PUBLIC, "fd", "origins.target");
    }

    @Test
    void aConsumersPrivateEndpointReachesTheProvidersCluster() throws IOException {
        GoldenWalkTest.compare("b4-private-endpoint", consumer(), CONSUMER);
    }

    @Test
    void theProviderHasToApproveAConsumersConnection() {
        assertEnd(
                consumer().set("pe", "state", "pending"),
                CONSUMER,
                Disposition.UNREACHABLE,
                "nothing in the design has the address 10.99.1.4: the private endpoint's connection is not approved");
        assertOpen(consumer().unset("pe", "state"), CONSUMER, "pe", "state");
    }

    @Test
    void aGroupOnTheEndpointsSubnetCountsWhereTheSubnetsPoliciesSaySo() {
        Drawing d = consumer().add("nsg-pe", "network-security-group", "");
        d.rules(
                "nsg-pe",
                "rules",
                "name=DenyAll priority=200 direction=inbound access=deny sources=[*] destinations=[*] destinationPorts=[*]");
        d.set("endpoints", "networkSecurityGroup", "nsg-pe");
        assertThat(d.trace(CONSUMER).disposition()).isEqualTo(Disposition.DELIVERED);
        d.set("endpoints", "privateEndpointNetworkPolicies", "networkSecurityGroupEnabled");
        assertEnd(d, CONSUMER, Disposition.DENIED, "nsg-pe, rule DenyAll (200), inbound: deny");
    }

    /** Another company's network with a private endpoint to the service. */
    private static Drawing consumer() {
        Drawing d = Fronted.linked();
        d.add("partner", "virtual-network", "", "addressSpace=[10.99.0.0/16]");
        d.add("clients", "subnet", "partner", "prefixes=[10.99.0.0/24]");
        d.add("vm", "virtual-machine", "clients", "address=10.99.0.4");
        d.add("endpoints", "subnet", "partner", "prefixes=[10.99.1.0/24]");
        d.add("pe", "private-endpoint", "endpoints", "address=10.99.1.4 target=pls state=approved");
        d.add("partner-zone", "private-dns-zone", "", "zoneName=partner.example linkedNetworks=[partner]");
        d.rules("partner-zone", "records", "name=bicycle type=a target=pe");
        d.rules("traefik", "certificates", Fronted.CERTIFICATE.replace(Fronted.ORIGIN, "bicycle.partner.example"));
        return d.rules("traefik", "rules", "host=bicycle.partner.example path=/ backend=web");
    }
}
