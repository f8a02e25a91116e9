package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Severity;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressOnlyFromGatewayRuleTest {

    private static final Rule RULE = new IngressOnlyFromGatewayRule();

    @Test
    void theRegionalSampleLetsOnlyTheGatewayIn() {
        assertSilent(RULE, Bench.sample("aks-regional"));
    }

    @Test
    void theBaselineRestsOnItsControllersAllowListSoItIsInfo() {
        assertThat(Bench.judge(RULE, Bench.sample("aks-baseline")).found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.message()).contains("AllowVnetInBound");
                });
    }

    @Test
    void withoutTheAllowListTheDefaultRuleIsAnOpening() {
        Design open = Bench.sample("aks-baseline")
                .changed(
                        new ComponentId("traefik"),
                        traefik ->
                                traefik.with(traefik.properties().without(KubernetesKinds.SOURCE_ALLOW_LIST.name())));
        assertThat(Bench.judge(RULE, open).found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertFixSilences(RULE, open);
    }

    @Test
    void rulesThatNobodyGaveLeaveItOpen() {
        Design unknown = Bench.sample("aks-baseline")
                .changed(
                        new ComponentId("nsg-aks"),
                        group -> group.with(group.properties().without(FilterKinds.RULES.name())));
        assertThat(Bench.judge(RULE, unknown).found()).isEmpty();
        assertThat(Bench.judge(RULE, unknown).isNotDetermined()).isTrue();
    }

    @Test
    void thePoorSampleLetsEverybodyIn() {
        assertFound(RULE, Bench.sample("poor-design"), "AllowWeb");
        assertThat(Bench.judge(RULE, Bench.sample("poor-design")).found().get(0).severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aGroupThatDeniesNobodyIsNotEnough() {
        Design emptied = Bench.sample("aks-regional")
                .changed(new ComponentId("nsg-aks"), group -> Bench.with(group, FilterKinds.RULES, List.of()));
        assertThat(Bench.judge(RULE, emptied).found()).hasSize(1);
    }
}
