package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;

/** The AKS cluster, its node pools and its API server. */
public final class ClusterKinds {

    /** How pods get their addresses (data-plane.md B.8). */
    public enum CniMode implements Choice {
        OVERLAY("Azure CNI Overlay"),
        POD_SUBNET("Azure CNI Pod Subnet"),
        NODE_SUBNET("Azure CNI Node Subnet (legacy)"),
        KUBENET("kubenet"),
        NONE("Bring your own");

        private final String label;

        CniMode(String label) {
            this.label = label;
        }

        /** Whether pods have addresses in a range of the cluster's own, outside of its network. */
        public boolean hasPodCidr() {
            return this == OVERLAY || this == KUBENET;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What AKS sets up for outbound traffic (data-plane.md B.5). */
    public enum OutboundType implements Choice {
        LOAD_BALANCER,
        MANAGED_NAT_GATEWAY,
        USER_ASSIGNED_NAT_GATEWAY,
        USER_DEFINED_ROUTING,
        NONE,
        BLOCK;

        @Override
        public String id() {
            return switch (this) {
                case MANAGED_NAT_GATEWAY -> "managedNATGateway";
                case USER_ASSIGNED_NAT_GATEWAY -> "userAssignedNATGateway";
                default -> Choice.super.id();
            };
        }

        @Override
        public String label() {
            return id();
        }
    }

    /** Who enforces network policies. */
    public enum PolicyEngine implements Choice {
        NONE,
        AZURE,
        CALICO,
        CILIUM
    }

    /** How pools of the AKS-managed load balancer name their members. */
    public enum PoolType implements Choice {
        NODE_IP_CONFIGURATION,
        NODE_IP;

        @Override
        public String id() {
            return this == NODE_IP ? "nodeIP" : "nodeIPConfiguration";
        }

        @Override
        public String label() {
            return id();
        }
    }

    /** The SKU of the load balancer that AKS makes. */
    public enum ClusterBalancerSku implements Choice {
        BASIC,
        STANDARD
    }

    /** How clients reach the API server (data-plane.md B.9). */
    public enum ApiServerAccess implements Choice {
        PUBLIC,
        PRIVATE,
        VNET_INTEGRATION_PUBLIC,
        VNET_INTEGRATION_PRIVATE;

        /** Whether the API server has no public address. */
        public boolean isPrivate() {
            return this == PRIVATE || this == VNET_INTEGRATION_PRIVATE;
        }

        /** Whether the API server has a private address in a subnet of the network, by which nodes ask it. */
        public boolean isIntegrated() {
            return this == VNET_INTEGRATION_PUBLIC || this == VNET_INTEGRATION_PRIVATE;
        }
    }

    /** How a cluster with Cilium encrypts what pods send to other nodes. */
    public enum TransitEncryption implements Choice {
        NONE("None"),
        WIRE_GUARD("WireGuard");

        private final String label;

        TransitEncryption(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Which addresses nodes and pods have. */
    public enum IpFamily implements Choice {
        IPV4("IPv4"),
        IPV6("IPv6");

        private final String label;

        IpFamily(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who keeps the private zone of a private cluster's API server. */
    public enum PrivateZone implements Choice {
        SYSTEM("AKS"),
        NONE("Nobody"),
        CUSTOM("The zone that is given");

        private final String label;

        PrivateZone(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** From where nodes get what they need to start (firewall-egress.md E.4; S-A13). */
    public enum ArtifactSource implements Choice {
        DIRECT,
        CACHE
    }

    public static final Property<String> VERSION = Property.text("kubernetesVersion", "Kubernetes version");
    public static final Property<ApiServerAccess> API_SERVER_ACCESS = Property.choice(
                    "apiServerAccess", "API server", ApiServerAccess.class)
            .orDefault(ApiServerAccess.PUBLIC);
    public static final Property<List<Prefix>> AUTHORIZED_RANGES = Property.prefix(
                    "authorizedIpRanges", "Authorised IP ranges")
            .several()
            .orDefault(List.of())
            .help("Who may ask a public API server; none means everybody");
    public static final Property<CniMode> CNI_MODE =
            Property.choice("cniMode", "Pod networking", CniMode.class).in("Network");
    public static final Property<PolicyEngine> POLICY_ENGINE = Property.choice(
                    "networkPolicy", "Network policy engine", PolicyEngine.class)
            .in("Network");
    /** IPv4 alone unless both are asked for (S-A11). */
    public static final Property<List<IpFamily>> IP_FAMILIES = Property.choice(
                    "ipFamilies", "IP families", IpFamily.class)
            .several()
            .in("Network")
            .orDefault(List.of(IpFamily.IPV4));

    public static final Property<Prefix> POD_CIDR =
            Property.prefix("podCidr", "Pod CIDR").in("Network");
    public static final Property<Prefix> SERVICE_CIDR =
            Property.prefix("serviceCidr", "Service CIDR").in("Network");
    public static final Property<IpAddress> DNS_SERVICE_ADDRESS =
            Property.address("dnsServiceIp", "DNS service IP").in("Network");
    public static final Property<OutboundType> OUTBOUND_TYPE = Property.choice(
                    "outboundType", "Outbound type", OutboundType.class)
            .in("Outbound")
            .orDefault(OutboundType.LOAD_BALANCER);
    public static final Property<List<ComponentId>> OUTBOUND_IPS = Property.reference(
                    "outboundIps", "Outbound public IPs", "public-ip")
            .several()
            .in("Outbound");
    public static final Property<List<ComponentId>> OUTBOUND_PREFIXES = Property.reference(
                    "outboundIpPrefixes", "Outbound public IP prefixes", "public-ip-prefix")
            .several()
            .in("Outbound");
    public static final Property<Integer> MANAGED_OUTBOUND_IPS =
            Property.whole("managedOutboundIps", "Managed outbound IPs", 0, 100).in("Outbound");
    public static final Property<Integer> ALLOCATED_PORTS = Property.whole(
                    "allocatedOutboundPorts", "SNAT ports per node", 0, 64_000)
            .in("Outbound")
            .orDefault(0);
    public static final Property<PoolType> POOL_TYPE = Property.choice(
                    "loadBalancerBackendPoolType", "Backend pool type", PoolType.class)
            .in("Outbound")
            .orDefault(PoolType.NODE_IP_CONFIGURATION);
    public static final Property<AddressKinds.PublicSku> NAT_GATEWAY_SKU = Property.choice(
                    "natGatewaySku", "Managed NAT gateway's SKU", AddressKinds.PublicSku.class)
            .in("Outbound")
            .help("natGatewayProfile.sku; what AKS takes by itself depends on the API version (data-plane.md B.5)");
    public static final Property<ArtifactSource> ARTIFACT_SOURCE = Property.choice(
                    "bootstrapArtifactSource", "Bootstrap artifacts from", ArtifactSource.class)
            .in("Outbound")
            .help("Cache is a private registry, as network isolated clusters have it");
    public static final Property<Boolean> STATIC_EGRESS_GATEWAY = Property.flag(
                    "staticEgressGateway", "Static Egress Gateway")
            .in("Outbound")
            .orDefault(false);
    public static final Property<Boolean> SEPARATE_POD_EGRESS = Property.flag(
                    "separatePodEgress", "Pods leave another way on purpose")
            .in("Outbound")
            .orDefault(false);
    public static final Property<ClusterBalancerSku> LOAD_BALANCER_SKU = Property.choice(
                    "loadBalancerSku", "Load balancer SKU", ClusterBalancerSku.class)
            .in("Outbound")
            .orDefault(ClusterBalancerSku.STANDARD);
    public static final Property<ComponentId> HTTP_PROXY =
            Property.reference("httpProxy", "HTTP proxy", "http-proxy").in("Outbound");
    public static final Property<ComponentId> API_SERVER_SUBNET =
            Property.reference("apiServerSubnet", "API server subnet", "subnet").in("Network");
    public static final Property<ComponentId> PRIVATE_DNS_ZONE = Property.reference(
                    "privateDnsZone", "API server's private zone", "private-dns-zone")
            .in("Network");
    /** Azure's default is system (REST reference of managed clusters: apiServerAccessProfile.privateDNSZone). */
    public static final Property<PrivateZone> PRIVATE_ZONE_MODE = Property.choice(
                    "privateDnsZoneMode", "Private zone kept by", PrivateZone.class)
            .in("Network")
            .orDefault(PrivateZone.SYSTEM)
            .help("A zone that is given is custom, whatever stands here");
    /** "AKS by default creates a private FQDN … and an additional public FQDN" (S-A14). */
    public static final Property<Boolean> PUBLIC_FQDN = Property.flag("publicFqdn", "Public FQDN too")
            .in("Network")
            .orDefault(true)
            .help("A public name of a private API server, for its private address (enablePrivateClusterPublicFQDN)");
    /** "If not specified, the default value is None" (REST reference: advancedNetworking.security.transitEncryption). */
    public static final Property<TransitEncryption> TRANSIT_ENCRYPTION = Property.choice(
                    "transitEncryption", "Encryption between nodes", TransitEncryption.class)
            .in("Network")
            .orDefault(TransitEncryption.NONE)
            .help("Of Advanced Container Networking Services; needs Cilium");

    public static final Property<List<ComponentId>> APP_ROUTING_ZONES = Property.reference(
                    "dnsZones", "Application routing's zones", "public-dns-zone", "private-dns-zone")
            .several()
            .in("Add-ons")
            .help("In which the application routing add-on keeps records (dnsZoneResourceIds)");
    public static final Property<ComponentId> IDENTITY =
            Property.reference("identity", "Identity", "managed-identity").in("Platform");
    public static final Property<ComponentId> REGISTRY = Property.reference(
                    "registry", "Container registry", "container-registry")
            .in("Platform");
    public static final Property<List<String>> CUSTOM_CA_TRUST = Property.text("customCaTrust", "Custom CA trust")
            .several()
            .in("Platform")
            .help("The CAs that the cluster trusts beside the public ones, such as a firewall's inspection CA");
    public static final Property<ComponentId> WORKSPACE = Property.reference(
                    "workspace", "Monitoring workspace", "monitoring-workspace")
            .in("Platform");
    public static final Property<Boolean> AZURE_POLICY =
            Property.flag("azurePolicy", "Azure Policy").in("Add-ons");
    public static final Property<Boolean> KEY_VAULT_CSI =
            Property.flag("keyVaultCsi", "Key Vault CSI driver").in("Add-ons");
    public static final Property<Boolean> SECRET_ROTATION =
            Property.flag("secretRotation", "Secret rotation").in("Add-ons");
    public static final Property<Boolean> WORKLOAD_IDENTITY =
            Property.flag("workloadIdentity", "Workload identity").in("Add-ons");
    public static final Property<Boolean> MONITORING =
            Property.flag("monitoring", "Azure Monitor").in("Add-ons");
    public static final Property<Boolean> DEFENDER =
            Property.flag("defender", "Defender for Containers").in("Add-ons");
    public static final Property<List<String>> EXTENSIONS = Property.text("extensions", "Cluster extensions")
            .several()
            .in("Add-ons")
            .orDefault(List.of());
    public static final Property<Boolean> HTTP_APPLICATION_ROUTING = Property.flag(
                    "httpApplicationRouting", "HTTP application routing")
            .in("Add-ons")
            .orDefault(false);
    public static final Property<Boolean> OPEN_SERVICE_MESH =
            Property.flag("openServiceMesh", "Open Service Mesh").in("Add-ons").orDefault(false);
    public static final Property<Boolean> ISTIO =
            Property.flag("istio", "Istio").in("Add-ons").orDefault(false);

    public static final Property<String> API_HOST = Property.hostName("hostName", "Host name");
    public static final Property<IpAddress> API_ADDRESS = Property.address("address", "Address");

    public static final KindSpec AKS_CLUSTER = KindSpec.container(
                    "aks-cluster", "AKS cluster", Family.KUBERNETES, "A managed Kubernetes cluster")
            .livesIn("subnet", "virtual-network", "region", "canvas:")
            .holding(
                    VERSION,
                    API_SERVER_ACCESS,
                    AUTHORIZED_RANGES,
                    CNI_MODE,
                    POLICY_ENGINE,
                    TRANSIT_ENCRYPTION,
                    IP_FAMILIES,
                    POD_CIDR,
                    SERVICE_CIDR,
                    DNS_SERVICE_ADDRESS,
                    API_SERVER_SUBNET,
                    PRIVATE_DNS_ZONE,
                    PRIVATE_ZONE_MODE,
                    PUBLIC_FQDN,
                    OUTBOUND_TYPE,
                    OUTBOUND_IPS,
                    OUTBOUND_PREFIXES,
                    MANAGED_OUTBOUND_IPS,
                    ALLOCATED_PORTS,
                    POOL_TYPE,
                    NAT_GATEWAY_SKU,
                    ARTIFACT_SOURCE,
                    STATIC_EGRESS_GATEWAY,
                    SEPARATE_POD_EGRESS,
                    LOAD_BALANCER_SKU,
                    HTTP_PROXY,
                    IDENTITY,
                    CUSTOM_CA_TRUST,
                    REGISTRY,
                    WORKSPACE,
                    AZURE_POLICY,
                    KEY_VAULT_CSI,
                    SECRET_ROTATION,
                    WORKLOAD_IDENTITY,
                    MONITORING,
                    DEFENDER,
                    EXTENSIONS,
                    HTTP_APPLICATION_ROUTING,
                    OPEN_SERVICE_MESH,
                    ISTIO,
                    APP_ROUTING_ZONES)
            .captioned(OUTBOUND_TYPE);
    public static final KindSpec API_SERVER = KindSpec.card(
                    "api-server", "API server", Family.KUBERNETES, "The cluster's control plane endpoint")
            .that(Trait.SERVES_REQUESTS)
            .livesIn("aks-cluster", "subnet", "canvas:")
            .holding(API_HOST, API_ADDRESS)
            .captioned(API_ADDRESS, API_HOST);

    private ClusterKinds() {}

    static List<KindSpec> all() {
        return List.of(AKS_CLUSTER, API_SERVER);
    }
}
