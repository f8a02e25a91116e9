package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginLockedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-002";
    }

    @Override
    public Sketch offender() {
        return Doors.service();
    }

    @Test
    void aServiceThatTakesEverybodyIsReported() {
        Finding finding = offender().offends("AFD-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'svc' is an origin of 'afd' and takes requests of everybody: no allowed sources and no "
                        + "security group of its nodes keep anybody out.");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("afd", "svc");
    }

    @Test
    void aServiceForFrontDoorAloneIsFine() {
        offender().saying("svc", "sourceRanges", List.of(Doors.TAG)).passes("AFD-002");
        offender().saying("svc", "sourceRanges", List.of(Doors.TAG, "Internet")).offends("AFD-002");
        offender().saying("svc", "internal", true).passes("AFD-002");
    }

    @Test
    void aServiceBehindADrawnBalancerIsFoundToo() {
        Sketch drawn = offender()
                .silent("svc", "publicIp")
                .with("lb", "load-balancer", "", "publicIp", "pip")
                .saying("lb", "frontends", List.of(fields("name", "in", "publicIp", "pip")))
                .saying("svc", "loadBalancer", "lb");
        drawn.offends("AFD-002");
        drawn.saying("afd", "origins", List.of(fields("name", "one", "target", "lb")))
                .offends("AFD-002");
    }

    @Test
    void aGatewayWhoseGroupLetsTheInternetInIsReported() {
        Finding finding = Doors.gateway("Internet").offends("AFD-002");
        assertThat(finding.message())
                .isEqualTo("'agw' is an origin of 'afd' and takes requests of everybody: rule in of 'nsg' lets the "
                        + "Internet in on port 443.");
        assertThat(finding.fixes()).hasSize(1);
        Doors.gateway("*").offends("AFD-002");
        Doors.gateway(Doors.TAG).passes("AFD-002");
    }

    @Test
    void aRuleThatManagesTheGatewayTooIsNotNarrowed() {
        Sketch all = Doors.gateway("Internet").saying("nsg", "rules", List.of(Doors.allow("Internet", "*")));
        assertThat(all.offends("AFD-002").fixes()).isEmpty();
        Sketch ranges = Doors.gateway("Internet").saying("nsg", "rules", List.of(Doors.allow("Internet", "443-65535")));
        assertThat(ranges.offends("AFD-002").fixes()).isEmpty();
    }

    @Test
    void aGatewayWithoutAGroupIsReportedWithoutAFix() {
        Finding finding =
                Doors.gateway("Internet").silent("snet", "networkSecurityGroup").offends("AFD-002");
        assertThat(finding.message()).contains("its subnet 'snet' has no network security group");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void onlyPublicListenersCountByTheirPort() {
        Sketch other = Doors.gateway("Internet").saying("nsg", "rules", List.of(Doors.allow("Internet", "8443")));
        other.passes("AFD-002");
        Object moved = fields("name", "web", "frontend", "public", "port", 8443);
        other.saying("agw", "listeners", List.of(moved)).offends("AFD-002");
        Object inside = fields("name", "web", "frontend", "private", "port", 8443);
        other.saying("agw", "listeners", List.of(inside)).passes("AFD-002");
        Object plain = fields("name", "web", "frontend", "public", "protocol", "http");
        Sketch http = Doors.gateway("Internet").saying("agw", "listeners", List.of(plain));
        http.passes("AFD-002");
        http.saying("nsg", "rules", List.of(Doors.allow("Internet", "80"))).offends("AFD-002");
    }

    @Test
    void originsOverPrivateLinkAndPlatformServicesAreNotPublicAddresses() {
        Doors.linked().doesNotApply("AFD-002");
        Doors.door("app").with("app", "platform-service", "").doesNotApply("AFD-002");
        Sketch.empty().doesNotApply("AFD-002");
    }

    @Test
    void anOriginIsFoundByItsName() {
        Sketch named = offender()
                .saying("pip", "address", "203.0.113.5")
                .with("zone", "public-dns-zone", "", "zoneName", "contoso.com")
                .saying("zone", "records", List.of(fields("name", "o", "type", "a", "value", "203.0.113.5")));
        named.saying("afd", "origins", List.of(fields("name", "one", "hostName", "o.contoso.com")))
                .offends("AFD-002");
        named.saying("afd", "origins", List.of(fields("name", "one", "hostName", "203.0.113.5")))
                .offends("AFD-002");
        named.saying("afd", "origins", List.of(fields("name", "one", "hostName", "203.0.113.6")))
                .isNotDetermined("AFD-002", "origins");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().saying("afd", "origins", List.of(fields("name", "one"))).isNotDetermined("AFD-002", "origins");
        Doors.gateway("Internet").silent("nsg", "rules").isNotDetermined("AFD-002", "");
        Doors.gateway("198.51.100.0/24").isNotDetermined("AFD-002", "");
        Doors.door("agc").with("agc", "application-gateway-for-containers", "").isNotDetermined("AFD-002", "");
        Doors.door("agw").with("agw", "application-gateway", "").isNotDetermined("AFD-002", "");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch open = Sketch.sample("front-door-public")
                .silent("svc-ingress", "sourceRanges")
                .saying("nsg-aks", "rules", List.of(Doors.allow("Internet", "443")));
        assertThat(open.offends("AFD-002").paths()).hasSize(1);
    }
}
