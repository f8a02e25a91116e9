package dev.portolan.net;

/**
 * Azure's sizes and limits, each with where it was read (guidance/numbers.md; the keys are those of guidance/sources.md,
 * which gives the date of every page).
 */
public final class AzureNumbers {

    /** Addresses of a subnet that Azure keeps: the first four and the last (numbers.md D.2; S-N12, S-A11). */
    public static final int RESERVED_PER_SUBNET = 5;

    /** The smallest IPv4 subnet (Azure Virtual Network FAQ); of its eight addresses three are left. */
    public static final int SMALLEST_SUBNET = 29;

    /** AzureFirewallSubnet, no larger needed (numbers.md D.2; S-WAF-FW, RC-ALZ D07.11). */
    public static final int FIREWALL_SUBNET = 26;

    /** AzureFirewallManagementSubnet (numbers.md D.2; S-WAF-FW). */
    public static final int FIREWALL_MANAGEMENT_SUBNET = 26;

    /** GatewaySubnet, at least (numbers.md D.2; RC-ALZ D09.01). */
    public static final int GATEWAY_SUBNET = 27;

    /** AzureBastionSubnet, at least (numbers.md D.2; RC-ALZ D05.02). */
    public static final int BASTION_SUBNET = 26;

    /** RouteServerSubnet (numbers.md D.2; RC-ALZ D01.08). */
    public static final int ROUTE_SERVER_SUBNET = 27;

    /** Subnet of a version 2 Application Gateway, recommended (numbers.md D.2; S-N12, S-WAF-AGW, RC-NET A01.06). */
    public static final int APPLICATION_GATEWAY_SUBNET = 24;

    /** Instances of a version 2 Application Gateway at most; each takes an address (numbers.md D.2, D.5; S-N12). */
    public static final int APPLICATION_GATEWAY_INSTANCES = 125;

    /** Application Gateway for Containers with overlay, exactly, one per subnet (numbers.md D.2; S-N18). */
    public static final int CONTAINERS_SUBNET = 24;

    /** The delegated subnet of an integrated API server, at least (numbers.md D.2; S-A15). */
    public static final int API_SERVER_SUBNET = 28;

    /** Addresses that an integrated API server takes per cluster, at least (numbers.md D.2; S-A15). */
    public static final int API_SERVER_ADDRESSES = 9;

    /** An overlay cluster's pod CIDR gives each node a block of this length (numbers.md D.4; S-A11). */
    public static final int OVERLAY_NODE_BLOCK = 24;

    /** A service CIDR is no larger than this (rules.md IP-004; numbers.md D.4 says smaller than it, S-A10). */
    public static final int LARGEST_SERVICE_CIDR = 12;

    /**
     * Addresses that a node of a pod subnet asks for at a time
     * (MicrosoftDocs/azure-aks-docs, articles/aks/concepts-network-azure-cni-pod-subnet.md, 05/21/2024).
     */
    public static final int POD_BATCH = 16;

    /** Fewer unused addresses than this, and a node asks for the next batch (the same page). */
    public static final int POD_BATCH_SPARE = 8;

    /** Addresses of the blocks, /28, that static block allocation hands to a node (numbers.md D.4; S-A11). */
    public static final int POD_BLOCK = 16;

    /** Pods of a node with a pod subnet where nobody says otherwise (numbers.md D.4). */
    public static final int PODS_POD_SUBNET = 110;

    /** Pods of a node with a node subnet where nobody says otherwise (numbers.md D.4). */
    public static final int PODS_NODE_SUBNET = 30;

    /** SNAT ports of Azure Firewall per public address and instance, to one destination (numbers.md D.1; S-N9). */
    public static final int FIREWALL_PORTS = 2_496;

    /** Public addresses of a firewall at most (numbers.md D.1; S-WAF-FW). */
    public static final int FIREWALL_ADDRESSES = 250;

    /** SNAT ports of a NAT gateway per public address (numbers.md D.1; S-N3, S-A6). */
    public static final int NAT_PORTS = 64_512;

    /** Connections of a NAT gateway per public address to one destination at once (numbers.md D.1; S-N3). */
    public static final int NAT_CONNECTIONS = 50_000;

    /** Connections of a NAT gateway at once in all (numbers.md D.1; S-N3). */
    public static final long NAT_CONNECTIONS_IN_ALL = 2_000_000;

    /** Public addresses of a NAT gateway at most (numbers.md D.1; S-N3). */
    public static final int NAT_ADDRESSES = 16;

    /** SNAT ports of a Standard load balancer per frontend address (numbers.md D.1; S-A5). */
    public static final int BALANCER_PORTS = 64_000;

    /** Ports per node that are chosen by hand come in multiples of this (numbers.md D.1; S-A5). */
    public static final int BALANCER_PORT_STEP = 8;

    /** Outbound addresses that AKS manages at most (numbers.md D.1; S-A5). */
    public static final int MANAGED_ADDRESSES = 100;

    /** Ports of a Windows node whose OutboundNAT is on, per address (numbers.md D.1; S-A6). */
    public static final int WINDOWS_PORTS = 64;

    /** DNS zones of the application routing add-on at most (numbers.md D.5; S-A17). */
    public static final int APP_ROUTING_ZONES = 5;

    /**
     * Routes of a route table at most: what Microsoft's pages say (numbers.md D.6; S-N19, S-A12, RC-ALZ D01.12). Disputed:
     * third-party texts of 2025-26 say 600 and 1,000, which is not confirmed.
     */
    public static final int ROUTES_PER_TABLE = 400;

    /** Rules of a network security group at most (numbers.md D.6; S-N19). */
    public static final int RULES_PER_GROUP = 1_000;

    private AzureNumbers() {}
}
