package dev.portolan.guidance;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.edit.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Front Door changes for ING-001, ING-002, ING-006, ING-007 and EGR-006. */
class FrontDoorRulesTest {

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

    /** Front Door with a WAF before an Application Gateway without one. */
    private static Sketch gateway(String source) {
        return published("ingress-controller", source)
                .with("agw-ip", "public-ip", "")
                .with("agw-snet", "subnet", "vnet", "prefixes", List.of("10.0.1.0/24"), "networkSecurityGroup", "nsg")
                .with("agw", "application-gateway", "agw-snet", "sku", "standardV2", "publicIp", "agw-ip")
                .saying(
                        "agw",
                        "listeners",
                        List.of(fields("name", "web", "frontend", "public", "protocol", "https", "port", 443)))
                .saying("afd", "origins", List.of(fields("name", "one", "target", "agw-ip")));
    }

    @Test
    void podsForWhichOnlyFrontDoorIsLetInAreNotExposed() {
        published("workload", DOOR).passes("ING-001");
        published("workload", "Internet").offends("ING-001");
        published("workload", "Internet")
                .saying("svc", "sourceRanges", List.of(DOOR))
                .passes("ING-001");
        published("workload", "Internet")
                .saying("svc", "sourceRanges", List.of(DOOR, "203.0.113.0/24"))
                .offends("ING-001");
    }

    @Test
    void aControllerForAnInspectingFrontDoorAloneIsFine() {
        published("ingress-controller", DOOR).passes("ING-002");
        published("ingress-controller", "Internet")
                .saying("svc", "sourceRanges", List.of(DOOR))
                .passes("ING-002");
    }

    @Test
    void aFixNeverLeavesFrontDoorWithoutItsOrigin() {
        assertThat(published("ingress-controller", "Internet")
                        .offends("ING-002")
                        .fixes())
                .extracting(Edit::label)
                .singleElement()
                .asString()
                .contains("allowed sources");
        assertThat(published("ingress-controller", DOOR)
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-002")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void aControllerThatIsReachedPastFrontDoorOrWithoutItsWafIsReported() {
        assertThat(published("ingress-controller", "Internet")
                        .offends("ING-002")
                        .message())
                .contains("past the Front Door");
        assertThat(published("ingress-controller", DOOR)
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-002")
                        .message())
                .contains("WAF policy is disabled");
    }

    @Test
    void aFrontDoorOfWhichTooLittleIsSaidIsNotDetermined() {
        published("ingress-controller", DOOR).silent("afd", "wafPolicy").isNotDetermined("ING-002", "wafPolicy");
        published("ingress-controller", DOOR).silent("afd", "origins").isNotDetermined("ING-002", "");
    }

    @Test
    void aGatewayWithoutWafBehindAnInspectingFrontDoorAloneIsANote() {
        Sketch locked = gateway(DOOR).saying("agw", "requiredFrontDoor", "afd");
        assertThat(locked.offends("ING-006").severity()).isEqualTo(Severity.INFO);
        Sketch behind = gateway(DOOR).saying("back", "requiredFrontDoor", "afd").linked("traffic", "agw", "back");
        assertThat(behind.offends("ING-006").severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aGatewayWithoutWafThatOthersReachIsReported() {
        assertThat(gateway("Internet")
                        .saying("agw", "requiredFrontDoor", "afd")
                        .offends("ING-006")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(gateway(DOOR)
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-006")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(gateway(DOOR)
                        .silent("agw-snet", "networkSecurityGroup")
                        .offends("ING-006")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aGatewayThatMayLetInOtherFrontDoorsIsNotDetermined() {
        gateway(DOOR).isNotDetermined("ING-006", "requiredFrontDoor");
        gateway(DOOR).silent("afd", "wafPolicy").isNotDetermined("ING-006", "wafPolicy");
        gateway("198.51.100.0/24").isNotDetermined("ING-006", "rules");
    }

    @Test
    void frontDoorsOwnWafShouldPrevent() {
        published("ingress-controller", DOOR).passes("ING-007");
        published("ingress-controller", DOOR)
                .saying("waf", "wafMode", "detection")
                .offends("ING-007");
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
