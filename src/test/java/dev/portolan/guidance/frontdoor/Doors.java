package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;

/** Small designs with a Front Door. */
final class Doors {

    static final String TAG = "AzureFrontDoor.Backend";

    private Doors() {}

    /** Front Door with a WAF before a public service of an ingress controller, open to the Internet. */
    static Sketch service() {
        return door("pip")
                .with("pip", "public-ip", "")
                .with("aks", "aks-cluster", "")
                .with("ing", "ingress-controller", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "ing", "publicIp", "pip");
    }

    static Sketch door(String target) {
        return Sketch.empty()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("afd", "front-door", "", "tier", "premium", "wafPolicy", "waf")
                .saying("afd", "origins", List.of(fields("name", "one", "target", target)));
    }

    /** Front Door before an Application Gateway, both with a WAF; its security group lets in what is said. */
    static Sketch gateway(String source) {
        return door("pip")
                .with("pip", "public-ip", "")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("nsg", "network-security-group", "", "rules", List.of(allow(source, "443")))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"), "networkSecurityGroup", "nsg")
                .with("agw-waf", "waf-policy", "", "wafMode", "prevention")
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "wafPolicy", "agw-waf", "publicIp", "pip")
                .saying("agw", "listeners", List.of(fields("name", "web", "frontend", "public", "port", 443)));
    }

    static Map<String, Object> allow(String source, String port) {
        Map<String, Object> rule = fields("name", "in", "priority", 100, "direction", "inbound", "access", "allow");
        rule.put("sources", List.of(source));
        rule.put("destinations", List.of("*"));
        rule.put("destinationPorts", List.of(port));
        return rule;
    }

    /** Front Door with an origin over Private Link, approved. */
    static Sketch linked() {
        return door("pls")
                .with("here", "region", "", "azureRegion", "westeurope")
                .with("vnet", "virtual-network", "here")
                .with("snet", "subnet", "vnet")
                .with("pls", "private-link-service", "snet")
                .saying("afd", "origins", List.of(link("westeurope", "approved")));
    }

    static Map<String, Object> link(String region, String state) {
        return fields("name", "one", "target", "pls", "privateLinkRegion", region, "state", state);
    }
}
