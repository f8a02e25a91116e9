package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody who has to say something is led. */
class GapsTest {

    private static Gaps of(Drawing d) {
        TopologyGraph graph = TopologyGraph.of(d.design(), Catalog.azure());
        return new Gaps(new Scene(d.design(), Catalog.azure(), graph));
    }

    private static Component component(Drawing d, String id) {
        return d.design().topology().component(new ComponentId(id)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"overlay, subnet", "podSubnet, podSubnet"})
    void ofPodsThePoolOfTheirClusterSaysTheSubnet(String mode, String property) {
        Drawing d = Baseline.design().set("aks", "cniMode", mode);
        assertThat(of(d).subnet(component(d, "web")))
                .isEqualTo(new Missing(new ComponentId("pool"), property, "the subnet of web is not known"));
    }

    @Test
    void ofPodsInAClusterWithoutPoolsTheClustersPlaceSaysIt() {
        Drawing d = new Drawing();
        d.add("aks", "aks-cluster", "").add("web", "workload", "aks");
        assertThat(of(d).subnet(component(d, "web")))
                .isEqualTo(new Missing(new ComponentId("aks"), Missing.PLACE, "the subnet of web is not known"));
    }

    @Test
    void ofWhatStandsInASubnetItsPlaceSaysIt() {
        Drawing d = new Drawing();
        d.add("vm", "virtual-machine", "").add("pool", "node-pool", "");
        assertThat(of(d).subnet(component(d, "vm")).property()).isEqualTo(Missing.PLACE);
        assertThat(of(d).subnet(component(d, "pool")).property()).isEqualTo("subnet");
    }

    @Test
    void whatSendsNothingIsTheFlowsMistake() {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "").add("vm", "virtual-machine", "").add("aks", "aks-cluster", "");
        assertThat(of(d).sender(component(d, "vnet")))
                .isEqualTo(new Missing(
                        ComponentId.CANVAS, "from", "vnet sends nothing itself; a flow starts at what does"));
        assertThat(of(d).sender(component(d, "vm")).component()).isEqualTo(new ComponentId("vm"));
        assertThat(of(d).sender(component(d, "aks")).component()).isEqualTo(new ComponentId("aks"));
    }

    @ParameterizedTest
    @CsvSource({
        "virtual-machine, address",
        "azure-firewall, privateAddress",
        "load-balancer, frontends",
        "workload, addresses",
        "key-vault, publicAccess",
        "internet-service, addresses"
    })
    void thePlainestPropertySaysTheAddress(String kind, String property) {
        Drawing d = new Drawing().add("one", kind, "");
        assertThat(of(d).address(component(d, "one")))
                .isEqualTo(new Missing(new ComponentId("one"), property, "the address of one is not known"));
    }

    @Test
    void whatHasNoAddressIsTheFlowsMistake() {
        Drawing d = new Drawing().add("rt", "route-table", "");
        assertThat(of(d).address(component(d, "rt")))
                .isEqualTo(new Missing(ComponentId.CANVAS, "to", "rt has no address to which traffic could go"));
    }

    @Test
    void whoseKindSaysNoCertificateIsNotFollowed() {
        Drawing d = new Drawing().add("agw", "application-gateway", "").add("kv", "key-vault", "");
        assertThat(of(d).certificate(component(d, "agw")))
                .isEqualTo(new Missing(new ComponentId("agw"), "certificates", "the certificate of agw is not given"));
        assertThat(of(d).certificate(component(d, "kv")))
                .isEqualTo(new Missing(new ComponentId("kv"), "", "which certificate kv shows is not followed"));
    }

    @Test
    void somebodyOutsideIsPartOfTheQuestion() {
        Drawing d = new Drawing().add("vm", "virtual-machine", "");
        assertThat(of(d).inDesign(component(d, "vm"))).isEqualTo(new ComponentId("vm"));
        assertThat(of(d).inDesign(Component.of("outside:x", "internet", "x"))).isEqualTo(ComponentId.CANVAS);
    }
}
