package dev.portolan.guidance.addressing;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;

/** The subnets that Azure has conditions for (numbers.md D.2). */
enum Special {
    FIREWALL("AzureFirewallSubnet", 26, "Azure Firewall"),
    FIREWALL_MANAGEMENT("AzureFirewallManagementSubnet", 26, "the firewall's management"),
    GATEWAY("GatewaySubnet", 27, "a VPN or ExpressRoute gateway"),
    BASTION("AzureBastionSubnet", 26, "Bastion"),
    ROUTE_SERVER("RouteServerSubnet", 27, "Route Server"),
    API_SERVER("", 28, "the API server"),
    CONTAINERS("", 24, "Application Gateway for Containers");

    static final String MANAGED_CLUSTERS = "Microsoft.ContainerService/managedClusters";

    private final String subnetName;
    private final int length;
    private final String words;

    Special(String subnetName, int length, String words) {
        this.subnetName = subnetName;
        this.length = length;
        this.words = words;
    }

    /** The name that Azure asks for; empty for any. */
    String subnetName() {
        return subnetName;
    }

    int length() {
        return length;
    }

    String words() {
        return words;
    }

    boolean isMeant(Component subnet, Estate estate) {
        return !subnetName.isEmpty() && subnet.name().equals(subnetName) || holdsService(subnet, estate);
    }

    private boolean holdsService(Component subnet, Estate estate) {
        return switch (this) {
            case FIREWALL -> holds(subnet, estate, EgressKinds.AZURE_FIREWALL);
            case FIREWALL_MANAGEMENT ->
                estate.all(EgressKinds.AZURE_FIREWALL).stream()
                        .anyMatch(firewall ->
                                EgressKinds.MANAGEMENT_SUBNET.of(firewall).is(subnet.id()));
            case GATEWAY ->
                holds(subnet, estate, HybridKinds.VPN_GATEWAY)
                        || holds(subnet, estate, HybridKinds.EXPRESSROUTE_GATEWAY);
            case BASTION -> holds(subnet, estate, BalancerKinds.BASTION);
            case ROUTE_SERVER -> holds(subnet, estate, HybridKinds.ROUTE_SERVER);
            case API_SERVER ->
                estate.all(ClusterKinds.AKS_CLUSTER).stream()
                        .anyMatch(cluster ->
                                ClusterKinds.API_SERVER_SUBNET.of(cluster).is(subnet.id()));
            case CONTAINERS -> holds(subnet, estate, GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        };
    }

    private static boolean holds(Component subnet, Estate estate, KindSpec kind) {
        return estate.graph().topology().children(subnet.id()).stream().anyMatch(inner -> inner.is(kind.id()));
    }
}
