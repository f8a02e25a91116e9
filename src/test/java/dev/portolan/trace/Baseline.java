package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;

/** The AKS baseline with the addresses of reference-designs.md. */
final class Baseline {

    static final String HOST = "bicycle.contoso.com";
    static final Flow PUBLIC = Flow.https("public", FlowEnd.component(new ComponentId("users")), FlowEnd.host(HOST));
    static final Flow CORPORATE =
            Flow.https("corporate", FlowEnd.component(new ComponentId("staff")), FlowEnd.host(HOST));
    static final Flow EGRESS =
            Flow.https("egress", FlowEnd.component(new ComponentId("web")), FlowEnd.host("mcr.microsoft.com"));

    private Baseline() {}

    static Drawing design() {
        Drawing d = new Drawing();
        networks(d);
        gateway(d);
        cluster(d);
        egress(d);
        return d;
    }

    private static void networks(Drawing d) {
        d.add("users", "public-users", "", "address", "203.0.113.10");
        d.add("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/24"));
        d.add("AzureFirewallSubnet", "subnet", "hub", "prefixes", List.of("10.200.0.0/26"));
        d.add("spoke", "virtual-network", "", "addressSpace", List.of("10.240.0.0/16"));
        d.add(
                "rt-nodes",
                "route-table",
                "",
                "routes",
                List.of(record(
                        "name",
                        "to-firewall",
                        "prefix",
                        "0.0.0.0/0",
                        "nextHop",
                        "virtualAppliance",
                        "nextHopAddress",
                        "10.200.0.4")));
        d.add(
                "nsg-agw",
                "network-security-group",
                "",
                "rules",
                List.of(
                        record(
                                "name",
                                "Allow443",
                                "priority",
                                100,
                                "direction",
                                "inbound",
                                "access",
                                "allow",
                                "protocol",
                                "tcp",
                                "sources",
                                List.of("Internet"),
                                "destinations",
                                List.of("*"),
                                "destinationPorts",
                                List.of("443")),
                        record(
                                "name",
                                "GatewayManager",
                                "priority",
                                110,
                                "direction",
                                "inbound",
                                "access",
                                "allow",
                                "protocol",
                                "tcp",
                                "sources",
                                List.of("GatewayManager"),
                                "destinations",
                                List.of("*"),
                                "destinationPorts",
                                List.of("65200-65535"))));
        d.add(
                "nsg-nodes",
                "network-security-group",
                "",
                "rules",
                List.of(record(
                        "name",
                        "AllowGateway",
                        "priority",
                        100,
                        "direction",
                        "inbound",
                        "access",
                        "allow",
                        "protocol",
                        "tcp",
                        "sources",
                        List.of("10.240.5.0/24"),
                        "destinations",
                        List.of("10.240.4.4"),
                        "destinationPorts",
                        List.of("443"))));
        d.add(
                "nodes",
                "subnet",
                "spoke",
                "prefixes",
                List.of("10.240.0.0/22"),
                "networkSecurityGroup",
                "nsg-nodes",
                "routeTable",
                "rt-nodes",
                "defaultOutboundAccess",
                false);
        d.add("ingress-lb", "subnet", "spoke", "prefixes", List.of("10.240.4.0/28"), "routeTable", "rt-nodes");
        d.add("agw-subnet", "subnet", "spoke", "prefixes", List.of("10.240.5.0/24"), "networkSecurityGroup", "nsg-agw");
        d.link("hub-spoke", "peering", "hub", "spoke");
        d.link("spoke-hub", "peering", "spoke", "hub");
    }

    private static void gateway(Drawing d) {
        d.add("pip", "public-ip", "", "address", "20.50.1.1");
        d.add("kv", "key-vault", "");
        d.add("id-agw", "managed-identity", "");
        d.add("waf", "waf-policy", "", "wafMode", "prevention");
        d.add(
                "zone",
                "public-dns-zone",
                "",
                "zoneName",
                "contoso.com",
                "records",
                List.of(record("name", "bicycle", "type", "a", "target", "pip")));
        d.add(
                "private-zone",
                "private-dns-zone",
                "",
                "zoneName",
                "aks-ingress.contoso.com",
                "linkedNetworks",
                List.of("spoke"),
                "records",
                List.of(record("name", "bu0001a0008-00", "type", "a", "value", "10.240.4.4")));
        d.add(
                "agw",
                "application-gateway",
                "agw-subnet",
                "sku",
                "wafV2",
                "publicIp",
                "pip",
                "identity",
                "id-agw",
                "wafPolicy",
                "waf",
                "minimumTls",
                "tls12",
                "certificates",
                List.of(record(
                        "name",
                        "EXT",
                        "hostNames",
                        List.of(HOST),
                        "issuer",
                        "publicCa",
                        "store",
                        "keyVault",
                        "keyVault",
                        "kv")),
                "listeners",
                List.of(record(
                        "name",
                        "https",
                        "frontend",
                        "public",
                        "protocol",
                        "https",
                        "port",
                        443,
                        "hostNames",
                        List.of(HOST),
                        "certificate",
                        "EXT")),
                "rules",
                List.of(record(
                        "name", "main", "priority", 100, "listener", "https", "pool", "aks", "settings", "aks-https")),
                "pools",
                List.of(record(
                        "name", "aks", "members", List.of(record("host", "bu0001a0008-00.aks-ingress.contoso.com")))),
                "backendSettings",
                List.of(record(
                        "name",
                        "aks-https",
                        "protocol",
                        "https",
                        "port",
                        443,
                        "pickHostFromBackend",
                        true,
                        "trustedRoots",
                        List.of("Contoso CA"))));
    }

    private static void cluster(Drawing d) {
        d.add(
                "aks",
                "aks-cluster",
                "nodes",
                "cniMode",
                "overlay",
                "podCidr",
                "192.168.0.0/16",
                "outboundType",
                "userDefinedRouting",
                "networkPolicy",
                "azure");
        d.add("pool", "node-pool", "aks");
        d.add(
                "lb",
                "load-balancer",
                "ingress-lb",
                "scope",
                "internal",
                "frontends",
                List.of(record("name", "front", "address", "10.240.4.4")));
        d.add(
                "svc",
                "kubernetes-service",
                "aks",
                "type",
                "loadBalancer",
                "internal",
                true,
                "externalTrafficPolicy",
                "local",
                "loadBalancer",
                "lb",
                "loadBalancerIp",
                "10.240.4.4",
                "selects",
                "traefik",
                "ports",
                List.of(record("port", 443, "targetPort", 8443)));
        d.add(
                "traefik",
                "ingress-controller",
                "aks",
                "podAddresses",
                List.of(),
                "addresses",
                List.of("192.168.1.10"),
                "sourceAllowList",
                List.of("10.240.5.0/24"),
                "minimumTls",
                "tls12",
                "certificates",
                List.of(record(
                        "name",
                        "INT",
                        "hostNames",
                        List.of("*.aks-ingress.contoso.com"),
                        "issuer",
                        "privateCa",
                        "issuerName",
                        "Contoso CA",
                        "store",
                        "keyVaultCsi",
                        "keyVault",
                        "kv")),
                "rules",
                List.of(record("host", "bu0001a0008-00.aks-ingress.contoso.com", "path", "/", "backend", "web")));
        d.add("web", "workload", "aks", "protocol", "http", "port", 8080, "addresses", List.of("192.168.2.20"));
        d.add("np", "network-policy", "aks", "appliesTo", "web", "allowedFrom", List.of("traefik"));
    }

    private static void egress(Drawing d) {
        for (int i = 1; i <= 3; i++) {
            d.add("fw-ip-" + i, "public-ip", "", "address", "20.60.0." + i);
        }
        d.add(
                "fw",
                "azure-firewall",
                "AzureFirewallSubnet",
                "privateAddress",
                "10.200.0.4",
                "publicIps",
                List.of("fw-ip-1", "fw-ip-2", "fw-ip-3"),
                "ruleCollections",
                List.of(record(
                        "name",
                        "aks",
                        "type",
                        "application",
                        "priority",
                        200,
                        "action",
                        "allow",
                        "rules",
                        List.of(record(
                                "name",
                                "aks-tag",
                                "sources",
                                List.of("10.240.0.0/22"),
                                "fqdnTags",
                                List.of("AzureKubernetesService"),
                                "protocols",
                                List.of("https"),
                                "ports",
                                List.of("443"))))));
    }

    /** Pattern 5: a site with its own users, joined by this kind of gateway. */
    static Drawing hybrid(String gatewayKind) {
        Drawing d = design();
        d.add(
                "site",
                "on-premises-site",
                "",
                "prefixes",
                List.of("10.10.0.0/16"),
                "dnsForwarding",
                List.of(record("zone", "contoso.com", "to", "10.200.0.100")));
        d.add("staff", "corporate-users", "site", "address", "10.10.0.5");
        d.add("GatewaySubnet", "subnet", "hub", "prefixes", List.of("10.200.0.64/27"));
        d.add("dns", "subnet", "hub", "prefixes", List.of("10.200.0.96/28"));
        d.add("resolver", "dns-resolver", "dns", "inboundAddress", "10.200.0.100");
        d.add("gw", gatewayKind, "GatewaySubnet");
        d.link("line", "connection", "site", "gw");
        d.add(
                "internal-zone",
                "private-dns-zone",
                "",
                "zoneName",
                "contoso.com",
                "linkedNetworks",
                List.of("hub"),
                "records",
                List.of(record("name", "bicycle", "type", "a", "target", "agw")));
        d.link("hub-spoke", "peering", "hub", "spoke", "allowGatewayTransit", true);
        d.link("spoke-hub", "peering", "spoke", "hub", "useRemoteGateways", true, "allowForwardedTraffic", true);
        d.set("agw", "privateAddress", "10.240.5.254");
        d.set(
                "agw",
                "listeners",
                List.of(record(
                        "name",
                        "https",
                        "frontend",
                        "private",
                        "protocol",
                        "https",
                        "port",
                        443,
                        "hostNames",
                        List.of(HOST),
                        "certificate",
                        "EXT")));
        return d;
    }
}
