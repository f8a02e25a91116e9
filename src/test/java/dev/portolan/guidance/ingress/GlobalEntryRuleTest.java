package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalEntryRuleTest {

    private static Sketch offender() {
        return Published.gateway().about("audience", "global");
    }

    @Test
    void regionalEntriesForUsersEverywhereAreNoted() {
        Finding finding = offender().offends("ING-011");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("The declared audience is global, and only regional entries serve it: 'agw'.");
        assertThat(Published.gateway()
                        .about("audience", "multiRegion")
                        .offends("ING-011")
                        .message())
                .contains("multi region");
    }

    @Test
    void everySortOfPublicEntryCounts() {
        Sketch service = Published.plainly("ingress-controller").about("audience", "global");
        assertThat(service.offends("ING-011").message()).contains("'svc'");
        service.saying("svc", "internal", true).doesNotApply("ING-011");
        Sketch containers = Sketch.empty().with("agc", "application-gateway-for-containers", "");
        containers.about("audience", "global").offends("ING-011");
        Object inside = fields("name", "web", "frontend", "private");
        offender().saying("agw", "listeners", List.of(inside)).doesNotApply("ING-011");
    }

    @Test
    void aGlobalEntryIsEnough() {
        offender().with("afd", "front-door", "").passes("ING-011");
        offender().with("tm", "traffic-manager", "").passes("ING-011");
        offender().with("lb", "load-balancer", "", "tier", "global").passes("ING-011");
        offender().with("lb", "load-balancer", "").offends("ING-011");
    }

    @Test
    void aRegionalOrUndeclaredAudienceNeedsNone() {
        Published.gateway().about("audience", "regional").doesNotApply("ING-011");
        Published.gateway().doesNotApply("ING-011");
        Sketch.empty().about("audience", "global").doesNotApply("ING-011");
    }
}
