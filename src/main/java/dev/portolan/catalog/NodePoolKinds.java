package dev.portolan.catalog;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.List;

/** Pools of nodes, and what they may hold. */
public final class NodePoolKinds {

    /** How a node of a pod subnet gets its pods' addresses (S-A11). */
    public enum PodAllocation implements Choice {
        DYNAMIC("Dynamic"),
        STATIC_BLOCK("Static block");

        private final String label;

        PodAllocation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What runs in the node pool's operating system. */
    public enum OsType implements Choice {
        LINUX,
        WINDOWS
    }

    /** Whether a pool carries the system's pods. */
    public enum PoolMode implements Choice {
        SYSTEM,
        USER
    }

    private static final int MOST_NODES = 1_000;
    private static final int MOST_PODS = 250;

    public static final Property<PoolMode> POOL_MODE = Property.choice("mode", "Mode", PoolMode.class);
    public static final Property<OsType> OS_TYPE =
            Property.choice("osType", "Operating system", OsType.class).orDefault(OsType.LINUX);
    public static final Property<String> VM_SIZE = Property.text("vmSize", "VM size");
    public static final Property<ComponentId> NODE_SUBNET = Property.reference("subnet", "Node subnet", "subnet")
            .in("Network")
            .help("Where nothing is given, the subnet around the cluster");
    public static final Property<ComponentId> POD_SUBNET =
            Property.reference("podSubnet", "Pod subnet", "subnet").in("Network");
    public static final Property<PodAllocation> POD_ALLOCATION = Property.choice(
                    "podIpAllocation", "Pod addresses", PodAllocation.class)
            .in("Network")
            .orDefault(PodAllocation.DYNAMIC)
            .help("How a pod subnet hands out addresses: in batches as pods come, or in blocks of 16 per node");
    public static final Property<Integer> NODE_COUNT = Property.whole("count", "Nodes", 0, MOST_NODES);
    public static final Property<Integer> MIN_COUNT = Property.whole("minCount", "Least nodes", 0, MOST_NODES);
    public static final Property<Integer> MAX_COUNT = Property.whole("maxCount", "Most nodes", 0, MOST_NODES);
    public static final Property<Integer> MAX_SURGE = Property.whole("maxSurge", "Surge nodes", 0, MOST_NODES);
    public static final Property<Integer> MAX_PODS = Property.whole("maxPods", "Most pods per node", 10, MOST_PODS);
    public static final Property<Boolean> NODE_PUBLIC_IP =
            Property.flag("nodePublicIp", "Public IP per node").in("Network").orDefault(false);
    public static final Property<Boolean> AVAILABILITY_SET =
            Property.flag("availabilitySet", "Availability set").orDefault(false);
    public static final Property<List<IpAddress>> NODE_ADDRESSES =
            Property.address("addresses", "Node addresses").several().in("Network");
    public static final Property<ComponentId> FLOW_DESTINATION = Property.reference(
                    "destination", "Destination", "internet-service")
            .help("Not given: counted towards every destination, as it may be any");
    public static final Property<Integer> FLOWS_PER_NODE = Property.whole("perNode", "Per node", 0, 64_512)
            .help("Connections that one node holds to one address and port at its peak");
    public static final Property<List<Properties>> OUTBOUND_FLOWS = Property.records(
                    "outboundFlows", "Concurrent outbound flows", FLOW_DESTINATION, FLOWS_PER_NODE)
            .in("Outbound")
            .help(
                    "To the busiest destinations on the Internet; SNAT ports are counted per destination (numbers.md D.1)");
    public static final Property<Boolean> WINDOWS_OUTBOUND_NAT = Property.flag(
                    "windowsOutboundNat", "Windows OutboundNAT")
            .in("Outbound")
            .orDefault(true)
            .help("On Windows nodes only: 64 ports per node, whatever the way out (numbers.md D.1)");

    public static final KindSpec NODE_POOL = KindSpec.card(
                    "node-pool", "Node pool", Family.KUBERNETES, "Equal virtual machines that run a cluster's pods")
            .that(Trait.STARTS_FLOWS, Trait.HAS_PRIVATE_ADDRESS)
            .livesIn("aks-cluster")
            .holding(
                    POOL_MODE,
                    OS_TYPE,
                    VM_SIZE,
                    NODE_COUNT,
                    MIN_COUNT,
                    MAX_COUNT,
                    MAX_SURGE,
                    MAX_PODS,
                    AddressKinds.ZONES,
                    AVAILABILITY_SET,
                    NODE_SUBNET,
                    POD_SUBNET,
                    POD_ALLOCATION,
                    NODE_ADDRESSES,
                    NODE_PUBLIC_IP,
                    OUTBOUND_FLOWS,
                    WINDOWS_OUTBOUND_NAT)
            .captioned(VM_SIZE, POOL_MODE);

    private NodePoolKinds() {}

    static List<KindSpec> all() {
        return List.of(NODE_POOL);
    }
}
