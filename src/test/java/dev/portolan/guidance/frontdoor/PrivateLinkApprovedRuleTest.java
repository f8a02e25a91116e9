package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateLinkApprovedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-004";
    }

    @Override
    public Sketch offender() {
        return Doors.linked().saying("afd", "origins", List.of(Doors.link("westeurope", "pending")));
    }

    @Test
    void aConnectionThatNobodyApprovedIsReported() {
        Finding finding = offender().offends("AFD-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The private endpoint of 'afd' at 'pls' is pending, so clients get an error page.");
        Sketch rejected = Doors.linked().saying("afd", "origins", List.of(Doors.link("westeurope", "rejected")));
        assertThat(rejected.offends("AFD-004").message()).contains("is rejected");
        Doors.linked().passes("AFD-004");
    }

    @Test
    void theStateOfADrawnLinkCountsWhereTheOriginSaysNothing() {
        Object origin = fields("name", "one", "target", "pls");
        Sketch drawn = Doors.linked().saying("afd", "origins", List.of(origin)).linked("private-link", "afd", "pls");
        drawn.isNotDetermined("AFD-004", "origins");
        Link link = Link.of("afd-to-pls", "private-link", "afd", "pls");
        Sketch pending =
                drawn.on(drawn.design().with(link.with(LinkKinds.APPROVAL.key(), BalancerKinds.ApprovalState.PENDING)));
        pending.offends("AFD-004");
        drawn.on(drawn.design().with(link.with(LinkKinds.APPROVAL.key(), BalancerKinds.ApprovalState.APPROVED)))
                .passes("AFD-004");
        pending.saying("afd", "origins", List.of(Doors.link("westeurope", "approved")))
                .passes("AFD-004");
    }

    @Test
    void anUnknownStateIsNotDetermined() {
        Doors.linked()
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pls")))
                .isNotDetermined("AFD-004", "origins");
    }

    @Test
    void publicOriginsNeedNoApproval() {
        Doors.service().doesNotApply("AFD-004");
        Sketch.empty().doesNotApply("AFD-004");
    }
}
