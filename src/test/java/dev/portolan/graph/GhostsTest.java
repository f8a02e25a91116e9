package dev.portolan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AKS creates by itself, by outbound type, service and API server (data-plane.md B.4, B.5, B.9). */
class GhostsTest {

    @Test
    void theDefaultOutboundTypeBringsABalancerAndAPublicAddress() {
        assertThat(names(design(cluster()))).containsExactly("kubernetes", "Outbound IP");
    }

    @Test
    void theCountOfManagedAddressesIsTold() {
        Component cluster = cluster().with(ClusterKinds.MANAGED_OUTBOUND_IPS.key(), 3);
        assertThat(names(design(cluster))).containsExactly("kubernetes", "3 outbound IPs");
    }

    @Test
    void aManagedNatGatewayTakesTheBalancersPlace() {
        assertThat(names(design(outbound(OutboundType.MANAGED_NAT_GATEWAY))))
                .containsExactly("AKS NAT gateway", "Outbound IP");
    }

    @Test
    void userDefinedRoutingNoneAndBlockBringNothing() {
        for (OutboundType type : List.of(
                OutboundType.USER_DEFINED_ROUTING,
                OutboundType.USER_ASSIGNED_NAT_GATEWAY,
                OutboundType.NONE,
                OutboundType.BLOCK)) {
            assertThat(names(design(outbound(type)))).as(type.id()).isEmpty();
        }
    }

    @Test
    void aPublicServiceBehindARouteBringsABalancerWithAnAddressOfItsOwn() {
        assertThat(names(design(outbound(OutboundType.USER_DEFINED_ROUTING)).with(service(false))))
                .containsExactly("kubernetes", "IP of shop");
    }

    @Test
    void anInternalServiceBringsABalancerInTheNodeSubnet() {
        Topology with =
                Ghosts.of(design(outbound(OutboundType.USER_DEFINED_ROUTING)).with(service(true)), Catalog.azure());
        Component balancer = with.components().stream()
                .filter(component -> component.name().equals("kubernetes-internal"))
                .findFirst()
                .orElseThrow();
        assertThat(balancer.parent()).isEqualTo(new ComponentId("nodes"));
    }

    @Test
    void whatIsDrawnIsNoGhost() {
        Component balancer =
                Component.of("lb", "load-balancer", "lb").with(BalancerKinds.SCOPE.key(), BalancerKinds.Scope.PUBLIC);
        Design design =
                design(cluster()).with(balancer).with(service(false)).with(Link.of("l", "traffic", "lb", "service"));
        assertThat(names(design)).isEmpty();
    }

    @Test
    void aPrivateApiServerBringsAnEndpointAndAZone() {
        Component cluster =
                outbound(OutboundType.NONE).with(ClusterKinds.API_SERVER_ACCESS.key(), ApiServerAccess.PRIVATE);
        assertThat(names(design(cluster))).containsExactly("kube-apiserver", "API server zone");
    }

    private static Component cluster() {
        return Component.of("aks", "aks-cluster", "aks").in(new ComponentId("nodes"));
    }

    private static Component outbound(OutboundType type) {
        return cluster().with(ClusterKinds.OUTBOUND_TYPE.key(), type);
    }

    private static Component service(boolean internal) {
        return Component.of("service", "kubernetes-service", "shop")
                .in(new ComponentId("aks"))
                .with(KubernetesKinds.SERVICE_TYPE.key(), KubernetesKinds.ServiceType.LOAD_BALANCER)
                .with(KubernetesKinds.INTERNAL.key(), internal);
    }

    private static Design design(Component cluster) {
        return Design.empty("d")
                .with(Component.of("spoke", "virtual-network", "spoke"))
                .with(Component.of("nodes", "subnet", "nodes").in(new ComponentId("spoke")))
                .with(cluster)
                .with(Component.of("pool", "node-pool", "pool").in(new ComponentId("aks")));
    }

    private static List<String> names(Design design) {
        return Ghosts.of(design, Catalog.azure()).components().stream()
                .filter(component -> !design.topology().has(component.id()))
                .map(Component::name)
                .toList();
    }
}
