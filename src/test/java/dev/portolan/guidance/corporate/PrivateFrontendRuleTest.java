package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateFrontendRuleTest {

    private static final String RULE = "INT-002";

    private static Sketch publicOnly() {
        return CorporateSketches.company().saying("agw", "listeners", List.of(CorporateSketches.listener("public")));
    }

    private static Sketch resolving(Sketch sketch, String target) {
        return CorporateSketches.asking(
                sketch.with("zone", "public-dns-zone", "", "zoneName", "test")
                        .saying("zone", "records", List.of(fields("name", "shop", "value", target))),
                "shop.test");
    }

    @Test
    void aGatewayThatIsAskedForAtItsPublicAddressOnlyIsReported() {
        Finding finding = resolving(publicOnly(), "198.51.100.9").offends(RULE);
        assertThat(finding.message())
                .startsWith("'agw' has no listener on a private frontend for flow 'to shop.test' of corporate users");
        assertThat(finding.paths()).isNotEmpty();
    }

    @Test
    void aFlowThatDoesNotGetThroughMakesItAnError() {
        Sketch lost = publicOnly().flowing("users", "agw");
        Finding finding = lost.offends(RULE);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("which ends as ");
    }

    @Test
    void aPrivateListenerIsFine() {
        CorporateSketches.company().flowing("users", "agw").passes(RULE);
    }

    @Test
    void aGatewayThatNobodyAsksIsNoneOfItsBusiness() {
        publicOnly().doesNotApply(RULE);
        Sketch.empty().doesNotApply(RULE);
    }

    @Test
    void listenersThatNobodyGaveAreNotDetermined() {
        publicOnly().silent("agw", "listeners").flowing("users", "agw").isNotDetermined(RULE, "listeners");
    }

    @Test
    void aGatewayThatOthersAskIsNotMeant() {
        Sketch two = publicOnly()
                .with("pip2", "public-ip", "", "address", "198.51.100.10")
                .with("agw2", "application-gateway", "snet", "sku", "wafV2", "publicIp", "pip2")
                .saying(
                        "agw2",
                        "listeners",
                        List.of(fields("name", "p", "frontend", "public", "hostNames", List.of("other.test"))));
        assertThat(resolving(two, "198.51.100.9").offends(RULE).subjects()).containsExactly(agw());
        assertThat(two.flowing("users", "agw").offends(RULE).subjects()).containsExactly(agw());
    }

    @Test
    void aNameThatNobodyResolvesIsAskedOfTheGatewayThatServesIt() {
        Sketch hidden = publicOnly()
                .saying("hq", "dnsForwarding", List.of())
                .with("zone", "private-dns-zone", "", "zoneName", "test", "linkedNetworks", List.of("hub"));
        Finding finding = CorporateSketches.asking(hidden, "shop.test").offends(RULE);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.subjects()).containsExactly(agw());
        CorporateSketches.asking(hidden.silent("agw", "listeners"), "www.test").doesNotApply(RULE);
    }

    @Test
    void aServedNameThatLeadsElsewhereIsNotAskedOfTheGateway() {
        Sketch elsewhere = publicOnly().with("svc", "internet-service", "", "addresses", List.of("192.0.2.9"));
        resolving(elsewhere, "192.0.2.9").doesNotApply(RULE);
    }

    @Test
    void aListenerOnThePrivateFrontendIsEnoughBesideAPublicOne() {
        CorporateSketches.company()
                .saying(
                        "agw",
                        "listeners",
                        List.of(CorporateSketches.listener("private"), CorporateSketches.listener("public")))
                .flowing("users", "agw")
                .passes(RULE);
    }

    private static Subject agw() {
        return Subject.of(new ComponentId("agw"));
    }
}
