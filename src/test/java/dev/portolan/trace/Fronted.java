package dev.portolan.trace;

import java.util.List;

/** The AKS baseline's cluster behind Front Door (reference-designs.md G.2 and G.3). */
final class Fronted {

    static final String ORIGIN = "origin.contoso.com";
    static final String ENDPOINT = "bicycle-a1b2.z01.azurefd.net";

    /** A route's and an origin's words, to be changed one at a time. */
    static final String ROUTE =
            "name=all endpoint=bicycle patterns=[/*] originGroup=aks forwarding=httpsOnly httpsRedirect=true";

    static final String LINKED = "name=private originGroup=aks target=pls hostName=" + ORIGIN + " originHostHeader="
            + Baseline.HOST + " privateLink=true privateLinkRegion=westeurope state=approved priority=1 weight=1000";
    static final String OPEN = "name=public originGroup=aks target=lb-ip hostName=" + ORIGIN + " originHostHeader="
            + Baseline.HOST + " priority=1 weight=1000";
    static final String CERTIFICATE =
            "name=ORIGIN hostNames=[" + ORIGIN + "] issuer=publicCa store=keyVaultCsi keyVault=kv";

    private Fronted() {}

    private static Drawing door(String tier, String origin) {
        Drawing d = Baseline.design();
        d.add("fd", "front-door", "", "tier=" + tier + " wafPolicy=waf minimumTls=tls12");
        d.rules("fd", "endpoints", "name=bicycle hostName=" + ENDPOINT + " customDomains=[" + Baseline.HOST + "]");
        d.rules("fd", "routes", ROUTE);
        d.rules("fd", "originGroups", "name=aks probeProtocol=https probePath=/");
        d.rules("fd", "origins", origin);
        d.rules("fd", "certificates", "name=EDGE hostNames=[" + Baseline.HOST + "] issuer=azureManaged store=azure");
        d.rules("zone", "records", "name=bicycle type=cname value=" + ENDPOINT);
        d.rules("traefik", "certificates", CERTIFICATE);
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/ backend=web");
        return d;
    }

    /** G.3: Front Door Premium, Private Link Service, internal load balancer. */
    static Drawing linked() {
        Drawing d = door("premium", LINKED);
        d.add("pls", "private-link-service", "ingress-lb", "loadBalancer=lb natAddresses=[10.240.4.5]");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowPrivateLink", "10.240.4.5", "10.240.4.4", "443"));
        return d.set("traefik", "sourceAllowList", List.of("10.240.4.5/32"));
    }

    /** G.2: Front Door, public load balancer that lets in Front Door only, no route to a firewall. */
    static Drawing open() {
        Drawing d = door("standard", OPEN);
        d.add("lb-ip", "public-ip", "", "address=20.80.0.1");
        d.add("public-lb", "load-balancer", "nodes", "scope=public");
        d.rules("public-lb", "frontends", "name=front publicIp=lb-ip");
        d.set("svc", "loadBalancer", "public-lb")
                .set("svc", "publicIp", "lb-ip")
                .set("svc", "internal", false);
        d.set("svc", "sourceRanges", List.of("AzureFrontDoor.Backend"));
        d.unset("svc", "loadBalancerIp").unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowFrontDoor", "AzureFrontDoor.Backend", "*", "443"));
        d.rules("zone", "records", "name=bicycle type=cname value=" + ENDPOINT, "name=origin type=a target=lb-ip");
        return d.unset("traefik", "sourceAllowList").set("traefik", "requiredFrontDoor", "fd");
    }
}
