package dev.portolan.guidance.ddos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedPlanRuleTest {

    private static final String RULE = "DDOS-003";

    private static Sketch planned(int addresses) {
        List<String> ids =
                IntStream.range(0, addresses).mapToObj(i -> "pip" + i).toList();
        Sketch sketch = Sketch.empty()
                .with("plan", "ddos-plan", "")
                .with("vnet", "virtual-network", "", "ddosPlan", "plan")
                .with("nat", "nat-gateway", "vnet", "publicIps", ids)
                .with("elsewhere", "public-ip", "");
        for (String id : ids) {
            sketch = sketch.with(id, "public-ip", "");
        }
        return sketch;
    }

    @Test
    void aPlanForOneSmallNetworkIsWorthKnowing() {
        Finding finding = planned(2).offends(RULE);
        assertThat(finding.message())
                .isEqualTo("The plan 'plan' protects 2 public addresses of 'vnet' alone in this design.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(planned(1).offends(RULE).message()).contains("1 public address of");
    }

    @Test
    void aHundredAddressesAreWhatItIsFor() {
        planned(99).offends(RULE);
        planned(100).passes(RULE);
    }

    @Test
    void aSecondNetworkSharesIt() {
        planned(2).with("other", "virtual-network", "", "ddosPlan", "plan").passes(RULE);
        planned(2).with("other", "virtual-network", "").offends(RULE);
    }

    @Test
    void aPlanThatNothingUsesOrNoneAtAllIsFine() {
        planned(2).silent("vnet", "ddosPlan").passes(RULE);
        Sketch.empty().doesNotApply(RULE);
    }

    @Test
    void addressesOfOtherNetworksAreNotProtectedByIt() {
        Sketch two = planned(1)
                .with("other", "virtual-network", "")
                .with("far", "nat-gateway", "other", "publicIps", List.of("elsewhere"));
        assertThat(two.offends(RULE).message()).contains("protects 1 public address of 'vnet'");
    }
}
