package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Propertied;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Map;

/** Regions, virtual networks and subnets. */
public final class NetworkKinds {

    /** What a virtual network is for. */
    public enum Role implements Choice {
        HUB,
        SPOKE,
        STANDALONE
    }

    /** Whether what is drawn stands already or is still to be made. */
    public enum Lifecycle implements Choice {
        EXISTING,
        PLANNED
    }

    /** Which network policies a private endpoint's subnet applies to it (data-plane.md B.7). */
    public enum EndpointPolicies implements Choice {
        DISABLED,
        NETWORK_SECURITY_GROUP_ENABLED,
        ROUTE_TABLE_ENABLED,
        ENABLED
    }

    public static final Property<String> AZURE_REGION =
            Property.text("azureRegion", "Azure region").help("Azure's name, such as westeurope");
    public static final Property<Boolean> HAS_ZONES = Property.flag("hasZones", "Has availability zones");

    public static final Property<Lifecycle> LIFECYCLE = Property.choice("lifecycle", "Lifecycle", Lifecycle.class)
            .in("Platform")
            .help("What Azure no longer gives to new resources, those that stand already may keep");

    public static final Property<Role> ROLE = Property.choice("role", "Role", Role.class);
    public static final Property<List<Prefix>> ADDRESS_SPACE =
            Property.prefix("addressSpace", "Address space").several().in("Addresses");
    public static final Property<List<IpAddress>> DNS_SERVERS = Property.address("dnsServers", "DNS servers")
            .several()
            .in("DNS")
            .orDefault(List.of())
            .help("Custom servers; none means Azure-provided DNS (168.63.129.16)");
    public static final Property<ComponentId> DDOS_PLAN = Property.reference(
                    "ddosPlan", "DDoS protection plan", "ddos-plan")
            .in("Protection")
            .tag("DDoS");

    public static final Property<Boolean> AKS_MANAGED = Property.flag("aksManaged", "Created by AKS")
            .in("Platform")
            .orDefault(false)
            .help("AKS makes a network of its own where a cluster is given no subnet");

    public static final Property<List<Prefix>> SUBNET_PREFIXES =
            Property.prefix("prefixes", "Address range").several().in("Addresses");
    public static final Property<ComponentId> NETWORK_SECURITY_GROUP = Property.reference(
                    "networkSecurityGroup", "Network security group", "network-security-group")
            .in("Traffic")
            .tag("NSG")
            .orNone();
    public static final Property<ComponentId> ROUTE_TABLE = Property.reference(
                    "routeTable", "Route table", "route-table")
            .in("Traffic")
            .tag("UDR")
            .orNone();
    public static final Property<ComponentId> NAT_GATEWAY = Property.reference(
                    "natGateway", "NAT gateway", "nat-gateway")
            .in("Traffic")
            .tag("NAT")
            .orNone();
    public static final Property<String> DELEGATION = Property.text("delegation", "Delegated to")
            .in("Platform")
            .help("The Azure service that owns the subnet, such as Microsoft.ContainerService/managedClusters");
    public static final Property<List<String>> SERVICE_ENDPOINTS = Property.text(
                    "serviceEndpoints", "Service endpoints")
            .several()
            .in("Platform")
            .help("Such as Microsoft.Storage");
    public static final Property<Boolean> DEFAULT_OUTBOUND_ACCESS = Property.flag(
                    "defaultOutboundAccess", "Default outbound access")
            .in("Platform")
            .help("Off makes a private subnet (data-plane.md B.1 item 11)");
    public static final Property<EndpointPolicies> ENDPOINT_POLICIES = Property.choice(
                    "privateEndpointNetworkPolicies", "Private endpoint policies", EndpointPolicies.class)
            .in("Platform")
            .orDefault(EndpointPolicies.DISABLED);
    public static final Property<Boolean> LINK_SERVICE_POLICIES = Property.flag(
                    "privateLinkServiceNetworkPolicies", "Private Link Service policies")
            .in("Platform");

    public static final KindSpec REGION = KindSpec.container("region", "Region", Family.NETWORKS, "An Azure region")
            .tinted(Family.SUPPORT)
            .holding(AZURE_REGION, HAS_ZONES)
            .captioned(AZURE_REGION);
    public static final KindSpec VIRTUAL_NETWORK = KindSpec.container(
                    "virtual-network", "Virtual network", Family.NETWORKS, "A private network in one region")
            .shortly("VNET")
            .tinted(Family.INGRESS)
            .that(Trait.HOLDS_ADDRESSES)
            .livesIn("canvas:", "region")
            .holding(ROLE, ADDRESS_SPACE, DNS_SERVERS, DDOS_PLAN, AKS_MANAGED, LIFECYCLE)
            .captioned(ADDRESS_SPACE)
            .offered(preset("Hub VNET", Role.HUB), preset("Spoke VNET", Role.SPOKE));
    public static final KindSpec SUBNET = KindSpec.container(
                    "subnet", "Subnet", Family.NETWORKS, "A part of a virtual network's address space")
            .tinted(Family.SUPPORT)
            .that(Trait.HOLDS_ADDRESSES)
            .livesIn("virtual-network")
            .holding(
                    SUBNET_PREFIXES,
                    NETWORK_SECURITY_GROUP,
                    ROUTE_TABLE,
                    NAT_GATEWAY,
                    DELEGATION,
                    SERVICE_ENDPOINTS,
                    DEFAULT_OUTBOUND_ACCESS,
                    ENDPOINT_POLICIES,
                    LINK_SERVICE_POLICIES)
            .captioned(SUBNET_PREFIXES);

    private NetworkKinds() {}

    static List<KindSpec> all() {
        return List.of(REGION, VIRTUAL_NETWORK, SUBNET);
    }

    /** The family whose colour a component of this kind wears; a hub network wears another than its spokes. */
    public static Family tint(KindSpec kind, Propertied carrier) {
        boolean hub = kind.id().equals(VIRTUAL_NETWORK.id()) && ROLE.of(carrier).is(Role.HUB);
        return hub ? Family.HYBRID : kind.tint();
    }

    private static KindSpec.Preset preset(String label, Role role) {
        return new KindSpec.Preset(label, new Properties(Map.of(ROLE.name(), Value.of(role.id()))));
    }
}
