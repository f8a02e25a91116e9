package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Front Door changes for EGR-006. */
class FrontDoorAnswersTest {

    private static final String DOOR = "AzureFrontDoor.Backend";

    /** Front Door with a WAF before a public service, whose nodes' security group lets in what is said. */
    private static Sketch published(String backendKind, String source) {
        return Sketch.empty()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("afd", "front-door", "", "tier", "premium", "wafPolicy", "waf")
                .with("pip", "public-ip", "")
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip")))
                .saying("afd", "routes", List.of(fields("name", "all", "httpsRedirect", true)))
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("nsg", "network-security-group", "", "rules", List.of(allow(source)))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"), "networkSecurityGroup", "nsg")
                .with("aks", "aks-cluster", "snet")
                .with("back", backendKind, "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "back", "publicIp", "pip")
                .saying("svc", "ports", List.of(fields("port", 443)));
    }

    private static Object allow(String source) {
        return fields(
                "name",
                "in",
                "priority",
                100,
                "direction",
                "inbound",
                "access",
                "allow",
                "sources",
                List.of(source),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of("443"));
    }

    @Test
    void answersToFrontDoorAreLostToAFirewallUnlessARouteIsForItsTag() {
        Sketch diverted = published("ingress-controller", DOOR)
                .with("snet-fw", "subnet", "vnet", "prefixes", List.of("10.0.2.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.0.2.4")
                .with("rt", "route-table", "", "routes", List.of(toFirewall()))
                .saying("snet", "routeTable", "rt");
        assertThat(diverted.offends("EGR-006").fixes()).isEmpty();
        Object straight = fields("name", "edge", "prefix", DOOR, "nextHop", "internet");
        diverted.saying("rt", "routes", List.of(toFirewall(), straight)).passes("EGR-006");
        diverted.saying("svc", "internal", true).doesNotApply("EGR-006");
    }

    private static Object toFirewall() {
        return fields(
                "name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.2.4");
    }
}
