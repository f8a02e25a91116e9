package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-004. */
class PodSubnetEgressRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-004";
    }

    @Override
    public Sketch offender() {
        return pods();
    }

    private static Sketch pods() {
        return to("userDefinedRouting")
                .saying("aks", "cniMode", "podSubnet")
                .with("snet-pods", "subnet", "spoke", "prefixes", List.of("10.2.16.0/20"))
                .saying("pool", "podSubnet", "snet-pods");
    }

    @Test
    void podsThatPassByTheFirewallAreReported() {
        Finding finding = pods().offends("EGR-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("Nodes of 'aks' in 'snet' leave by a default route to 10.1.0.4, its pods in 'snet-pods' by"
                        + " the cluster's own way.");
    }

    @Test
    void theSameRoutesAreFineWhateverTheTable() {
        pods().saying("snet-pods", "routeTable", "rt").passes("EGR-004");
        pods().with("rt2", "route-table", "", "routes", List.of(toAppliance("10.1.0.4")))
                .saying("snet-pods", "routeTable", "rt2")
                .passes("EGR-004");
    }

    @Test
    void twoWaysThatAreBothInspectedAreAWarning() {
        Sketch two = pods().with("fw2", "azure-firewall", "snet-fw", "privateAddress", "10.1.0.5")
                .with("rt2", "route-table", "", "routes", List.of(toAppliance("10.1.0.5")))
                .saying("snet-pods", "routeTable", "rt2");
        assertThat(two.offends("EGR-004").severity()).isEqualTo(Severity.WARNING);
        assertThat(two.offends("EGR-004").fixes()).isEmpty();
    }

    @Test
    void aNatGatewayOnTheNodesAloneIsAnErrorOnlyWhereAksAsksForIt() {
        Sketch nat = translated()
                .saying("aks", "cniMode", "podSubnet")
                .with("snet-pods", "subnet", "spoke", "prefixes", List.of("10.2.16.0/20"))
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(nat.offends("EGR-004").severity()).isEqualTo(Severity.ERROR);
        assertThat(nat.offends("EGR-004").message()).contains("NAT gateway 'nat'");
        assertThat(nat.saying("aks", "outboundType", "loadBalancer")
                        .offends("EGR-004")
                        .severity())
                .isEqualTo(Severity.WARNING);
        assertThat(nat.offends("EGR-004").fixes()).hasSize(1);
        assertThat(nat.saying("aks", "outboundType", "loadBalancer")
                        .offends("EGR-004")
                        .fixes())
                .isEmpty();
        nat.saying("snet-pods", "natGateway", "nat").passes("EGR-004");
    }

    @Test
    void aDeclaredIntentIsEnough() {
        pods().saying("aks", "separatePodEgress", true).passes("EGR-004");
    }

    @Test
    void onePairOfSubnetsIsReportedOnce() {
        pods().with("pool2", "node-pool", "aks", "subnet", "snet", "podSubnet", "snet-pods")
                .offends("EGR-004");
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        pods().silent("pool", "podSubnet").isNotDetermined("EGR-004", "podSubnet");
        pods().silent("rt", "routes").isNotDetermined("EGR-004", "routes");
        Sketch.empty()
                .with("pods", "subnet", "")
                .with("aks", "aks-cluster", "", "cniMode", "podSubnet")
                .with("pool", "node-pool", "aks", "podSubnet", "pods")
                .isNotDetermined("EGR-004", "subnet");
    }

    @Test
    void otherPodNetworkingHasNoPodSubnets() {
        to("userDefinedRouting").doesNotApply("EGR-004");
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(inspectedPods(), podsWithTable());
    }

    /** The pods are inspected, and the nodes are not. */
    private static Sketch inspectedPods() {
        return pods().silent("snet", "routeTable").saying("snet-pods", "routeTable", "rt");
    }

    private static Sketch podsWithTable() {
        Object site = fields("name", "site", "prefix", "10.10.0.0/16", "nextHop", "virtualNetworkGateway");
        return pods().with("rt2", "route-table", "", "routes", List.of(site)).saying("snet-pods", "routeTable", "rt2");
    }

    @Test
    void theFixNeverTakesTheInspectionAway() {
        Sketch cured = inspectedPods().cured("EGR-004");
        assertThat(NetworkKinds.ROUTE_TABLE.of(cured.component("snet")).is(new ComponentId("rt")))
                .isTrue();
        assertThat(NetworkKinds.ROUTE_TABLE.of(cured.component("snet-pods")).is(new ComponentId("rt")))
                .isTrue();
    }

    @Test
    void aTableOfItsOwnKeepsItsRoutes() {
        assertThat(FilterKinds.ROUTES
                        .of(podsWithTable().cured("EGR-004").component("rt2"))
                        .value())
                .hasSize(2);
    }
}
