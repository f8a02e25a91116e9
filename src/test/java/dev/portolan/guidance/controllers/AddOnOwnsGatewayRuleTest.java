package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddOnOwnsGatewayRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-001";
    }

    @Override
    public Sketch offender() {
        return Controllers.shared("addOn");
    }

    @Test
    void anAddOnWhoseGatewayServesAnotherClusterIsAnError() {
        Finding finding = offender().offends("AGIC-001");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'agic' is an add-on, but 'agw' serves aks-two as well.");
        offender().under(Profile.ARTICLE).offends("AGIC-001");
        Controllers.agic("addOn").passes("AGIC-001");
    }

    @Test
    void theFixAlsoSetsProhibitedTargets() {
        Sketch cured = offender()
                .on(offender()
                        .offends("AGIC-001")
                        .fixes()
                        .get(0)
                        .apply(offender().design()));
        cured.passes("AGIC-001");
        cured.passes("AGIC-002");
    }

    @Test
    void aBackendThatIsNoClustersIsAnErrorTooHoweverItIsNamed() {
        Sketch machine = Controllers.agic("addOn")
                .with("snet-vm", "subnet", "vnet", "prefixes", List.of("10.0.9.0/24"))
                .with("vm", "virtual-machine", "snet-vm", "address", "10.0.9.4");
        assertThat(machine.saying("agw", "pools", List.of(Controllers.pool("svc"), Controllers.pool("vm")))
                        .offends("AGIC-001")
                        .message())
                .contains("serves vm as well");
        machine.saying("agw", "pools", List.of(member("address", "10.0.9.4"))).offends("AGIC-001");
        machine.saying("agw", "pools", List.of(member("host", "www.example.com")))
                .offends("AGIC-001");
        machine.saying("agw", "pools", List.of(member("address", "20.50.1.1"))).offends("AGIC-001");
    }

    private static Object member(String how, String value) {
        return fields("name", "p", "members", List.of(fields(how, value)));
    }

    @Test
    void whatTheClusterCallsInTurnIsNoBackendOfTheGateway() {
        Controllers.agic("addOn")
                .with("aks-two", "aks-cluster", "")
                .with("other", "workload", "aks-two")
                .linked("traffic", "web", "other")
                .passes("AGIC-001");
    }

    @Test
    void addressesOfTheClustersOwnAreItsOwn() {
        Controllers.agic("addOn")
                .saying("agw", "pools", List.of(member("address", "10.0.4.77")))
                .passes("AGIC-001");
        Controllers.agic("addOn")
                .saying("svc", "loadBalancerIp", "10.0.8.8")
                .saying("agw", "pools", List.of(member("address", "10.0.8.8")))
                .passes("AGIC-001");
    }

    @Test
    void anAddressOfNobodyIsNotDetermined() {
        Controllers.agic("addOn")
                .saying("agw", "pools", List.of(member("address", "10.77.0.4")))
                .isNotDetermined("AGIC-001", "pools");
        Controllers.agic("addOn")
                .with("zone", "private-dns-zone", "", "zoneName", "contoso.com")
                .saying("agw", "pools", List.of(member("host", "web.contoso.com")))
                .isNotDetermined("AGIC-001", "pools");
    }

    @Test
    void aNameInAPrivateZoneStandsForItsBackend() {
        Sketch named = Controllers.agic("addOn")
                .with("snet-vm", "subnet", "vnet", "prefixes", List.of("10.0.9.0/24"))
                .with("vm", "virtual-machine", "snet-vm", "address", "10.0.9.4")
                .with(
                        "zone",
                        "private-dns-zone",
                        "",
                        "zoneName",
                        "contoso.com",
                        "linkedNetworks",
                        List.of("vnet"),
                        "records",
                        List.of(fields("name", "web", "type", "a", "value", "10.0.9.4")))
                .saying("agw", "pools", List.of(member("host", "web.contoso.com")));
        assertThat(named.offends("AGIC-001").message()).contains("serves vm as well");
    }

    @Test
    void aSketchWithoutPoolsIsReadAsDrawn() {
        Controllers.agic("addOn")
                .silent("agw", "pools")
                .with("vm", "virtual-machine", "")
                .linked("traffic", "agw", "vm")
                .offends("AGIC-001");
        Controllers.agic("addOn").silent("agw", "pools").passes("AGIC-001");
    }

    @Test
    void helmMayShareAndAnUnknownDeploymentIsNotDetermined() {
        offender().saying("agic", "deployment", "helm").passes("AGIC-001");
        offender().silent("agic", "deployment").isNotDetermined("AGIC-001", "deployment");
        Controllers.agic("addOn").silent("agic", "deployment").passes("AGIC-001");
    }

    @Test
    void theGatewayMayBeDrawnInsteadOfNamed() {
        offender().silent("agic", "gateway").linked("traffic", "agw", "agic").offends("AGIC-001");
        offender().silent("agic", "gateway").linked("traffic", "agic", "agw").offends("AGIC-001");
        offender().silent("agic", "gateway").isNotDetermined("AGIC-001", "gateway");
        Sketch.empty().doesNotApply("AGIC-001");
    }
}
