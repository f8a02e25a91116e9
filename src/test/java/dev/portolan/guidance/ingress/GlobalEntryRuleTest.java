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
    void aGlobalEntryThatLeadsToTheRegionIsEnough() {
        Object origin = fields("name", "o", "target", "agw");
        offender().with("afd", "front-door", "", "origins", List.of(origin)).passes("ING-011");
        offender()
                .with("tm", "traffic-manager", "", "endpoints", List.of("agw"))
                .passes("ING-011");
        offender()
                .with("pip", "public-ip", "")
                .saying("agw", "publicIp", "pip")
                .with("tm", "traffic-manager", "", "endpoints", List.of("pip"))
                .passes("ING-011");
        offender()
                .with("lb", "load-balancer", "", "tier", "global")
                .linked("traffic", "lb", "agw")
                .passes("ING-011");
        offender().with("lb", "load-balancer", "").offends("ING-011");
    }

    @Test
    void aGlobalEntryThatLeadsElsewhereIsNotEnough() {
        Sketch elsewhere = offender().with("store", "platform-service", "");
        Object origin = fields("name", "o", "target", "store");
        elsewhere.with("afd", "front-door", "", "origins", List.of(origin)).offends("ING-011");
        elsewhere.with("tm", "traffic-manager", "", "endpoints", List.of()).offends("ING-011");
    }

    @Test
    void eachRegionWantsToBeReached() {
        Object origin = fields("name", "o", "target", "agc-1");
        Sketch two = Sketch.empty()
                .about("audience", "global")
                .with("one", "region", "")
                .with("two", "region", "")
                .with("agc-1", "application-gateway-for-containers", "one")
                .with("agc-2", "application-gateway-for-containers", "two")
                .with("agc-3", "application-gateway-for-containers", "one")
                .with("afd", "front-door", "", "origins", List.of(origin));
        assertThat(two.offends("ING-011").message()).endsWith("serve it: 'agc-2'.");
    }

    @Test
    void whereAGlobalEntryLeadsHasToBeKnown() {
        offender().with("afd", "front-door", "").isNotDetermined("ING-011", "origins");
        Object origin = fields("name", "o", "hostName", "shop.example");
        offender().with("afd", "front-door", "", "origins", List.of(origin)).isNotDetermined("ING-011", "origins");
        offender().with("tm", "traffic-manager", "").isNotDetermined("ING-011", "endpoints");
        offender().with("lb", "load-balancer", "", "tier", "global").isNotDetermined("ING-011", "pools");
    }

    @Test
    void aRegionalOrUndeclaredAudienceNeedsNone() {
        Published.gateway().about("audience", "regional").doesNotApply("ING-011");
        Published.gateway().doesNotApply("ING-011");
        Sketch.empty().about("audience", "global").doesNotApply("ING-011");
    }
}
