package dev.portolan.guidance.firewall;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FW-006. */
class RegisteredRangesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "FW-006";
    }

    @Override
    public Sketch offender() {
        return space("10.2.0.0/16", "198.51.100.0/24");
    }

    private static Sketch space(Object... ranges) {
        return Dnat.hub(fields("name", "in")).saying("spoke", "addressSpace", List.of(ranges));
    }

    @Test
    void aPublicRangeInsideIsReported() {
        Finding finding = space("10.2.0.0/16", "198.51.100.0/24").offends("FW-006");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'fw' translates what goes to 198.51.100.0/24, public ranges that are used inside.");
        space("10.2.0.0/16", "100.64.0.0/16").passes("FW-006");
    }

    @Test
    void theFirewallsOwnNetworkAndSitesCountToo() {
        space("10.2.0.0/16")
                .saying("hub", "addressSpace", List.of("10.1.0.0/16", "198.51.100.0/24"))
                .offends("FW-006");
        space("10.2.0.0/16")
                .with("snet-gw", "subnet", "hub", "prefixes", List.of("10.1.1.0/27"))
                .with("gw", "vpn-gateway", "snet-gw", "advertisedPrefixes", List.of("198.51.100.0/24"))
                .with("site", "on-premises-site", "", "prefixes", List.of("198.51.100.0/24"))
                .linked("connection", "site", "gw")
                .offends("FW-006");
    }

    @Test
    void aRangeThatIsListedIsFine() {
        space("10.2.0.0/16", "198.51.100.0/24")
                .saying("fw", "privateRanges", List.of("10.0.0.0/8", "198.51.0.0/16"))
                .passes("FW-006");
        space("10.2.0.0/16", "198.51.100.0/24")
                .saying("fw", "privateRanges", List.of("10.0.0.0/8"))
                .offends("FW-006");
    }

    @Test
    void theFixKeepsThePrivateRanges() {
        Sketch inside = space("198.51.100.0/24");
        Component cured = inside.offends("FW-006")
                .fixes()
                .get(0)
                .apply(inside.design())
                .topology()
                .component(new ComponentId("fw"))
                .orElseThrow();
        assertThat(EgressKinds.SNAT_PRIVATE_RANGES.of(cured).value())
                .containsExactly("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.51.100.0/24");
    }

    @Test
    void aFirewallOutsideOfNetworksReachesNone() {
        Sketch.empty().with("fw", "azure-firewall", "").passes("FW-006");
        Sketch.empty().doesNotApply("FW-006");
    }
}
