package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
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
}
