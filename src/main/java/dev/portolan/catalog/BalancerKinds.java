package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import java.util.List;

/** Load balancers, Private Link and Bastion. */
public final class BalancerKinds {

    /** Whether a load balancer faces the Internet. */
    public enum Scope implements Choice {
        INTERNAL,
        PUBLIC
    }

    /** Whether a load balancer spreads within a region or over regional load balancers; Azure's default is regional. */
    public enum Tier implements Choice {
        REGIONAL,
        GLOBAL
    }

    /** What a rule or a service carries. */
    public enum Transport implements Choice {
        TCP,
        UDP,
        ALL;

        @Override
        public String label() {
            return this == ALL ? "All" : name();
        }

        public Protocol protocol() {
            return switch (this) {
                case TCP -> Protocol.TCP;
                case UDP -> Protocol.UDP;
                case ALL -> Protocol.ANY;
            };
        }
    }

    /** What a probe asks. */
    public enum ProbeProtocol implements Choice {
        TCP,
        HTTP,
        HTTPS;

        @Override
        public String label() {
            return name();
        }
    }

    /** The state of a private endpoint's connection. */
    public enum ApprovalState implements Choice {
        APPROVED,
        PENDING,
        REJECTED
    }

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_SNAT_PORTS = 64_000;

    public static final Property<AddressKinds.PublicSku> SKU =
            Property.choice("sku", "SKU", AddressKinds.PublicSku.class).orDefault(AddressKinds.PublicSku.STANDARD);
    public static final Property<Scope> SCOPE = Property.choice("scope", "Scope", Scope.class);
    public static final Property<Tier> TIER =
            Property.choice("tier", "Tier", Tier.class).orDefault(Tier.REGIONAL).help("Global is the cross-region one");
    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<IpAddress> FRONTEND_ADDRESS = Property.address("address", "Private IP");
    public static final Property<ComponentId> PUBLIC_IP = Property.reference("publicIp", "Public IP", "public-ip");
    public static final Property<ComponentId> PUBLIC_IP_PREFIX = Property.reference(
                    "publicIpPrefix", "Public IP prefix", "public-ip-prefix")
            .help("Of a frontend that outbound rules use with all addresses of the prefix");
    public static final Property<ComponentId> SUBNET = Property.reference("subnet", "Subnet", "subnet");
    public static final Property<List<Properties>> FRONTENDS = Property.records(
                    "frontends", "Frontends", NAME, FRONTEND_ADDRESS, PUBLIC_IP, PUBLIC_IP_PREFIX, SUBNET)
            .in("Routing");
    public static final Property<List<ComponentId>> MEMBERS = Property.reference(
                    "members",
                    "Members",
                    "node-pool",
                    "virtual-machine",
                    "network-virtual-appliance",
                    "ingress-controller",
                    "workload")
            .several();
    public static final Property<Boolean> BY_ADDRESS =
            Property.flag("byAddress", "Members by IP address").orDefault(false);
    public static final Property<List<Properties>> POOLS = Property.records(
                    "pools", "Backend pools", NAME, MEMBERS, BY_ADDRESS)
            .in("Routing");
    public static final Property<String> FRONTEND = Property.text("frontend", "Frontend");
    public static final Property<Transport> PROTOCOL =
            Property.choice("protocol", "Protocol", Transport.class).orDefault(Transport.TCP);
    public static final Property<Integer> PORT = Property.whole("port", "Port", 0, HIGHEST_PORT);
    public static final Property<Integer> BACKEND_PORT = Property.whole("backendPort", "Backend port", 0, HIGHEST_PORT);
    public static final Property<String> POOL = Property.text("pool", "Backend pool");
    public static final Property<String> PROBE = Property.text("probe", "Probe");
    public static final Property<Boolean> FLOATING_IP = Property.flag("floatingIp", "Floating IP")
            .orDefault(false)
            .help("Packets keep the frontend's address and port; AKS switches it on (data-plane.md B.3)");
    public static final Property<List<Properties>> RULES = Property.records(
                    "rules", "Rules", NAME, FRONTEND, PROTOCOL, PORT, BACKEND_PORT, POOL, PROBE, FLOATING_IP)
            .in("Routing");
    public static final Property<ProbeProtocol> PROBE_PROTOCOL =
            Property.choice("protocol", "Protocol", ProbeProtocol.class).orDefault(ProbeProtocol.TCP);
    public static final Property<String> PATH = Property.text("path", "Path");
    public static final Property<List<Properties>> PROBES = Property.records(
                    "probes", "Probes", NAME, PROBE_PROTOCOL, PORT, PATH)
            .in("Routing");
    public static final Property<List<String>> OUTBOUND_FRONTENDS =
            Property.text("frontends", "Frontends").several();
    public static final Property<Integer> ALLOCATED_PORTS = Property.whole(
                    "allocatedPorts", "SNAT ports per node", 0, MOST_SNAT_PORTS)
            .orDefault(0)
            .help("0 lets Azure choose by pool size; otherwise a multiple of 8");
    public static final Property<Integer> IDLE_TIMEOUT =
            Property.whole("idleTimeout", "Idle timeout", 4, 120).unit("minutes");
    public static final Property<List<Properties>> OUTBOUND_RULES = Property.records(
                    "outboundRules", "Outbound rules", NAME, OUTBOUND_FRONTENDS, POOL, ALLOCATED_PORTS, IDLE_TIMEOUT)
            .in("Outbound");

