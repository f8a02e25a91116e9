package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.List;

/** The AKS baseline with the addresses of reference-designs.md. */
final class Baseline {

    static final String HOST = "bicycle.contoso.com";
    static final String INNER = "bu0001a0008-00.aks-ingress.contoso.com";
    static final Flow PUBLIC = Flow.https("public", FlowEnd.component(new ComponentId("users")), FlowEnd.host(HOST));
    static final Flow CORPORATE =
            Flow.https("corporate", FlowEnd.component(new ComponentId("staff")), FlowEnd.host(HOST));
    static final Flow EGRESS =
            Flow.https("egress", FlowEnd.component(new ComponentId("web")), FlowEnd.host("mcr.microsoft.com"));

    private Baseline() {}

    static Drawing design() {
        Drawing d = new Drawing();
        networks(d);
        names(d);
        gateway(d);
        cluster(d);
        egress(d);
        return d;
    }

    private static void networks(Drawing d) {
        d.add("users", "public-users", "", "address=203.0.113.10");
        d.add("hub", "virtual-network", "", "addressSpace=[10.200.0.0/24]");
        d.add("AzureFirewallSubnet", "subnet", "hub", "prefixes=[10.200.0.0/26]");
        d.add("spoke", "virtual-network", "", "addressSpace=[10.240.0.0/16]");
        d.add("rt-nodes", "route-table", "");
        d.rules("rt-nodes", "routes", "name=to-firewall prefix=0.0.0.0/0 " + appliance());
        d.add("nsg-agw", "network-security-group", "");
        d.rules(
                "nsg-agw",
                "rules",
                inbound("Allow443", "Internet", "*", "443"),
                inbound("Manager", "GatewayManager", "*", "65200-65535"));
        d.add("nsg-nodes", "network-security-group", "");
        d.rules("nsg-nodes", "rules", inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "443"));
        String nodes = "prefixes=[10.240.0.0/22] networkSecurityGroup=nsg-nodes routeTable=rt-nodes";
        d.add("nodes", "subnet", "spoke", nodes + " defaultOutboundAccess=false");
        d.add("ingress-lb", "subnet", "spoke", "prefixes=[10.240.4.0/28] routeTable=rt-nodes");
        d.add("agw-subnet", "subnet", "spoke", "prefixes=[10.240.5.0/24] networkSecurityGroup=nsg-agw");
        d.link("hub-spoke", "peering", "hub", "spoke");
        d.link("spoke-hub", "peering", "spoke", "hub");
    }

    static String appliance() {
        return "nextHop=virtualAppliance nextHopAddress=10.200.0.4";
    }

    static String inbound(String name, String source, String destination, String ports) {
        return "name=%s priority=100 direction=inbound access=allow protocol=tcp sources=[%s] destinations=[%s] destinationPorts=[%s]"
                .formatted(name, source, destination, ports);
    }

    private static void names(Drawing d) {
        d.add("pip", "public-ip", "", "address=20.50.1.1");
        d.add("zone", "public-dns-zone", "", "zoneName=contoso.com");
        d.rules("zone", "records", "name=bicycle type=a target=pip");
        d.add("private-zone", "private-dns-zone", "", "zoneName=aks-ingress.contoso.com linkedNetworks=[spoke]");
        d.rules("private-zone", "records", "name=bu0001a0008-00 type=a value=10.240.4.4");
    }

    private static void gateway(Drawing d) {
        d.add("kv", "key-vault", "");
        d.add("id-agw", "managed-identity", "");
        d.add("waf", "waf-policy", "", "wafMode=prevention");
        String traits = "sku=wafV2 publicIp=pip identity=id-agw wafPolicy=waf minimumTls=tls12";
        d.add("agw", "application-gateway", "agw-subnet", traits);
        d.rules("agw", "certificates", "name=EXT hostNames=[" + HOST + "] issuer=publicCa store=keyVault keyVault=kv");
        d.rules("agw", "listeners", listener("public", HOST));
        d.rules("agw", "rules", "name=main priority=100 listener=https pool=aks settings=aks-https");
        d.set("agw", "pools", List.of(record("name=aks", "members", List.of(record("host=" + INNER)))));
        d.rules("agw", "backendSettings", settings("ContosoCA"));
    }

    static String listener(String frontend, String host) {
        return "name=https frontend=%s protocol=https port=443 hostNames=[%s] certificate=EXT"
                .formatted(frontend, host);
    }

    static String settings(String roots) {
        return "name=aks-https protocol=https port=443 pickHostFromBackend=true trustedRoots=[%s]".formatted(roots);
    }

    private static void cluster(Drawing d) {
        String network = "cniMode=overlay podCidr=192.168.0.0/16 outboundType=userDefinedRouting networkPolicy=azure";
        d.add("aks", "aks-cluster", "nodes", network);
        d.add("pool", "node-pool", "aks");
        d.add("lb", "load-balancer", "ingress-lb", "scope=internal");
        d.rules("lb", "frontends", "name=front address=10.240.4.4");
        String service = "type=loadBalancer internal=true externalTrafficPolicy=local loadBalancer=lb";
        d.add("svc", "kubernetes-service", "aks", service + " loadBalancerIp=10.240.4.4 selects=traefik");
        d.rules("svc", "ports", "port=443 targetPort=8443");
        String traits = "addresses=[192.168.1.10] sourceAllowList=[10.240.5.0/24] minimumTls=tls12";
        d.add("traefik", "ingress-controller", "aks", traits);
        String certificate = "name=INT hostNames=[*.aks-ingress.contoso.com] issuer=privateCa issuerName=ContosoCA";
        d.rules("traefik", "certificates", certificate + " store=keyVaultCsi keyVault=kv");
        d.rules("traefik", "rules", "host=" + INNER + " path=/ backend=web");
        d.add("web", "workload", "aks", "protocol=http port=8080 addresses=[192.168.2.20]");
        d.add("np", "network-policy", "aks", "appliesTo=web allowedFrom=[traefik]");
    }

    private static void egress(Drawing d) {
        d.add("fw-ip-1", "public-ip", "", "address=20.60.0.1");
        d.add("fw-ip-2", "public-ip", "", "address=20.60.0.2");
        d.add("fw-ip-3", "public-ip", "", "address=20.60.0.3");
        String traits = "privateAddress=10.200.0.4 publicIps=[fw-ip-1,fw-ip-2,fw-ip-3]";
        d.add("fw", "azure-firewall", "AzureFirewallSubnet", traits);
        String rule =
                "name=aks-tag sources=[10.240.0.0/22] fqdnTags=[AzureKubernetesService] protocols=[https] ports=[443]";
        d.set("fw", "ruleCollections", List.of(collection("aks", "application", rule)));
    }

    static Properties collection(String name, String type, String rule) {
        String traits = "name=%s type=%s priority=200 action=allow".formatted(name, type);
        return record(traits, "rules", List.of(record(rule)));
    }

    /** Pattern 5: a site with its own users, joined by this kind of gateway. */
    static Drawing hybrid(String gatewayKind) {
        Drawing d = design();
        d.add("site", "on-premises-site", "", "prefixes=[10.10.0.0/16]");
        d.rules("site", "dnsForwarding", "zone=contoso.com to=10.200.0.100");
        d.add("staff", "corporate-users", "site", "address=10.10.0.5");
        d.add("GatewaySubnet", "subnet", "hub", "prefixes=[10.200.0.64/27]");
        d.add("dns", "subnet", "hub", "prefixes=[10.200.0.96/28]");
        d.add("resolver", "dns-resolver", "dns", "inboundAddress=10.200.0.100");
        d.add("gw", gatewayKind, "GatewaySubnet");
        d.link("line", "connection", "site", "gw");
        d.add("internal-zone", "private-dns-zone", "", "zoneName=contoso.com linkedNetworks=[hub]");
        d.rules("internal-zone", "records", "name=bicycle type=a target=agw");
        d.link("hub-spoke", "peering", "hub", "spoke", "allowGatewayTransit=true");
        d.link("spoke-hub", "peering", "spoke", "hub", "useRemoteGateways=true allowForwardedTraffic=true");
        d.set("agw", "privateAddress", "10.240.5.254");
        d.rules("agw", "listeners", listener("private", HOST));
        return d;
    }
}
