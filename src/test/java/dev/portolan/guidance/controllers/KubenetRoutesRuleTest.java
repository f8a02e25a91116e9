package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubenetRoutesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-003";
    }

    @Override
    public Sketch offender() {
        return Controllers.agic("addOn")
                .saying("aks", "cniMode", "kubenet")
                .saying("aks", "podCidr", "10.244.0.0/16")
                .with("rt", "route-table", "", "routes", List.of())
                .saying("snet-aks", "routeTable", "rt");
    }

    @Test
    void aGatewaySubnetWithoutTheRouteTableIsAnError() {
        Finding finding = offender().offends("AGIC-003");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'agw' does not find the pods of 'aks', which has kubenet: its subnet 'snet-agw' has no"
                        + " route table.");
        offender().saying("snet-agw", "routeTable", "rt").passes("AGIC-003");
    }

    @Test
    void anotherTableIsAnErrorUnlessItsRouteLeadsToTheNodes() {
        Sketch own = offender()
                .with("rt-agw", "route-table", "", "routes", List.of())
                .saying("snet-agw", "routeTable", "rt-agw");
        assertThat(own.offends("AGIC-003").message()).contains("has another route table");
        own.saying("rt-agw", "routes", List.of(podRoute("10.0.4.4"))).passes("AGIC-003");
        Sketch astray = own.saying("rt-agw", "routes", List.of(podRoute("10.0.0.4")));
        assertThat(own.offends("AGIC-003").fixes()).hasSize(1);
        assertThat(astray.offends("AGIC-003").fixes()).isEmpty();
    }

    private static Object podRoute(String hop) {
        return fields("name", "pods", "prefix", "10.244.0.0/16", "nextHop", "virtualAppliance", "nextHopAddress", hop);
    }

    @Test
    void otherPodNetworkingNeedsNoTable() {
        offender().saying("aks", "cniMode", "overlay").passes("AGIC-003");
        offender().saying("aks", "cniMode", "nodeSubnet").passes("AGIC-003");
        Sketch.empty().doesNotApply("AGIC-003");
    }

    @Test
    void networksOfTheirOwnHaveToBePeered() {
        Sketch apart = offender()
                .saying("snet-agw", "routeTable", "rt")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-spoke", "subnet", "spoke", "prefixes", List.of("10.9.4.0/22"), "routeTable", "rt")
                .saying("np", "subnet", "snet-spoke");
        Finding finding = apart.offends("AGIC-003");
        assertThat(finding.message())
                .contains("'snet-agw' and 'snet-spoke' are in virtual networks that are not peered");
        assertThat(finding.fixes()).isEmpty();
        apart.peered("vnet", "spoke").passes("AGIC-003");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("aks", "cniMode").isNotDetermined("AGIC-003", "cniMode");
        offender()
                .saying("snet-agw", "routeTable", "rt")
                .silent("snet-aks", "routeTable")
                .isNotDetermined("AGIC-003", "routeTable");
        assertThat(offender()
                        .silent("snet-aks", "routeTable")
                        .offends("AGIC-003")
                        .fixes())
                .isEmpty();
        Sketch.empty()
                .with("aks", "aks-cluster", "", "cniMode", "kubenet")
                .with("agw", "application-gateway", "")
                .with("agic", "agic", "aks", "gateway", "agw")
                .isNotDetermined("AGIC-003", "");
    }

    @Test
    void aTableThatAlsoLeadsToAFirewallMustNotGoOnTheGatewaysSubnet() {
        Object all = fields(
                "name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.9.4");
        assertThat(offender()
                        .saying("rt", "routes", List.of(podRoute("10.0.4.4"), all))
                        .offends("AGIC-003")
                        .fixes())
                .isEmpty();
        assertThat(offender()
                        .saying("rt", "routes", List.of(podRoute("10.0.4.4")))
                        .offends("AGIC-003")
                        .fixes())
                .hasSize(1);
        Object straight = fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "internet");
        assertThat(offender()
                        .saying("rt", "routes", List.of(straight))
                        .offends("AGIC-003")
                        .fixes())
                .hasSize(1);
    }
}
