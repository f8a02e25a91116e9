package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternetRouteRuleTest {

    private static final String ID = "HUB-013";

    private static Sketch routed(String prefix) {
        return Hybrid.routed(
                        Hybrid.sketch()
                                .with("api", "internet-service", "", "addresses", List.of("20.1.2.3"))
                                .saying("snet", "defaultOutboundAccess", false),
                        "snet",
                        fields("name", "direct", "prefix", prefix, "nextHop", "internet"))
                .flowing("vm", "api");
    }

    @Test
    void aRouteThatAFlowTakesOutOfAPrivateSubnetIsReported() {
        Finding finding = routed("20.1.2.3/32").offends(ID);
        assertThat(finding.message())
                .isEqualTo("The route 'direct' (20.1.2.3/32) leads from the private subnet 'snet' to the Internet,"
                        + " where nothing lets 'vm to api' out.");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.subjects()).hasSize(1);
    }

    @Test
    void aRouteThatNoFlowTakesIsFine() {
        routed("20.9.0.0/16").passes(ID);
        Hybrid.forbidden(routed("20.1.2.3/32")).passes(ID);
    }

    @Test
    void anOutboundMethodMakesItRight() {
        routed("20.1.2.3/32")
                .with("nat", "nat-gateway", "")
                .saying("snet", "natGateway", "nat")
                .passes(ID);
        routed("20.1.2.3/32")
                .with("pip", "public-ip", "")
                .saying("vm", "publicIp", "pip")
                .passes(ID);
    }

    @Test
    void defaultOutboundAccessMakesItWork() {
        routed("20.1.2.3/32").saying("snet", "defaultOutboundAccess", true).passes(ID);
        routed("20.1.2.3/32").silent("snet", "defaultOutboundAccess").isNotDetermined(ID, "defaultOutboundAccess");
    }

    @Test
    void theSystemsOwnRouteIsNotMeant() {
        routed("20.1.2.3/32").silent("snet", "routeTable").passes(ID);
        Hybrid.sketch().doesNotApply(ID);
    }
}
