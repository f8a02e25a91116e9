package dev.portolan.guidance;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ING-001, ING-002, ING-006, ING-007 and DDOS-001. */
class IngressRulesTest {

    private static Sketch published(String backendKind) {
        return Sketch.empty()
                .with("aks", "aks-cluster", "")
                .with("back", backendKind, "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "back");
    }

    private static Sketch gateway() {
        return Sketch.empty()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "")
                .with(
                        "agw",
                        "application-gateway",
                        "snet",
                        "sku",
                        "wafV2",
                        "wafPolicy",
                        "waf",
                        "publicIp",
                        "pip",
                        "listeners",
                        List.of(fields("name", "web", "frontend", "public", "protocol", "https", "port", 443)));
    }

    @Test
    void aPublicServiceThatLeadsToPodsIsReported() {
        published("workload").offends("ING-001");
    }

    @Test
    void anInternalServiceOrOneForAnIngressControllerIsFine() {
        published("workload").saying("svc", "internal", true).passes("ING-001");
        published("ingress-controller").passes("ING-001");
    }

    @Test
    void acceptedExposureIsANoteForTcpOnly() {
        Sketch accepted = published("workload").saying("back", "acceptedRisk", true);
        assertThat(accepted.saying("back", "protocol", "tcp").offends("ING-001").severity())
                .isEqualTo(Severity.INFO);
        assertThat(accepted.saying("back", "protocol", "http")
                        .offends("ING-001")
                        .severity())
                .isEqualTo(Severity.ERROR);
        accepted.isNotDetermined("ING-001", "protocol");
    }

    @Test
    void aServiceThatLeadsNowhereIsNotDetermined() {
        published("workload").silent("svc", "selects").isNotDetermined("ING-001", "selects");
    }

    @Test
    void aServiceThatOnlyPrivateSourcesMayReachIsNotExposed() {
        published("workload")
                .saying("svc", "sourceRanges", List.of("10.0.0.0/8"))
                .passes("ING-001");
    }

    @Test
    void aPublicIngressControllerWithoutWafIsReported() {
        published("ingress-controller").offends("ING-002");
    }

    @Test
    void anIngressControllerWithWafOrOnAnInternalServiceIsFine() {
        published("ingress-controller").saying("back", "waf", true).passes("ING-002");
        published("ingress-controller").saying("svc", "internal", true).passes("ING-002");
        Sketch.empty().doesNotApply("ING-002");
    }

    @Test
    void aPublicGatewayWithoutWafIsReported() {
        gateway().passes("ING-006");
        gateway().saying("agw", "sku", "standardV2").offends("ING-006");
        gateway().saying("waf", "wafEnabled", false).offends("ING-006");
    }

    @Test
    void aGatewayWithPrivateListenersNeedsNoWafHere() {
        gateway()
                .saying("agw", "sku", "standardV2")
                .saying("agw", "listeners", List.of(fields("name", "web", "frontend", "private")))
                .passes("ING-006");
    }

    @Test
    void aGatewayOfWhichTooLittleIsSaidIsNotDetermined() {
        gateway().silent("agw", "sku").isNotDetermined("ING-006", "sku");
        gateway().silent("agw", "wafPolicy").isNotDetermined("ING-006", "wafPolicy");
        gateway().silent("agw", "listeners").isNotDetermined("ING-006", "listeners");
    }

    @Test
    void aWafThatOnlyDetectsIsReported() {
        Finding finding = gateway().saying("waf", "wafMode", "detection").offends("ING-007");
        assertThat(finding.assumed()).hasSize(1);
        gateway().passes("ING-007");
    }

    @Test
    void aWafMayBeTunedOutsideProduction() {
        gateway()
                .saying("waf", "wafMode", "detection")
                .about("environment", "nonProduction")
                .passes("ING-007");
    }

    @Test
    void aWafWithoutModeIsNotDetermined() {
        gateway().silent("waf", "wafMode").isNotDetermined("ING-007", "wafMode");
    }

    @Test
    void aPublicAddressWithoutProtectionIsReported() {
        gateway().offends("DDOS-001");
        gateway().saying("pip", "ddosProtection", "ipProtection").passes("DDOS-001");
        gateway()
                .with("plan", "ddos-plan", "")
                .saying("vnet", "ddosPlan", "plan")
                .passes("DDOS-001");
        gateway()
                .with("plan", "ddos-plan", "")
                .saying("vnet", "ddosPlan", "plan")
                .saying("pip", "ddosProtection", "none")
                .offends("DDOS-001");
    }

    @Test
    void addressesOfNatGatewaysAndBastionsAreLeftOut() {
        Sketch.empty()
                .with("pip", "public-ip", "")
                .with("nat", "nat-gateway", "", "publicIps", List.of("pip"))
                .with("bastion", "bastion", "", "publicIp", "pip")
                .doesNotApply("DDOS-001");
    }

    @Test
    void anAddressForOutboundRulesIsANoteOutsideProduction() {
        Sketch outbound = Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("snet", "subnet", "vnet")
                .with("pip", "public-ip", "")
                .with("aks", "aks-cluster", "snet", "outboundIps", List.of("pip"));
        assertThat(outbound.offends("DDOS-001").severity()).isEqualTo(Severity.WARNING);
        assertThat(outbound.about("environment", "nonProduction")
                        .offends("DDOS-001")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void aGatewayInNoNetworkOrWithoutAddressIsNotDeterminedForDdos() {
        gateway().silent("agw", "publicIp").isNotDetermined("DDOS-001", "publicIp");
    }
}
