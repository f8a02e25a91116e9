package dev.portolan.guidance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateGatewayRuleTest implements FixContract {

    private static final String DELEGATION = "Microsoft.Network/applicationGateways";

    @Override
    public String rule() {
        return "AGW-008";
    }

    @Override
    public Sketch offender() {
        return Gateways.sketch().saying("agw", "listeners", List.of(Gateways.listener("private")));
    }

    @Test
    void aPrivateGatewayWithoutIsolationAndDelegationIsAnError() {
        Finding finding = offender().offends("AGW-008");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'agw' has a private frontend only, but it is not deployed with network isolation, and its"
                        + " subnet 'snet-agw' is not delegated.");
    }

    @Test
    void bothAreNeeded() {
        assertThat(offender()
                        .saying("agw", "networkIsolation", true)
                        .offends("AGW-008")
                        .message())
                .isEqualTo("'agw' has a private frontend only, but its subnet 'snet-agw' is not delegated.");
        assertThat(offender()
                        .saying("snet-agw", "delegation", DELEGATION)
                        .offends("AGW-008")
                        .message())
                .isEqualTo("'agw' has a private frontend only, but it is not deployed with network isolation.");
        assertThat(offender()
                        .saying("agw", "networkIsolation", true)
                        .saying("snet-agw", "delegation", "Microsoft.Web/serverFarms")
                        .offends("AGW-008")
                        .message())
                .contains("'snet-agw' is delegated to Microsoft.Web/serverFarms");
        offender()
                .saying("agw", "networkIsolation", true)
                .saying("snet-agw", "delegation", DELEGATION)
                .passes("AGW-008");
    }

    @Test
    void anUnusedPublicFrontendIsEnough() {
        offender().with("pip", "public-ip", "").saying("agw", "publicIp", "pip").doesNotApply("AGW-008");
        offender()
                .saying("agw", "listeners", List.of(Gateways.listener("private"), Gateways.listener("public")))
                .doesNotApply("AGW-008");
        Gateways.sketch().doesNotApply("AGW-008");
    }

    @Test
    void version1NeedsNoneAndAnUnknownSkuIsNotDetermined() {
        offender().saying("agw", "sku", "standard").doesNotApply("AGW-008");
        offender().silent("agw", "sku").isNotDetermined("AGW-008", "sku");
    }

    @Test
    void withoutListenersAPublicFrontendMayStillBeThere() {
        Sketch open = offender().silent("agw", "listeners").saying("agw", "privateAddress", "10.0.0.10");
        open.isNotDetermined("AGW-008", "publicIp");
        open.saying("agw", "networkIsolation", true)
                .saying("snet-agw", "delegation", DELEGATION)
                .passes("AGW-008");
    }

    @Test
    void withoutSubnetTheDelegationIsNotDetermined() {
        Sketch.empty()
                .with(
                        "agw",
                        "application-gateway",
                        "",
                        "sku",
                        "wafV2",
                        "networkIsolation",
                        true,
                        "listeners",
                        List.of(Gateways.listener("private")))
                .isNotDetermined("AGW-008", "");
    }
}
