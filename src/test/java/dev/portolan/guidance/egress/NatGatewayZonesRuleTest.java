package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-015. */
class NatGatewayZonesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-015";
    }

    @Override
    public Sketch offender() {
        return managed().saying("aks", "natGatewaySku", "standard");
    }

    private static Sketch managed() {
        return direct("managedNATGateway").saying("pool", "zones", List.of("1", "2"));
    }

    private static Sketch zonal(String... zones) {
        return translated().saying("pool", "zones", List.of((Object[]) zones));
    }

    @Test
    void aStandardGatewayForNodesInSeveralZonesIsNoted() {
        Finding finding = zonal("1", "2").offends("EGR-015");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'nat' has SKU Standard, which is not zone-redundant, and pool behind it span zones 1, 2.");
        zonal("1").passes("EGR-015");
        translated().passes("EGR-015");
        zonal("1", "2").saying("nat", "sku", "standardV2").passes("EGR-015");
    }

    @Test
    void poolsInDifferentZonesSpanThem() {
        zonal("1")
                .with("pool2", "node-pool", "aks", "subnet", "snet", "zones", List.of("2"))
                .offends("EGR-015");
    }

    @Test
    void addressesInUseAreNotChangedByAFix() {
        assertThat(zonal("1", "2").offends("EGR-015").fixes()).isEmpty();
    }

    @Test
    void aFirewallBehindItCountsAsNodesDo() {
        Sketch firewall = to("userDefinedRouting")
                .with("nat", "nat-gateway", "")
                .saying("snet-fw", "natGateway", "nat")
                .saying("fw", "zones", List.of("1", "2", "3"));
        assertThat(firewall.offends("EGR-015").message()).contains("fw behind it span zones 1, 2, 3");
    }

    @Test
    void theManagedGatewaysSkuHasToBeSaid() {
        Sketch managed = managed();
        managed.isNotDetermined("EGR-015", "natGatewaySku");
        assertThat(managed.saying("aks", "natGatewaySku", "standard")
                        .offends("EGR-015")
                        .message())
                .isEqualTo(
                        "The NAT gateway that AKS manages for 'aks' has SKU Standard, and its nodes span zones 1, 2.");
        managed.saying("aks", "natGatewaySku", "standardV2").passes("EGR-015");
        managed.silent("pool", "zones").passes("EGR-015");
    }

    @Test
    void withoutANatGatewayThereIsNothingToSpan() {
        direct("loadBalancer").doesNotApply("EGR-015");
    }
}
