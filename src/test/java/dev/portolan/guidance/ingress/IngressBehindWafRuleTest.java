package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.edit.Edit;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressBehindWafRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-002";
    }

    @Override
    public Sketch offender() {
        return Published.plainly("ingress-controller")
                .with("agw", "application-gateway", "")
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "svc")))));
    }

    @Test
    void aPublicIngressControllerWithoutWafIsReported() {
        assertThat(offender().offends("ING-002").message())
                .isEqualTo(
                        "'svc' publishes the ingress controller 'back' to the Internet, and no WAF is before or in it.");
    }

    @Test
    void anIngressControllerWithWafOrOnAnInternalServiceIsFine() {
        offender().saying("back", "waf", true).passes("ING-002");
        offender().saying("svc", "internal", true).passes("ING-002");
        Sketch.empty().doesNotApply("ING-002");
    }

    @Test
    void aControllerForAnInspectingFrontDoorAloneIsFine() {
        Published.throughFrontDoor("ingress-controller", Published.DOOR).passes("ING-002");
        Published.throughFrontDoor("ingress-controller", "Internet")
                .saying("svc", "sourceRanges", List.of(Published.DOOR))
                .passes("ING-002");
    }

    @Test
    void aFixNeverLeavesFrontDoorWithoutItsOrigin() {
        assertThat(Published.throughFrontDoor("ingress-controller", "Internet")
                        .offends("ING-002")
                        .fixes())
                .extracting(Edit::label)
                .singleElement()
                .asString()
                .contains("allowed sources");
        assertThat(Published.throughFrontDoor("ingress-controller", Published.DOOR)
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-002")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void aControllerThatIsReachedPastFrontDoorOrWithoutItsWafIsReported() {
        assertThat(Published.throughFrontDoor("ingress-controller", "Internet")
                        .offends("ING-002")
                        .message())
                .contains("past the Front Door");
        assertThat(Published.throughFrontDoor("ingress-controller", Published.DOOR)
                        .saying("waf", "wafEnabled", false)
                        .offends("ING-002")
                        .message())
                .contains("WAF policy is disabled");
    }

    @Test
    void aControllerThatIsReachedPastTheWafOfAGatewayIsReported() {
        Sketch both = Published.gateway()
                .with("aks", "aks-cluster", "")
                .with("back", "ingress-controller", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "back")
                .linked("traffic", "agw", "svc");
        assertThat(both.offends("ING-002").message())
                .isEqualTo("'svc' publishes the ingress controller 'back' to the Internet, past the WAF of 'agw'.");
        assertThat(both.saying("waf", "wafEnabled", false).offends("ING-002").message())
                .contains("no WAF is before or in it");
    }

    @Test
    void aFrontDoorOfWhichTooLittleIsSaidIsNotDetermined() {
        Sketch locked = Published.throughFrontDoor("ingress-controller", Published.DOOR);
        locked.silent("afd", "wafPolicy").isNotDetermined("ING-002", "wafPolicy");
        locked.silent("afd", "origins").isNotDetermined("ING-002", "");
        Published.throughFrontDoor("ingress-controller", "198.51.100.0/24").isNotDetermined("ING-002", "");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        assertThat(Sketch.sample("public-service-udr").offends("ING-002").paths())
                .hasSize(1);
        assertThat(offender().offends("ING-002").paths()).isEmpty();
    }

    @Test
    void withoutAnotherWayInMakingItInternalWouldCutClientsOff() {
        assertThat(Published.plainly("ingress-controller").offends("ING-002").fixes())
                .isEmpty();
    }
}
