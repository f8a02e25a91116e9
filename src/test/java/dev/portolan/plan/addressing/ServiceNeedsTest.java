package dev.portolan.plan.addressing;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything but nodes and pods takes of a subnet (numbers.md D.2). */
class ServiceNeedsTest {

    private static final Sketch NETWORK = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.1.0/24"))
            .with("other", "subnet", "vnet", "prefixes", List.of("10.0.2.0/24"));

    @Test
    void machinesEndpointsAppliancesAndResolversTakeOneAddressEach() {
        Sketch sketch = NETWORK.with("pe", "private-endpoint", "snet")
                .with("vm", "virtual-machine", "snet")
                .with("nva", "network-virtual-appliance", "snet")
                .with("proxy", "http-proxy", "snet")
                .with("resolver", "dns-resolver", "snet");
        assertThat(words(sketch, "snet"))
                .containsExactly(
                        "pe (Private endpoint)",
                        "vm (Virtual machine)",
                        "nva (Network virtual appliance)",
                        "proxy (HTTP proxy)",
                        "resolver (DNS Private Resolver)");
        assertThat(fill(sketch, "snet").needed()).hasValue(5);
        assertThat(fill(sketch, "snet").used()).hasValue(5);
    }

    @Test
    void anAddressInAnotherSubnetCountsThere() {
        Sketch sketch = NETWORK.with("pe", "private-endpoint", "snet", "address", "10.0.2.7");
        assertThat(words(sketch, "snet")).isEmpty();
        assertThat(words(sketch, "other")).hasSize(1);
        Sketch lost = NETWORK.with("pe", "private-endpoint", "snet", "address", "192.168.9.7");
        assertThat(words(lost, "snet")).hasSize(1);
    }

    @Test
    void aGatewayTakesItsMostInstancesAndOneMoreForAPrivateFrontend() {
        Sketch fixed = NETWORK.with("agw", "application-gateway", "snet", "minInstances", 2, "maxInstances", 2);
        assertThat(words(fixed, "snet")).containsExactly("agw (2 instances)");
        assertThat(fill(fixed, "snet").used()).hasValue(2);
        Sketch scaling = NETWORK.with("agw", "application-gateway", "snet", "minInstances", 2, "maxInstances", 10);
        assertThat(fill(scaling, "snet").needed()).hasValue(10);
        assertThat(fill(scaling, "snet").used()).isEmpty();
        Sketch listening = NETWORK.with(
                "agw",
                "application-gateway",
                "snet",
                "maxInstances",
                1,
                "listeners",
                List.of(fields("name", "in", "frontend", "private")));
        assertThat(words(listening, "snet")).containsExactly("agw (1 instance + 1 private frontend)");
        assertThat(fill(listening, "snet").used()).hasValue(2);
        Sketch open = listening.saying("agw", "listeners", List.of(fields("name", "in", "frontend", "public")));
        assertThat(words(open, "snet")).containsExactly("agw (1 instance)");
    }

    @Test
    void aGatewayWithoutAMaximumIsNotDetermined() {
        Sketch sketch = NETWORK.with("agw", "application-gateway", "snet", "minInstances", 2);
        assertThat(words(sketch, "snet")).containsExactly("agw (at least 2 instances)");
        assertThat(fill(sketch, "snet").atLeast()).isEqualTo(2);
        assertThat(fill(sketch, "snet").missing())
                .containsExactly(new Missing(
                        new ComponentId("agw"),
                        "maxInstances",
                        "the maximum number of instances of agw are not given"));
        assertThat(plan(NETWORK.with("agw", "application-gateway", "vnet")).missing())
                .as("a gateway without a subnet takes nothing yet")
                .isEmpty();
    }

    @Test
    void anInternalBalancerTakesAnAddressForEveryFrontend() {
        Sketch one = NETWORK.with("lb", "load-balancer", "snet", "scope", "internal");
        assertThat(words(one, "snet")).containsExactly("lb (1 frontend)");
        Sketch given = one.with("pip", "public-ip", "")
                .saying(
                        "lb",
                        "frontends",
                        List.of(
                                fields("name", "a", "address", "10.0.1.9"),
                                fields("name", "b"),
                                fields("name", "c"),
                                fields("name", "d", "publicIp", "pip")));
        assertThat(words(given, "snet")).containsExactly("lb (frontend 10.0.1.9)", "lb (2 frontends)");
        assertThat(fill(given, "snet").needed()).hasValue(3);
        assertThat(words(given.saying("lb", "scope", "public"), "snet")).isEmpty();
    }

