package dev.portolan.catalog;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import java.util.List;

/** Firewalls, appliances, NAT gateways and proxies. */
public final class EgressKinds {

    /** Azure Firewall's tiers. */
    public enum FirewallTier implements Choice {
        BASIC,
        STANDARD,
        PREMIUM
    }

    /** What a rule collection holds; also the order in which they are looked at (data-plane.md B.6). */
    public enum CollectionType implements Choice {
        DNAT,
        NETWORK,
        APPLICATION
    }

    /** What a collection does with a match. */
    public enum Action implements Choice {
        ALLOW,
        DENY
    }

    /** What a firewall rule matches. */
    public enum RuleProtocol implements Choice {
        ANY,
        TCP,
        UDP,
        ICMP,
        HTTP,
        HTTPS;

        @Override
        public String label() {
            return this == ANY ? "Any" : name();
        }
    }

    /** What threat intelligence or intrusion detection does. */
    public enum ThreatIntel implements Choice {
        OFF,
        ALERT,
        DENY
    }

    /** What an appliance does with the source address. */
    public enum SourceNat implements Choice {
        NEVER,
        INTERNET_ONLY,
        ALWAYS
    }

    private static final int HIGHEST_PORT = 65_535;

    public static final Property<FirewallTier> TIER = Property.choice("tier", "Tier", FirewallTier.class);
    public static final Property<IpAddress> PRIVATE_ADDRESS =
            Property.address("privateAddress", "Private IP").in("Addresses");
    public static final Property<List<ComponentId>> PUBLIC_IPS =
            Property.reference("publicIps", "Public IPs", "public-ip").several().in("Addresses");
    public static final Property<ComponentId> PUBLIC_IP_PREFIX = Property.reference(
                    "publicIpPrefix", "Public IP prefix", "public-ip-prefix")
            .in("Addresses");
    public static final Property<Integer> INSTANCES = Property.whole("instances", "Instances", 2, 20)
            .orDefault(2)
            .in("Resilience")
            .help("At least 2; Azure scales up to 20 (numbers.md D.1)");
    public static final Property<Boolean> DNS_PROXY =
            Property.flag("dnsProxy", "DNS proxy").in("DNS").orDefault(false);
    public static final Property<ThreatIntel> THREAT_INTEL = Property.choice(
                    "threatIntel", "Threat intelligence", ThreatIntel.class)
            .in("Protection")
            .orDefault(ThreatIntel.ALERT);
    public static final Property<ThreatIntel> IDPS = Property.choice("idps", "IDPS", ThreatIntel.class)
            .in("Protection")
            .help("Intrusion detection and prevention; Premium only");
    public static final Property<Boolean> CLASSIC_RULES = Property.flag("classicRules", "Classic rules")
            .in("Rules")
            .orDefault(false)
            .help("Rules on the firewall itself, not in a firewall policy");
    public static final Property<List<String>> SNAT_PRIVATE_RANGES = Property.addressOrTag(
                    "privateRanges", "Ranges without SNAT")
            .several()
            .in("Addresses")
            .help("Not given: RFC 1918 and RFC 6598 (data-plane.md B.6)");
    public static final Property<ComponentId> MANAGEMENT_SUBNET = Property.reference(
                    "managementSubnet", "Management subnet", "subnet")
            .in("Addresses");
    public static final Property<Boolean> TLS_INSPECTION =
            Property.flag("tlsInspection", "TLS inspection").in("TLS").orDefault(false);
    public static final Property<String> INSPECTION_CA = Property.text("inspectionCa", "Inspection CA")
            .in("TLS")
            .help("The CA that signs what inspected clients see; they have to trust it (tls.md C)");

    public static final Property<ComponentId> INSPECTION_VAULT = Property.reference(
                    "inspectionKeyVault", "Inspection CA kept in", "key-vault")
            .in("TLS")
            .help("Where the CA and its key are kept (transportSecurity.certificateAuthority.keyVaultSecretId)");
    public static final Property<ComponentId> IDENTITY = Property.reference("identity", "Identity", "managed-identity")
            .in("TLS")
            .help("Reads the inspection CA from Key Vault");
    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<List<String>> SOURCES =
            Property.addressOrTag("sources", "Sources").several();
    public static final Property<List<String>> DESTINATIONS =
            Property.addressOrTag("destinations", "Destinations").several();
    public static final Property<List<String>> FQDNS =
            Property.hostName("fqdns", "Host names").several();
    public static final Property<List<String>> FQDN_TAGS =
            Property.text("fqdnTags", "FQDN tags").several();
    public static final Property<List<RuleProtocol>> PROTOCOLS =
            Property.choice("protocols", "Protocols", RuleProtocol.class).several();
    public static final Property<List<PortRange>> PORTS =
            Property.ports("ports", "Ports").several();
    public static final Property<IpAddress> TRANSLATED_ADDRESS =
            Property.address("translatedAddress", "Translated address");
    public static final Property<Integer> TRANSLATED_PORT =
            Property.whole("translatedPort", "Translated port", 1, HIGHEST_PORT);
    public static final Property<Boolean> TERMINATE_TLS =
            Property.flag("terminateTls", "Inspects TLS").orDefault(false);
    public static final Property<List<Properties>> COLLECTION_RULES = Property.records(
                    "rules",
                    "Rules",
                    NAME,
                    SOURCES,
                    DESTINATIONS,
                    FQDNS,
                    FQDN_TAGS,
                    PROTOCOLS,
                    PORTS,
                    TRANSLATED_ADDRESS,
                    TRANSLATED_PORT,
                    TERMINATE_TLS)
            .orNone();
    public static final Property<CollectionType> COLLECTION_TYPE =
            Property.choice("type", "Type", CollectionType.class).orNone();
    public static final Property<Integer> PRIORITY = Property.whole("priority", "Priority", 100, 65_000);
    public static final Property<Action> ACTION =
            Property.choice("action", "Action", Action.class).orDefault(Action.ALLOW);
    public static final Property<List<Properties>> COLLECTIONS = Property.records(
                    "ruleCollections", "Rule collections", NAME, COLLECTION_TYPE, PRIORITY, ACTION, COLLECTION_RULES)
            .in("Rules");

