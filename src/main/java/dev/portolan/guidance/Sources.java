package dev.portolan.guidance;

/** The documents that rules cite, with the versions that were read (guidance/sources.md). */
public final class Sources {

    private static final String LEARN = "https://learn.microsoft.com/azure/";

    public static final Source ARTICLE =
            new Source("S-SEED", "AKS Design Review Series - Part 1.1: Networking - Ingress / Egress", "", "Jan 2023");
    public static final Source UDR =
            aks("S-A3", "Customize cluster egress with a UDR table", "egress-udr", "05/10/2023");
    public static final Source FIREWALL_EGRESS =
            aks("S-A4", "Limit network traffic with Azure Firewall", "limit-egress-traffic", "12/05/2023");
    public static final Source OUTBOUND_TYPES =
            aks("S-A2", "Customize cluster egress with outbound types", "egress-outboundtype", "08/05/2026");
    public static final Source INTERNAL_LB = aks("S-A7", "Use an internal load balancer", "internal-lb", "07/31/2026");
    public static final Source PLAN_APPLICATION =
            aks("S-A9", "Plan application networking", "plan-application-networking", "03/24/2025");
    public static final Source IP_PLANNING =
            aks("S-A10", "IP address planning", "concepts-network-ip-address-planning", "04/16/2026");
    public static final Source OVERLAY =
            aks("S-A11", "Azure CNI Overlay", "concepts-network-azure-cni-overlay", "2026-08-21");
    public static final Source VNET_INTEGRATION =
            aks("S-A15", "API Server VNet Integration", "api-server-vnet-integration", "2026-08-21");
    public static final Source NETWORK_PRACTICES = aks(
            "S-A20",
            "Best practices for network connectivity and security",
            "operator-best-practices-network",
            "2026-08-21");
    public static final Source CSI_TLS =
            aks("S-A23", "Secrets Store CSI driver and NGINX TLS", "csi-secrets-store-nginx-tls", "2026-08-21");
    public static final Source ROUTING = new Source(
            "S-N1",
            "Virtual network traffic routing",
            LEARN + "virtual-network/virtual-networks-udr-overview",
            "05/27/2023");
    public static final Source NAT_GATEWAY =
            new Source("S-N3", "Azure NAT Gateway resource", LEARN + "nat-gateway/nat-gateway-resource", "07/10/2023");
    public static final Source NSG = new Source(
            "S-N4",
            "Network security groups overview",
            LEARN + "virtual-network/network-security-groups-overview",
            "07/15/2025");
    public static final Source PEERING = new Source(
            "S-N5",
            "Create, change, or delete a VNet peering",
            LEARN + "virtual-network/virtual-network-manage-peering",
            "2024");
    public static final Source FIREWALL_NAT = new Source(
            "S-N9",
            "Scale SNAT ports with Azure NAT Gateway",
            LEARN + "firewall/integrate-with-nat-gateway",
            "09/19/2025");
    public static final Source DDOS_TIERS = new Source(
            "S-N11",
            "About Azure DDoS Protection tier comparison",
            LEARN + "ddos-protection/ddos-protection-sku-comparison",
            "07/17/2024");
    public static final Source GATEWAY_INFRASTRUCTURE = new Source(
            "S-N12",
            "Application Gateway infrastructure configuration",
            LEARN + "application-gateway/configuration-infrastructure",
            "07/05/2023");
    public static final Source GATEWAY_TLS = new Source(
            "S-N13", "Application Gateway TLS overview", LEARN + "application-gateway/ssl-overview", "06/09/2023");
    public static final Source AGC_NETWORKING = new Source(
            "S-N18",
            "Container networking with Application Gateway for Containers",
            LEARN + "application-gateway/for-containers/container-networking",
            "03/24/2025");
    public static final Source FIREWALL_AND_GATEWAY = new Source(
            "S-ARCH1",
            "Azure Firewall and Application Gateway for virtual networks",
            LEARN + "architecture/example-scenario/gateway/firewall-application-gateway",
            "2025-26");
    public static final Source WELL_ARCHITECTED_FIREWALL = new Source(
            "S-WAF-FW",
            "Well-Architected service guide: Azure Firewall",
            LEARN + "well-architected/service-guides/azure-firewall",
            "11/21/2025");
    public static final Source WELL_ARCHITECTED_AKS = new Source(
            "S-WAF-AKS",
            "Well-Architected service guide: Azure Kubernetes Service",
            LEARN + "well-architected/service-guides/azure-kubernetes-service",
            "2026");
    public static final Source REVIEW_CHECKLISTS = new Source(
            "S-RC", "Azure review checklists", "https://github.com/Azure/review-checklists", "commit 56cc3adc");
    public static final Source PSRULE =
            new Source("S-PSR", "PSRule for Azure", "https://azure.github.io/PSRule.Rules.Azure/", "2025");
    public static final Source BASELINE = new Source(
            "S-BASE",
            "AKS baseline reference implementation",
            "https://github.com/mspnp/aks-baseline",
            "commit 0b468aa8, 2026-03-27");
    public static final Source CLOUD_PROVIDER = new Source(
            "S-CPA",
            "Kubernetes cloud provider for Azure",
            "https://github.com/kubernetes-sigs/cloud-provider-azure",
            "commit 7b31c76c, 2026-08-19");

    private Sources() {}

    private static Source aks(String key, String title, String page, String date) {
        return new Source(key, title, LEARN + "aks/" + page, date);
    }
}
