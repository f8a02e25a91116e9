package dev.portolan.catalog;

import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import java.util.List;

/** Route tables and network security groups. */
public final class FilterKinds {

    /** Where a route sends packets (data-plane.md B.1 item 7). */
    public enum NextHop implements Choice {
        VIRTUAL_APPLIANCE,
        VIRTUAL_NETWORK_GATEWAY,
        VIRTUAL_NETWORK,
        INTERNET,
        NONE
    }

    /** The side of a subnet or interface on which a rule works. */
    public enum Direction implements Choice {
        INBOUND,
        OUTBOUND
    }

    /** What a rule does with a match. */
    public enum Access implements Choice {
        ALLOW,
        DENY
    }

    /** What a rule matches. */
    public enum RuleProtocol implements Choice {
        ANY(Protocol.ANY),
        TCP(Protocol.TCP),
        UDP(Protocol.UDP),
        ICMP(Protocol.ICMP);

        private final Protocol protocol;

        RuleProtocol(Protocol protocol) {
            this.protocol = protocol;
        }

        public Protocol protocol() {
            return protocol;
        }

        @Override
        public String label() {
            return this == ANY ? "Any" : name();
        }
    }

    public static final Property<String> NAME = Property.text("name", "Name");
    public static final Property<String> ROUTE_PREFIX =
            Property.addressOrTag("prefix", "Destination").help("An address range or a service tag");
    public static final Property<NextHop> NEXT_HOP = Property.choice("nextHop", "Next hop", NextHop.class);
    public static final Property<IpAddress> NEXT_HOP_ADDRESS = Property.address("nextHopAddress", "Next hop address");
    public static final Property<List<Properties>> ROUTES = Property.records(
                    "routes", "Routes", NAME, ROUTE_PREFIX, NEXT_HOP, NEXT_HOP_ADDRESS)
            .orNone();
    public static final Property<Boolean> GATEWAY_PROPAGATION = Property.flag(
                    "gatewayPropagation", "Propagates gateway routes")
            .orDefault(true)
            .help("Off is disableBgpRoutePropagation=true (data-plane.md B.1 item 9)");

    public static final Property<Integer> PRIORITY = Property.whole("priority", "Priority", 100, 4_096);
    public static final Property<Direction> DIRECTION = Property.choice("direction", "Direction", Direction.class);
    public static final Property<Access> ACCESS = Property.choice("access", "Action", Access.class);
    public static final Property<RuleProtocol> PROTOCOL =
            Property.choice("protocol", "Protocol", RuleProtocol.class).orDefault(RuleProtocol.ANY);
    public static final Property<List<String>> SOURCES =
            Property.addressOrTag("sources", "Sources").several();
    public static final Property<List<PortRange>> SOURCE_PORTS =
            Property.ports("sourcePorts", "Source ports").several().orDefault(List.of(PortRange.ANY));
    public static final Property<List<String>> DESTINATIONS =
            Property.addressOrTag("destinations", "Destinations").several();
    public static final Property<List<PortRange>> DESTINATION_PORTS =
            Property.ports("destinationPorts", "Destination ports").several();
    public static final Property<List<Properties>> RULES = Property.records(
                    "rules",
                    "Rules",
                    NAME,
                    PRIORITY,
                    DIRECTION,
                    ACCESS,
                    PROTOCOL,
                    SOURCES,
                    SOURCE_PORTS,
                    DESTINATIONS,
                    DESTINATION_PORTS)
            .orNone();

    /** The group that AKS keeps in the node resource group, on the nodes' network interfaces (data-plane.md B.3). */
    public static final Property<Boolean> MANAGED_BY_AKS = Property.flag("managedByAks", "Managed by AKS")
            .orDefault(false)
            .help("The group on the nodes' network interfaces, whose rules AKS writes");

    public static final KindSpec ROUTE_TABLE = KindSpec.card(
                    "route-table", "Route table", Family.EGRESS, "User-defined routes for subnets")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .holding(ROUTES, GATEWAY_PROPAGATION);
    public static final KindSpec NETWORK_SECURITY_GROUP = KindSpec.card(
                    "network-security-group", "Network security group", Family.SUPPORT, "Filter rules for subnets")
            .shortly("NSG")
            .livesIn("canvas:", "region", "virtual-network", "subnet")
            .holding(RULES, MANAGED_BY_AKS);

    private FilterKinds() {}

    static List<KindSpec> all() {
        return List.of(ROUTE_TABLE, NETWORK_SECURITY_GROUP);
    }
}
