package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;

/** Gateways to other sites, and Azure's routers. */
public final class HybridKinds {

    public static final Property<String> SKU = Property.text("sku", "SKU").help("Such as VpnGw2AZ or ErGw1AZ");
    public static final Property<List<ComponentId>> PUBLIC_IPS =
            Property.reference("publicIps", "Public IPs", "public-ip").several();
    public static final Property<List<Prefix>> ADVERTISED = Property.prefix(
                    "advertisedPrefixes", "Learned from the other side")
            .several()
            .in("Routing")
            .help("What BGP brings in; where nothing is given, the address ranges of the connected sites");
    public static final Property<IpAddress> PEER_ADDRESS = Property.address("address", "Device address");
    public static final Property<List<Prefix>> PREFIXES =
            Property.prefix("prefixes", "Address ranges").several();
    public static final Property<String> PROVIDER = Property.text("provider", "Provider");
    public static final Property<Integer> BANDWIDTH =
            Property.whole("bandwidth", "Bandwidth", 1, 400_000).unit("Mbit/s");
    public static final Property<Boolean> MACSEC =
            Property.flag("macsec", "MACsec").in("TLS").orDefault(false);
    public static final Property<Prefix> HUB_PREFIX = Property.prefix("prefix", "Address range");
    public static final Property<IpAddress> ROUTER_ADDRESS = Property.address("address", "Private IP");

    public static final KindSpec VPN_GATEWAY = KindSpec.card(
                    "vpn-gateway", "VPN gateway", Family.HYBRID, "Ends IPsec tunnels from other sites")
            .livesIn("subnet", "virtual-network", "virtual-wan-hub", "canvas:")
            .that(Trait.JOINS_SITES, Trait.KEEPS_STATE)
            .holding(SKU, PUBLIC_IPS, ADVERTISED, AddressKinds.ZONES)
            .captioned(SKU);
    public static final KindSpec EXPRESSROUTE_GATEWAY = KindSpec.card(
                    "expressroute-gateway",
                    "ExpressRoute gateway",
                    Family.HYBRID,
                    "Joins ExpressRoute circuits to a virtual network")
            .shortly("ExpressRoute")
            .livesIn("subnet", "virtual-network", "virtual-wan-hub", "canvas:")
            .that(Trait.JOINS_SITES)
            .holding(SKU, ADVERTISED, AddressKinds.ZONES)
            .captioned(SKU);
    public static final KindSpec EXPRESSROUTE_CIRCUIT = KindSpec.card(
                    "expressroute-circuit", "ExpressRoute circuit", Family.HYBRID, "A private line from a provider")
            .shortly("ER circuit")
            .livesIn("canvas:", "region", "on-premises-site")
            .holding(PROVIDER, BANDWIDTH, MACSEC, ADVERTISED)
            .captioned(PROVIDER);
    public static final KindSpec LOCAL_NETWORK_GATEWAY = KindSpec.card(
                    "local-network-gateway",
                    "Local network gateway",
                    Family.HYBRID,
                    "What a VPN gateway knows of the other side")
            .shortly("Local gateway")
            .livesIn("canvas:", "region", "on-premises-site")
            .holding(PEER_ADDRESS, PREFIXES)
            .captioned(PEER_ADDRESS);
    public static final KindSpec VIRTUAL_WAN_HUB = KindSpec.container(
                    "virtual-wan-hub", "Virtual WAN hub", Family.HYBRID, "A hub that Azure routes by itself")
            .livesIn("canvas:", "region")
            .that(Trait.HOLDS_ADDRESSES)
            .holding(HUB_PREFIX)
            .captioned(HUB_PREFIX);
    public static final KindSpec ROUTE_SERVER = KindSpec.card(
                    "route-server",
                    "Route Server",
                    Family.HYBRID,
                    "Exchanges routes between appliances and the virtual network")
            .livesIn("subnet", "virtual-network", "canvas:")
            .that(Trait.HAS_PRIVATE_ADDRESS)
            .holding(ROUTER_ADDRESS);

    private HybridKinds() {}

    static List<KindSpec> all() {
        return List.of(
                VPN_GATEWAY,
                EXPRESSROUTE_GATEWAY,
                EXPRESSROUTE_CIRCUIT,
                LOCAL_NETWORK_GATEWAY,
                VIRTUAL_WAN_HUB,
                ROUTE_SERVER);
    }
}
