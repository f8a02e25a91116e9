package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayHasWafRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-006";
    }

    @Override
    public Sketch offender() {
        return Published.gateway().saying("agw", "sku", "standardV2");
    }

    @Test
    void aPublicGatewayWithoutWafIsReported() {
        Published.gateway().passes("ING-006");
        assertThat(offender().offends("ING-006").message())
                .isEqualTo("'agw' faces the Internet with the SKU Standard_v2, which has no WAF.");
        assertThat(Published.gateway()
                        .saying("agw", "sku", "waf")
                        .offends("ING-006")
                        .message())
                .contains("WAF (v1), which is not WAF_v2");
        assertThat(Published.gateway()
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-006")
                        .message())
                .isEqualTo("'agw' faces the Internet, and its WAF policy 'waf' is disabled.");
        Sketch.empty().doesNotApply("ING-006");
    }

    @Test
    void theFixGivesAGatewayWithoutPolicyAMode() {
        Sketch bare = offender().silent("agw", "wafPolicy");
        bare.offends("ING-006");
        bare.on(bare.offends("ING-006").fixes().get(0).apply(bare.design())).passes("ING-006");
    }

    @Test
    void aGatewayWithPrivateListenersNeedsNoWafHere() {
        offender()
                .saying("agw", "listeners", List.of(fields("name", "web", "frontend", "private")))
                .passes("ING-006");
    }

    @Test
    void aGatewayOfWhichTooLittleIsSaidIsNotDetermined() {
        Published.gateway().silent("agw", "sku").isNotDetermined("ING-006", "sku");
        Published.gateway().silent("agw", "wafPolicy").isNotDetermined("ING-006", "wafPolicy");
        Published.gateway().silent("agw", "listeners").isNotDetermined("ING-006", "listeners");
        offender().saying("agw", "listeners", List.of(fields("name", "web"))).isNotDetermined("ING-006", "listeners");
    }

    @Test
    void aModeOfTheGatewaysOwnStandsForAPolicy() {
        Published.gateway()
                .silent("agw", "wafPolicy")
                .saying("agw", "wafMode", "prevention")
                .passes("ING-006");
    }

    @Test
    void aGatewayWithoutWafBehindAnInspectingFrontDoorAloneIsANote() {
        Published.gatewayBehindFrontDoor(Published.DOOR)
                .saying("agw", "requiredFrontDoor", "afd") // by a rule of the WAF that it lacks
                .isNotDetermined("ING-006", "requiredFrontDoor");
        Sketch behind = Published.gatewayBehindFrontDoor(Published.DOOR)
                .saying("back", "requiredFrontDoor", "afd")
                .linked("traffic", "agw", "back");
        assertThat(behind.offends("ING-006").severity()).isEqualTo(Severity.INFO);
        assertThat(behind.offends("ING-006").message())
                .isEqualTo("'agw' has no WAF of its own; 'afd' inspects the requests and is the only one let in.");
    }

    @Test
    void aGatewayWithoutWafThatOthersReachIsReported() {
        Sketch locked = Published.gatewayBehindFrontDoor(Published.DOOR);
        assertThat(Published.gatewayBehindFrontDoor("Internet")
                        .saying("agw", "requiredFrontDoor", "afd")
                        .offends("ING-006")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(locked.saying("waf", "wafEnabled", false).offends("ING-006").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(locked.silent("agw-snet", "networkSecurityGroup")
                        .offends("ING-006")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aGatewayThatMayLetInOtherFrontDoorsIsNotDetermined() {
        Sketch locked = Published.gatewayBehindFrontDoor(Published.DOOR);
        locked.isNotDetermined("ING-006", "requiredFrontDoor");
        locked.silent("afd", "wafPolicy").isNotDetermined("ING-006", "wafPolicy");
        Published.gatewayBehindFrontDoor("198.51.100.0/24").isNotDetermined("ING-006", "rules");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch asked = offender().with("users", "public-users", "").flowing("users", "agw");
        assertThat(asked.offends("ING-006").paths()).hasSize(1);
    }
}
