package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.List;

/** Zones, records and resolvers (data-plane.md B.10). */
public final class DnsKinds {

    /** The type of a DNS record. */
    public enum RecordType implements Choice {
        A,
        AAAA,
        CNAME,
        ALIAS;

        @Override
        public String label() {
            return name();
        }
    }

    public static final Property<String> ZONE_NAME =
            Property.hostName("zoneName", "Zone").orNone();
    public static final Property<String> RESOURCE_GROUP = Property.text("resourceGroup", "Resource group");
    public static final Property<String> RECORD_NAME = Property.text("name", "Name")
            .help("Relative to the zone; @ for the zone itself, * for any")
            .orNone();
    public static final Property<RecordType> RECORD_TYPE =
            Property.choice("type", "Type", RecordType.class).orDefault(RecordType.A);
    public static final Property<String> RECORD_VALUE =
            Property.text("value", "Value").help("An address for A and AAAA, a host name for CNAME");
    public static final Property<ComponentId> RECORD_TARGET = Property.reference(
                    "target",
                    "Points at",
                    "public-ip",
                    "application-gateway",
                    "application-gateway-for-containers",
                    "load-balancer",
                    "azure-firewall",
                    "front-door",
                    "traffic-manager",
                    "private-endpoint",
                    "api-server",
                    "virtual-machine",
                    "network-virtual-appliance")
            .help("Instead of a value: whatever address or name that component has");
    public static final Property<List<Properties>> RECORDS = Property.records(
                    "records", "Records", RECORD_NAME, RECORD_TYPE, RECORD_VALUE, RECORD_TARGET)
            .orNone();
    public static final Property<List<ComponentId>> LINKED_NETWORKS = Property.reference(
                    "linkedNetworks", "Linked networks", "virtual-network")
            .several()
            .help("The virtual networks from which the zone can be resolved")
            .orNone();
    public static final Property<IpAddress> INBOUND_ADDRESS =
            Property.address("inboundAddress", "Inbound endpoint").help("Where others send their questions");
    public static final Property<ComponentId> OUTBOUND_SUBNET =
            Property.reference("outboundSubnet", "Outbound subnet", "subnet");
    public static final Property<List<IpAddress>> RULE_SERVERS =
            Property.address("servers", "Servers").several();
    public static final Property<List<Properties>> FORWARDING_RULES = Property.records(
                    "forwardingRules", "Forwarding rules", ActorKinds.FORWARD_ZONE, RULE_SERVERS)
            .orNone();

    public static final KindSpec PUBLIC_DNS_ZONE = KindSpec.card(
                    "public-dns-zone", "Public DNS zone", Family.INGRESS, "Names that the whole Internet can resolve")
            .shortly("DNS zone")
            .livesIn("canvas:", "region")
            .holding(ZONE_NAME, RECORDS, RESOURCE_GROUP)
            .captioned(ZONE_NAME);
    public static final KindSpec PRIVATE_DNS_ZONE = KindSpec.card(
                    "private-dns-zone",
                    "Private DNS zone",
                    Family.NETWORKS,
                    "Names that only linked virtual networks can resolve")
            .shortly("Private zone")
            .livesIn("canvas:", "region", "virtual-network")
            .holding(ZONE_NAME, RECORDS, LINKED_NETWORKS, RESOURCE_GROUP)
            .captioned(ZONE_NAME);
    public static final KindSpec DNS_RESOLVER = KindSpec.card(
                    "dns-resolver",
                    "DNS Private Resolver",
                    Family.NETWORKS,
                    "Answers DNS questions from outside the virtual network and forwards its own")
            .shortly("DNS resolver")
            .livesIn("subnet", "virtual-network", "canvas:")
            .that(Trait.HAS_PRIVATE_ADDRESS)
            .holding(INBOUND_ADDRESS, OUTBOUND_SUBNET, FORWARDING_RULES, LINKED_NETWORKS)
            .captioned(INBOUND_ADDRESS);

    private DnsKinds() {}

    static List<KindSpec> all() {
        return List.of(PUBLIC_DNS_ZONE, PRIVATE_DNS_ZONE, DNS_RESOLVER);
    }
}
