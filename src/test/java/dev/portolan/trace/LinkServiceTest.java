package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Private Link Service before the baseline's load balancer, asked from another network (S-N7). */
class LinkServiceTest {

    private static final Flow ASK =
            Flow.https("ask", FlowEnd.component(new ComponentId("vm")), FlowEnd.address("10.9.0.5"));

    private static Drawing consumer() {
        Drawing d = Baseline.design();
        d.add("pls", "private-link-service", "ingress-lb", "loadBalancer=lb natAddresses=[10.240.4.5]");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowPrivateLink", "10.240.4.0/28", "10.240.4.4", "443"));
        d.set("traefik", "sourceAllowList", List.of("10.240.4.0/28"));
        d.rules("traefik", "rules", "path=/ backend=web");
        d.add("far", "virtual-network", "", "addressSpace=[10.9.0.0/24]");
        d.add("clients", "subnet", "far", "prefixes=[10.9.0.0/25]");
        d.add("vm", "virtual-machine", "clients", "address=10.9.0.4");
        return d.add("pe", "private-endpoint", "clients", "address=10.9.0.5 target=pls state=approved");
    }

    private static void assertOpen(Drawing d, String component, String property, String why) {
        Branch branch = only(d, ASK);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).as("%s", d.told(branch)).anySatisfy(missing -> {
            assertThat(missing.component().value()).isEqualTo(component);
            assertThat(missing.property()).isEqualTo(property);
            assertThat(missing.why()).isEqualTo(why);
        });
    }

    @Test
    void theServiceShowsItsNatAddressAndAsksTheFrontend() {
        Branch branch = only(consumer(), ASK);
        assertThat(branch.hops()).extracting(Hop::name).startsWith("vm", "pe", "pls", "lb", "traefik");
        Hop balancer = branch.hops().get(3);
        assertThat(balancer.in().source()).isEqualTo("10.240.4.5");
        assertThat(balancer.in().destination()).isEqualTo("10.240.4.4");
        assertThat(balancer.in().port()).isEqualTo(443);
    }

    @Test
    void withoutGivenNatAddressesItIsSomeOfItsSubnet() {
        Drawing d = consumer().unset("pls", "natAddresses");
        assertThat(only(d, ASK).hops().get(3).in().source()).isEqualTo("10.240.4.0/28");
        d.unset("ingress-lb", "prefixes");
        assertOpen(d, "pls", "natAddresses", "the NAT addresses of pls are not given");
    }

    @Test
    void whatTheServiceOffersHasToBeSaid() {
        assertOpen(
                consumer().unset("pls", "loadBalancer"),
                "pls",
                "loadBalancer",
                "which load balancer pls offers is not given");
        Drawing two = consumer().rules("lb", "frontends", "name=front address=10.240.4.4", "name=b address=10.240.4.6");
        assertOpen(two, "pls", "frontend", "which frontend of lb pls offers is not given");
        assertThat(only(two.set("pls", "frontend", "front"), ASK)
                        .hops()
                        .get(3)
                        .in()
                        .destination())
                .isEqualTo("10.240.4.4");
        assertEnd(
                two.set("pls", "frontend", "none"),
                ASK,
                Disposition.UNREACHABLE,
                "private link to pls does not carry it: lb has no frontend none");
    }

    @Test
    void aPublicFrontendIsNotFollowed() {
        Drawing d = consumer();
        d.add("lb-ip", "public-ip", "", "address=20.80.0.1");
        d.rules("lb", "frontends", "name=front publicIp=lb-ip");
        assertOpen(d, "pls", "frontend", "a Private Link Service on a public frontend is not followed");
        assertOpen(
                consumer().set("lb", "scope", "public"),
                "pls",
                "frontend",
                "a Private Link Service on a public frontend is not followed");
    }

    @Test
    void podsHaveToReadTheHeaderThatTheServiceSendsFirst() {
        Drawing d = consumer().set("pls", "proxyProtocol", true);
        assertOpen(
                d,
                "traefik",
                "proxyProtocol",
                "whether traefik reads the PROXY protocol header that pls sends first is not given");
        assertThat(only(d.set("traefik", "proxyProtocol", true), ASK).missing())
                .noneMatch(missing -> missing.property().equals("proxyProtocol"));
        assertThat(only(d.set("traefik", "proxyProtocol", false), ASK).disposition())
                .isEqualTo(Disposition.UNREACHABLE);
        assertThat(only(consumer().set("traefik", "proxyProtocol", false), ASK).disposition())
                .isNotEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void itCarriesTcpAndUdpOnly() {
        Flow ping = Flow.https("ping", FlowEnd.component(new ComponentId("vm")), FlowEnd.address("10.9.0.5"))
                .over("icmp", 0)
                .at("");
        Branch branch = only(consumer(), ping);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(consumer().told(branch)).anyMatch(line -> line.endsWith("it carries TCP and UDP only"));
    }

    @Test
    void aConnectionThatIsNotApprovedLeadsNowhere() {
        assertThat(only(consumer().set("pe", "state", "rejected"), ASK).disposition())
                .isEqualTo(Disposition.UNREACHABLE);
        Drawing d = consumer().unset("pe", "target");
        assertThat(only(d, ASK).disposition()).isEqualTo(Disposition.UNDETERMINED);
    }

    private static void assertRefused(Drawing d, String why) {
        assertEnd(d, ASK, Disposition.UNREACHABLE, "private link to pls does not carry it: " + why);
    }

    @Test
    void itNeedsABackendPoolOfNetworkInterfaces() {
        String why = "the backend pool of lb holds IP addresses, not network interfaces";
        Drawing d = consumer().rules("lb", "pools", "name=a members=[pool]", "name=b members=[pool] byAddress=true");
        assertRefused(d, why);
        d.rules("lb", "pools", "name=a members=[pool] byAddress=false");
        assertThat(only(d, ASK).disposition()).isNotEqualTo(Disposition.UNREACHABLE);
        assertRefused(consumer().set("aks", "loadBalancerBackendPoolType", "nodeIP"), why);
        Drawing other = consumer().add("green", "aks-cluster", "nodes", "loadBalancerBackendPoolType=nodeIP");
        other.add("green-svc", "kubernetes-service", "green", "type=loadBalancer");
        assertThat(only(other, ASK).disposition())
                .as("a service that the balancer does not have")
                .isNotEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void trafficPolicyLocalDoesNotGoWithNatAddressesOfThePodsSubnet() {
        String why =
                "service svc has externalTrafficPolicy Local, and pls takes its NAT address from the pods' subnet ";
        Drawing d = consumer().unset("aks", "podCidr").set("aks", "cniMode", "podSubnet");
        d.set("pool", "podSubnet", "ingress-lb").unset("traefik", "addresses").unset("web", "addresses");
        assertRefused(d, why + "ingress-lb");
        assertThat(only(d.set("svc", "externalTrafficPolicy", "cluster"), ASK).disposition())
                .isNotEqualTo(Disposition.UNREACHABLE);
        d.set("svc", "externalTrafficPolicy", "local").set("pool", "podSubnet", "nodes");
        assertThat(only(d, ASK).disposition()).isNotEqualTo(Disposition.UNREACHABLE);
        Drawing nodes = consumer().unset("aks", "podCidr").set("aks", "cniMode", "nodeSubnet");
        assertThat(nodes.told(only(nodes, ASK))).noneMatch(line -> line.contains("takes its NAT address"));
        assertRefused(nodes.set("pool", "subnet", "ingress-lb"), why + "ingress-lb");
        Drawing apart = consumer().unset("aks", "podCidr").set("aks", "cniMode", "podSubnet");
        apart.set("pool", "podSubnet", "ingress-lb").set("svc", "loadBalancerIp", "10.240.4.7");
        assertThat(apart.told(only(apart, ASK)))
                .as("the service has another frontend")
                .noneMatch(line -> line.contains("takes its NAT address"));
    }

    @Test
    void theFrontendThatItOffersHasToBeGiven() {
        Drawing d = consumer().set("pls", "frontend", "front").unset("lb", "frontends");
        assertOpen(d, "lb", "frontends", "the frontends of lb are not given");
        d.unset("pls", "frontend");
        assertThat(only(d, ASK).hops().get(3).in().destination())
                .as("the address of its service")
                .isEqualTo("10.240.4.4");
    }

    @Test
    void theHeaderThatItSendsFirstIsTold() {
        Drawing d = consumer().set("pls", "proxyProtocol", true);
        String header =
                "  HEADER_ADDED: pls sends a PROXY protocol v2 header first, which names the consumer's address";
        assertThat(d.told(only(d, ASK))).contains(header);
        assertThat(consumer().told(only(consumer(), ASK))).doesNotContain(header);
    }
}