    public static final Property<Boolean> IP_FORWARDING =
            Property.flag("ipForwarding", "IP forwarding").in("Addresses");
    public static final Property<SourceNat> SOURCE_NAT =
            Property.choice("sourceNat", "Source NAT", SourceNat.class).in("Addresses");
    public static final Property<Integer> SNAT_PORTS = Property.whole("snatPorts", "SNAT ports", 1, 100_000_000)
            .in("Addresses")
            .help("To one address and port at once, as the appliance's maker says");
    public static final Property<Boolean> INSPECTS =
            Property.flag("inspects", "Inspects traffic").in("Protection").orDefault(true);
    public static final Property<List<ComponentId>> NAT_PUBLIC_IPS =
            Property.reference("publicIps", "Public IPs", "public-ip").several();
    public static final Property<AddressKinds.PublicSku> NAT_SKU =
            Property.choice("sku", "SKU", AddressKinds.PublicSku.class).orDefault(AddressKinds.PublicSku.STANDARD);
    public static final Property<Integer> IDLE_TIMEOUT = Property.whole("idleTimeout", "Idle timeout", 4, 120)
            .unit("minutes")
            .orDefault(4);
    public static final Property<Integer> PROXY_PORT = Property.whole("port", "Port", 1, HIGHEST_PORT);

    public static final KindSpec AZURE_FIREWALL = KindSpec.card(
                    "azure-firewall",
                    "Azure Firewall",
                    Family.EGRESS,
                    "Azure's stateful firewall, the usual way out of a hub")
            .shortly("Firewall")
            .livesIn("subnet", "virtual-network", "virtual-wan-hub", "canvas:")
            .that(Trait.PUBLIC_ENTRY, Trait.INSPECTS_EGRESS, Trait.KEEPS_STATE, Trait.HAS_PRIVATE_ADDRESS)
            .holding(
                    TIER,
                    PRIVATE_ADDRESS,
                    PUBLIC_IPS,
                    PUBLIC_IP_PREFIX,
                    SNAT_PRIVATE_RANGES,
                    MANAGEMENT_SUBNET,
                    INSTANCES,
                    AddressKinds.ZONES,
                    DNS_PROXY,
                    THREAT_INTEL,
                    IDPS,
                    TLS_INSPECTION,
                    INSPECTION_CA,
                    INSPECTION_VAULT,
                    IDENTITY,
                    CLASSIC_RULES,
                    COLLECTIONS)
            .captioned(PRIVATE_ADDRESS, TIER);
    public static final KindSpec NETWORK_VIRTUAL_APPLIANCE = KindSpec.card(
                    "network-virtual-appliance",
                    "Network virtual appliance",
                    Family.EGRESS,
                    "Another maker's firewall or router")
            .shortly("NVA")
            .livesIn("subnet", "virtual-network", "canvas:")
            .that(Trait.PUBLIC_ENTRY, Trait.INSPECTS_EGRESS, Trait.KEEPS_STATE, Trait.HAS_PRIVATE_ADDRESS)
            .holding(PRIVATE_ADDRESS, PUBLIC_IPS, IP_FORWARDING, SOURCE_NAT, SNAT_PORTS, INSPECTS, AddressKinds.ZONES)
            .captioned(PRIVATE_ADDRESS);
    public static final KindSpec NAT_GATEWAY = KindSpec.card(
                    "nat-gateway", "NAT gateway", Family.EGRESS, "Gives a subnet's outbound traffic public addresses")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .that(Trait.KEEPS_STATE)
            .holding(NAT_SKU, NAT_PUBLIC_IPS, PUBLIC_IP_PREFIX, AddressKinds.ZONES, IDLE_TIMEOUT)
            .captioned(NAT_SKU);
    public static final KindSpec HTTP_PROXY = KindSpec.card(
                    "http-proxy", "HTTP proxy", Family.EGRESS, "A proxy that clients are told to use")
            .that(Trait.INSPECTS_EGRESS, Trait.HAS_PRIVATE_ADDRESS)
            .livesIn("subnet", "virtual-network", "on-premises-site", "canvas:")
            .holding(PRIVATE_ADDRESS, PROXY_PORT, AddressKinds.ZONES)
            .captioned(PRIVATE_ADDRESS);

    private EgressKinds() {}

    /** Whether a component is a firewall, or an appliance that may be one. */
    public static boolean isFirewall(Component component) {
        return component.is(AZURE_FIREWALL.id()) || component.is(NETWORK_VIRTUAL_APPLIANCE.id());
    }

    /** Whether a component is a firewall, or an appliance that is said to inspect what it forwards. */
    public static boolean inspects(Component component) {
        return component.is(AZURE_FIREWALL.id())
                || component.is(NETWORK_VIRTUAL_APPLIANCE.id())
                        && INSPECTS.of(component).is(true);
    }

    static List<KindSpec> all() {
        return List.of(AZURE_FIREWALL, NETWORK_VIRTUAL_APPLIANCE, NAT_GATEWAY, HTTP_PROXY);
    }
}