    @Test
    void theAddressOfTheServiceBeforeABalancerIsOneOfItsFrontends() {
        Sketch sketch = NETWORK.with("lb", "load-balancer", "snet", "scope", "internal")
                .with("aks", "aks-cluster", "snet")
                .with("svc", "kubernetes-service", "aks", "loadBalancer", "lb", "loadBalancerIp", "10.0.2.9");
        assertThat(words(sketch, "other")).containsExactly("lb (frontend 10.0.2.9)");
        assertThat(words(sketch, "snet")).doesNotContain("lb (1 frontend)");
        Sketch stranger = sketch.silent("svc", "loadBalancer");
        assertThat(words(stranger, "snet")).contains("lb (1 frontend)");
    }

    @Test
    void aksMakesAFrontendForAnInternalServiceWithoutABalancer() {
        Sketch cluster = NETWORK.with("aks", "aks-cluster", "snet").with("np", "node-pool", "aks");
        Sketch internal = cluster.with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true);
        String frontend = "svc (frontend of the internal load balancer)";
        assertThat(words(internal, "snet")).contains(frontend);
        assertThat(words(internal.saying("svc", "loadBalancerIp", "10.0.2.5"), "other"))
                .containsExactly(frontend);
        assertThat(words(internal.saying("svc", "internal", false), "snet")).doesNotContain(frontend);
        assertThat(words(internal.saying("svc", "type", "clusterIp"), "snet")).doesNotContain(frontend);
        Sketch named = internal.with("lb", "load-balancer", "other", "scope", "internal")
                .saying("svc", "loadBalancer", "lb");
        assertThat(words(named, "snet")).doesNotContain(frontend);
        Sketch drawn = internal.with("lb", "load-balancer", "other", "scope", "internal")
                .linked("traffic", "lb", "svc");
        assertThat(words(drawn, "snet")).doesNotContain(frontend);
    }

    @Test
    void aPrivateLinkServiceTakesItsNatAddresses() {
        Sketch pls = NETWORK.with("pls", "private-link-service", "snet");
        assertThat(fill(pls, "snet").missing())
                .extracting(Missing::property, Missing::why)
                .containsExactly(tuple("natAddresses", "the NAT addresses of pls are not given"));
        Sketch given = pls.saying("pls", "natAddresses", List.of("10.0.1.5", "10.0.2.5"));
        assertThat(words(given, "snet")).containsExactly("pls (NAT address 10.0.1.5)");
        assertThat(words(given, "other")).containsExactly("pls (NAT address 10.0.2.5)");
    }

    @Test
    void aServiceWithASubnetOfItsOwnTakesAllOfTheSizeThatItAsksFor() {
        Sketch bastion = NETWORK.with("AzureBastionSubnet", "subnet", "vnet", "prefixes", List.of("10.0.9.0/26"));
        assertThat(words(bastion, "AzureBastionSubnet")).containsExactly("a /26 for Bastion");
        assertThat(fill(bastion, "AzureBastionSubnet").needed()).hasValue(59);
        assertThat(fill(bastion, "AzureBastionSubnet").fill()).isEqualTo(Fill.FITS);
        assertThat(fill(bastion, "AzureBastionSubnet").used()).isEmpty();
        Sketch small = bastion.saying("AzureBastionSubnet", "prefixes", List.of("10.0.9.0/27"));
        assertThat(fill(small, "AzureBastionSubnet").fill()).isEqualTo(Fill.TOO_SMALL);
    }

    @Test
    void theGatewayForContainersTakesA24BesideAnOverlayClusterOfItsNetwork() {
        Sketch beside = NETWORK.with("agc", "application-gateway-for-containers", "other")
                .with("aks", "aks-cluster", "snet", "cniMode", "overlay");
        assertThat(words(beside, "other")).containsExactly("a /24 for Application Gateway for Containers");
        assertThat(fill(beside, "other").needed()).hasValue(251);
        Sketch without = beside.saying("aks", "cniMode", "nodeSubnet");
        assertThat(fill(without, "other").missing())
                .extracting(Missing::why)
                .containsExactly("which size Application Gateway for Containers needs without an overlay cluster is"
                        + " not documented");
        Sketch elsewhere = NETWORK.with("agc", "application-gateway-for-containers", "other")
                .with("far", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("far-nodes", "subnet", "far", "prefixes", List.of("10.9.0.0/24"))
                .with("aks", "aks-cluster", "far-nodes", "cniMode", "overlay");
        assertThat(fill(elsewhere, "other").needed()).isEmpty();
    }

    private static AddressPlan plan(Sketch sketch) {
        Catalog catalog = Catalog.azure();
        return AddressPlan.of(new Estate(TopologyGraph.of(sketch.design(), catalog), catalog));
    }

    private static SubnetFill fill(Sketch sketch, String subnet) {
        return plan(sketch).networks().stream()
                .flatMap(ruler -> ruler.subnets().stream())
                .filter(fill -> fill.subnet().name().equals(subnet))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Sketch sketch, String subnet) {
        return fill(sketch, subnet).needs().stream().map(Need::text).toList();
    }
}
