package dev.portolan.guidance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySubnetSizeRuleTest {

    private static Sketch sized(String prefix, int most) {
        return Gateways.sketch().saying("snet-agw", "prefixes", List.of(prefix)).saying("agw", "maxInstances", most);
    }

    @Test
    void aSmallerSubnetThatHoldsEveryInstanceIsOnlyNoted() {
        Finding finding = sized("10.0.0.0/25", 10).offends("AGW-004");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("The subnet 'snet-agw' of 'agw' is a 10.0.0.0/25; a /24 is recommended.");
        sized("10.0.0.0/24", 125).passes("AGW-004");
        sized("10.0.0.0/23", 125).passes("AGW-004");
    }

    @Test
    void aSubnetWithoutRoomForTheMostInstancesIsAnError() {
        Finding finding = sized("10.0.0.0/28", 12).offends("AGW-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The subnet 'snet-agw' (10.0.0.0/28) has 11 addresses for 'agw', which may need 12.");
        assertThat(sized("10.0.0.0/28", 11).offends("AGW-004").severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aPrivateFrontendTakesOneAddressMore() {
        assertThat(sized("10.0.0.0/28", 11)
                        .saying("agw", "privateAddress", "10.0.0.10")
                        .offends("AGW-004")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(sized("10.0.0.0/28", 11)
                        .saying("agw", "listeners", List.of(Gateways.listener("private")))
                        .offends("AGW-004")
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(sized("10.0.0.0/28", 10)
                        .saying("agw", "privateAddress", "10.0.0.10")
                        .offends("AGW-004")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void gatewaysThatShareASubnetAreCountedTogether() {
        Sketch two = sized("10.0.0.0/24", 125)
                .with("agw-2", "application-gateway", "snet-agw", "sku", "wafV2", "maxInstances", 125);
        two.passes("AGW-004");
        Finding finding = two.with("agw-3", "application-gateway", "snet-agw", "maxInstances", 2)
                .offends("AGW-004");
        assertThat(finding.message()).contains("251 addresses", "'agw', 'agw-2', 'agw-3'", "252");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void severalRangesOfASubnetAreAddedUp() {
        Sketch halves = Gateways.sketch()
                .saying("snet-agw", "prefixes", List.of("10.0.0.0/25", "10.0.1.0/25", "fd00::/64"))
                .saying("agw", "maxInstances", 125);
        halves.passes("AGW-004");
    }

    @Test
    void theMostInstancesMatterOnlyWhereTheSubnetMightNotHoldThem() {
        sized("10.0.0.0/24", 1).silent("agw", "maxInstances").passes("AGW-004");
        Sketch open = sized("10.0.0.0/26", 1).silent("agw", "maxInstances");
        assertThat(open.verdict("AGW-004").missing())
                .anyMatch(missing -> missing.property().equals("maxInstances"));
        assertThat(open.verdict("AGW-004").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        assertThat(sized("10.0.0.0/28", 1)
                        .silent("agw", "maxInstances")
                        .saying("agw", "minInstances", 12)
                        .offends("AGW-004")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void theRecommendationIsForVersion2() {
        sized("10.0.0.0/26", 10).saying("agw", "sku", "waf").passes("AGW-004");
        assertThat(sized("10.0.0.0/28", 12)
                        .saying("agw", "sku", "waf")
                        .offends("AGW-004")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void withoutRangeOrSubnetItIsNotDetermined() {
        sized("10.0.0.0/24", 2).silent("snet-agw", "prefixes").isNotDetermined("AGW-004", "prefixes");
        Sketch.empty().with("agw", "application-gateway", "").isNotDetermined("AGW-004", "");
        Sketch.empty().doesNotApply("AGW-004");
    }
}
