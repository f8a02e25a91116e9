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
    public static final Source PLAN_NODES = aks("S-A9", "Plan node networking", "plan-node-networking", "03/24/2025");
    public static final Source POD_SUBNETS =
            aks("S-A11", "Azure CNI Pod Subnet", "concepts-network-azure-cni-pod-subnet", "2026-08-21");
    public static final Source OUTBOUND_RULES = aks(
            "S-A1", "Outbound network and FQDN rules for AKS clusters", "outbound-rules-control-egress", "06/18/2026");
    public static final Source STANDARD_LB =
            aks("S-A5", "Use a public Standard Load Balancer", "load-balancer-standard", "01/23/2024");
    public static final Source AKS_NAT_GATEWAY =
            aks("S-A6", "Managed or user-assigned NAT gateway", "nat-gateway", "07/07/2026");
    public static final Source INGRESS_CONCEPTS =
            aks("S-A8", "Ingress networking concepts", "concepts-network-ingress", "06/05/2026");
    public static final Source KUBENET =
            aks("S-A12", "Kubenet with your own IP address ranges", "configure-kubenet", "2026-08-21");
    public static final Source NETWORK_ISOLATED =
            aks("S-A13", "Network isolated clusters", "concepts-network-isolated", "2026-08-21");
    public static final Source PRIVATE_CLUSTERS = aks("S-A14", "Private clusters", "private-clusters", "2026-08-21");
    public static final Source AUTHORIZED_RANGES =
            aks("S-A16", "API server authorized IP ranges", "api-server-authorized-ip-ranges", "2026-08-21");
    public static final Source APP_ROUTING = aks("S-A17", "Application routing add-on", "app-routing", "08/03/2026");
    public static final Source RETIREMENTS = new Source(
            "S-A18",
            "AKS retirement call-outs",
            "https://github.com/MicrosoftDocs/azure-aks-docs/tree/main/articles/aks/includes",
            "dated inside each file");
    public static final Source NETWORK_CONCEPTS =
            aks("S-A19", "Networking concepts for applications in AKS", "concepts-network", "2026-08-21");
    public static final Source PCI_NETWORK =
            aks("S-A21", "AKS regulated cluster for PCI-DSS: network", "pci-network", "2026-08-21");
    public static final Source STATIC_EGRESS =
            aks("S-A22", "Static Egress Gateway", "configure-static-egress-gateway", "2026-08-21");
    public static final Source RELEASE_NOTES = new Source(
            "S-REL",
            "AKS release notes",
            "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
            "newest entry 2026-07-17");
    public static final Source INGRESS_NGINX_UPDATE = new Source(
            "S-BLOG1",
            "Update on ingress-nginx",
            "https://github.com/Azure/AKS/tree/master/website/blog/2025-11-13-ingress-nginx-update",
            "2025-11-13");
    public static final Source APP_ROUTING_GATEWAY_API = new Source(
            "S-BLOG2",
            "App Routing Gateway API is GA",
            "https://github.com/Azure/AKS/tree/master/website/blog/2026-06-10-app-routing-gateway-api-ga",
            "2026-06-10");
    public static final Source FRONT_DOOR_APP_ROUTING = new Source(
            "S-BLOG3",
            "End-to-End TLS Encryption with AKS App Routing and AFD",
            "https://github.com/Azure/AKS/tree/master/website/blog/2025-02-28-afd-aks-ingress-tls-approuting",
            "2025-02-28");
    public static final Source AGIC = new Source(
            "S-AGIC",
            "Application Gateway Ingress Controller",
            "https://github.com/Azure/application-gateway-kubernetes-ingress",
            "commit f42103da, 2026-03-24");
    public static final Source DEFAULT_OUTBOUND = new Source(
            "S-N2",
            "Default outbound access in Azure",
            LEARN + "virtual-network/ip-services/default-outbound-access",
            "2026");
    public static final Source ENDPOINT_POLICIES = new Source(
            "S-N6",
            "Manage network policies for private endpoints",
            LEARN + "private-link/disable-private-endpoint-network-policy",
            "07/26/2023");
    public static final Source PRIVATE_LINK_SERVICE = new Source(
            "S-N7",
            "What is Azure Private Link service?",
            LEARN + "private-link/private-link-service-overview",
            "2019, text later");
    public static final Source FIREWALL_SNAT = new Source(
            "S-N8",
            "Azure Firewall SNAT private IP address ranges",
            LEARN + "firewall/snat-private-range",
            "08/02/2023");
    public static final Source OUTBOUND_CONNECTIONS = new Source(
            "S-N10",
            "SNAT for outbound connections",
            LEARN + "load-balancer/load-balancer-outbound-connections",
            "2022");
    public static final Source GATEWAY_WORKS = new Source(
            "S-N14",
            "How an application gateway works",
            LEARN + "application-gateway/how-application-gateway-works",
            "05/01/2024");
    public static final Source FRONT_DOOR_ORIGINS = new Source(
            "S-N15", "Secure traffic to Azure Front Door origins", LEARN + "frontdoor/origin-security", "10/02/2023");
    public static final Source FRONT_DOOR_PRIVATE_LINK = new Source(
            "S-N16",
            "Secure your origin with Private Link in Azure Front Door Premium",
            LEARN + "frontdoor/private-link",
            "05/17/2023");
    public static final Source FRONT_DOOR_TLS = new Source(
            "S-N17", "TLS encryption with Azure Front Door", LEARN + "frontdoor/end-to-end-tls", "04/09/2025");
    public static final Source NETWORK_LIMITS = new Source(
            "S-N19",
            "Azure networking limits",
            LEARN + "azure-resource-manager/management/azure-subscription-service-limits",
            "2021");
    public static final Source PRIVATE_GATEWAY = new Source(
            "S-N20",
            "Private Application Gateway deployment",
            LEARN + "application-gateway/application-gateway-private-deployment",
            "2025-26");
    public static final Source FIREWALL_PREMIUM =
            new Source("S-N21", "Azure Firewall Premium features", LEARN + "firewall/premium-features", "no date");
    public static final Source WELL_ARCHITECTED_GATEWAY = new Source(
            "S-WAF-AGW",
            "Well-Architected service guide: Azure Application Gateway",
            LEARN + "well-architected/service-guides/azure-application-gateway",
            "06/26/2026");
    public static final Source WELL_ARCHITECTED_FRONT_DOOR = new Source(
            "S-WAF-AFD",
            "Well-Architected service guide: Azure Front Door",
            LEARN + "well-architected/service-guides/azure-front-door",
            "08/17/2025");
    public static final Source WELL_ARCHITECTED_LB = new Source(
            "S-WAF-LB",
            "Well-Architected service guide: Azure Load Balancer",
            LEARN + "well-architected/service-guides/azure-load-balancer",
            "02/04/2025");
    public static final Source WELL_ARCHITECTED_VNET = new Source(
            "S-WAF-VNET",
            "Well-Architected service guide: Virtual Network",
            LEARN + "well-architected/service-guides/virtual-network",
            "06/16/2026");
    public static final Source RESILIENCY_LIBRARY = new Source(
            "S-APRL",
            "Azure Proactive Resiliency Library",
            "https://github.com/Azure/Azure-Proactive-Resiliency-Library-v2",
            "2026-07-21");
    public static final Source AKS_CHECKLIST =
            new Source("S-CHK", "The AKS Checklist", "https://github.com/lgmorand/the-aks-checklist", "2026-06-26");
    public static final Source AZURE_POLICY = new Source(
            "S-POL",
            "Azure Policy built-in definitions",
            "https://github.com/Azure/azure-policy",
            "commit f4a50bac, 2026-04-29");

    private Sources() {}

    private static Source aks(String key, String title, String page, String date) {
        return new Source(key, title, LEARN + "aks/" + page, date);
    }
}
