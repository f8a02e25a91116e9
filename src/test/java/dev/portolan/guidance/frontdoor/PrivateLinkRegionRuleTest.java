package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.edit.Edit;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivateLinkRegionRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-009";
    }

    @Override
    public Sketch offender() {
        return Doors.linked().saying("here", "azureRegion", "northeurope");
    }

    @Test
    void anEndpointFarFromItsOriginIsNoted() {
        Finding finding = offender().offends("AFD-009");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("The private endpoint of 'afd' for origin one stands in westeurope, and the origin in "
                        + "northeurope, where it could stand too.");
        Doors.linked().passes("AFD-009");
        Doors.linked().saying("here", "azureRegion", "West Europe").passes("AFD-009");
    }

    @Test
    void aRegionThatWasNotOfferedIsToBeChecked() {
        Sketch elsewhere = Doors.linked().saying("here", "azureRegion", "polandcentral");
        elsewhere.passes("AFD-009"); // its own region was not offered, so another had to be taken
        Sketch same = elsewhere.saying("afd", "origins", List.of(Doors.link("polandcentral", "approved")));
        Finding finding = same.offends("AFD-009");
        assertThat(finding.message()).contains("polandcentral, which was not offered on 2023-05-17; check");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void regionsThatAreNotSaidAreNotDetermined() {
        Doors.linked()
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pls")))
                .isNotDetermined("AFD-009", "origins");
        Doors.linked().silent("here", "azureRegion").isNotDetermined("AFD-009", "");
    }

    @Test
    void whereNoRegionIsDrawnDistanceIsNotJudged() {
        Doors.door("pls")
                .with("pls", "private-link-service", "")
                .saying("afd", "origins", List.of(Doors.link("westeurope", "approved")))
                .passes("AFD-009");
    }

    @Test
    void publicOriginsHaveNoEndpoint() {
        Doors.service().doesNotApply("AFD-009");
        Sketch.empty().doesNotApply("AFD-009");
    }

    @Override
    public Map<String, String> raises() {
        return Map.of("AFD-004", "a new private endpoint has to be approved again");
    }

    @Test
    void theMovedEndpointHasToBeApprovedAgain() {
        assertThat(offender().offends("AFD-009").fixes())
                .extracting(Edit::label)
                .containsExactly("Move the private endpoint of 'afd' to northeurope; it has to be approved again");
        Properties origin = EdgeKinds.ORIGINS
                .of(offender().cured("AFD-009").component("afd"))
                .value()
                .get(0);
        assertThat(EdgeKinds.PRIVATE_LINK_REGION.of(origin).is("northeurope")).isTrue();
        assertThat(BalancerKinds.APPROVAL.of(origin).is(BalancerKinds.ApprovalState.PENDING))
                .isTrue();
    }
}