    public static final Property<ComponentId> LOAD_BALANCER =
            Property.reference("loadBalancer", "Load balancer", "load-balancer");
    public static final Property<List<IpAddress>> NAT_ADDRESSES =
            Property.address("natAddresses", "NAT addresses").several();
    public static final Property<Boolean> PROXY_PROTOCOL =
            Property.flag("proxyProtocol", "PROXY protocol v2").orDefault(false);
    public static final Property<IpAddress> ENDPOINT_ADDRESS = Property.address("address", "Private IP");
    public static final Property<ComponentId> ENDPOINT_TARGET = Property.reference(
                    "target",
                    "Connects to",
                    "private-link-service",
                    "key-vault",
                    "container-registry",
                    "platform-service",
                    "api-server",
                    "monitoring-workspace")
            .orNone();
    public static final Property<ApprovalState> APPROVAL =
            Property.choice("state", "Connection state", ApprovalState.class);
    public static final Property<String> SERVICE_NAME = Property.hostName("hostName", "Host name");

    public static final KindSpec LOAD_BALANCER_KIND = KindSpec.card(
                    "load-balancer",
                    "Load balancer",
                    Family.INGRESS,
                    "Spreads TCP and UDP over machines, without touching TLS")
            .livesIn("subnet", "virtual-network", "region", "aks-cluster", "canvas:")
            .that(Trait.PUBLIC_ENTRY, Trait.BALANCES, Trait.HAS_PRIVATE_ADDRESS)
            .holding(SKU, TIER, SCOPE, FRONTENDS, RULES, POOLS, PROBES, OUTBOUND_RULES, AddressKinds.ZONES)
            .captioned(SCOPE);
    public static final KindSpec PRIVATE_LINK_SERVICE = KindSpec.card(
                    "private-link-service",
                    "Private Link Service",
                    Family.INGRESS,
                    "Offers what is behind a load balancer to private endpoints elsewhere")
            .shortly("Private Link")
            .livesIn("subnet", "virtual-network", "canvas:")
            .holding(LOAD_BALANCER, FRONTEND, NAT_ADDRESSES, PROXY_PROTOCOL)
            .captioned(NAT_ADDRESSES);
    public static final KindSpec PRIVATE_ENDPOINT = KindSpec.card(
                    "private-endpoint",
                    "Private endpoint",
                    Family.INGRESS,
                    "A service's address inside the virtual network")
            .shortly("Private EP")
            .livesIn("subnet", "virtual-network", "canvas:")
            .that(Trait.HAS_PRIVATE_ADDRESS)
            .holding(ENDPOINT_ADDRESS, ENDPOINT_TARGET, SERVICE_NAME, APPROVAL)
            .captioned(ENDPOINT_ADDRESS);
    public static final KindSpec BASTION = KindSpec.card(
                    "bastion", "Bastion", Family.SUPPORT, "Remote sessions to machines without public addresses")
            .livesIn("subnet", "virtual-network", "canvas:")
            .holding(PUBLIC_IP);

    private BalancerKinds() {}

    static List<KindSpec> all() {
        return List.of(LOAD_BALANCER_KIND, PRIVATE_LINK_SERVICE, PRIVATE_ENDPOINT, BASTION);
    }
}
