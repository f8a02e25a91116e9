package dev.portolan.plan;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Property;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.AzureNumbers;

/** The subnets that Azure has conditions for (numbers.md D.2). */
public enum SpecialSubnet {
    FIREWALL("AzureFirewallSubnet", AzureNumbers.FIREWALL_SUBNET, "Azure Firewall"),
    FIREWALL_MANAGEMENT(
            "AzureFirewallManagementSubnet", AzureNumbers.FIREWALL_MANAGEMENT_SUBNET, "the firewall's management"),
    GATEWAY("GatewaySubnet", AzureNumbers.GATEWAY_SUBNET, "a VPN or ExpressRoute gateway"),
    BASTION("AzureBastionSubnet", AzureNumbers.BASTION_SUBNET, "Bastion"),
    ROUTE_SERVER("RouteServerSubnet", AzureNumbers.ROUTE_SERVER_SUBNET, "Route Server"),
    API_SERVER("", AzureNumbers.API_SERVER_SUBNET, "the API server"),
    CONTAINERS("", AzureNumbers.CONTAINERS_SUBNET, "Application Gateway for Containers");

    /** To which service the subnet of an integrated API server is delegated (numbers.md D.2). */
    public static final String MANAGED_CLUSTERS = "Microsoft.ContainerService/managedClusters";

    private final String subnetName;
    private final int length;
    private final String words;

    SpecialSubnet(String subnetName, int length, String words) {
        this.subnetName = subnetName;
        this.length = length;
        this.words = words;
    }

    /** The name that Azure asks for; empty for any. */
    public String subnetName() {
        return subnetName;
    }

    /** The length that Azure asks for: exactly for Application Gateway for Containers, at most for the others. */
    public int length() {
        return length;
    }

    /** The service, as messages name it. */
    public String words() {
        return words;
    }

    /** Whether a subnet carries the name or holds the service. */
    public boolean isMeant(Component subnet, Estate estate) {
        return !subnetName.isEmpty() && subnet.name().equals(subnetName) || holdsService(subnet, estate);
    }

    private boolean holdsService(Component subnet, Estate estate) {
        return switch (this) {
            case FIREWALL -> holds(subnet, estate, EgressKinds.AZURE_FIREWALL);
            case FIREWALL_MANAGEMENT -> isNamed(subnet, estate, EgressKinds.MANAGEMENT_SUBNET);
            case GATEWAY ->
                holds(subnet, estate, HybridKinds.VPN_GATEWAY)
                        || holds(subnet, estate, HybridKinds.EXPRESSROUTE_GATEWAY);
            case BASTION -> holds(subnet, estate, BalancerKinds.BASTION);
            case ROUTE_SERVER -> holds(subnet, estate, HybridKinds.ROUTE_SERVER);
            case API_SERVER -> isNamed(subnet, estate, ClusterKinds.API_SERVER_SUBNET);
            case CONTAINERS -> holds(subnet, estate, GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        };
    }

    /** Whether something is associated with the subnet by this property. */
    private static boolean isNamed(Component subnet, Estate estate, Property<ComponentId> reference) {
        return estate.graph().predecessors(subnet.id(), Edge.Type.ASSOCIATED).stream()
                .anyMatch(owner -> reference.of(owner).is(subnet.id()));
    }

    private static boolean holds(Component subnet, Estate estate, KindSpec kind) {
        return estate.graph().topology().children(subnet.id()).stream().anyMatch(inner -> inner.is(kind.id()));
    }
}
