package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleSettings;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteTableRoomRuleTest {

    private static final String ID = "HUB-012";

    private static List<Object> routes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hybrid.to("10.1.2.4", "20.%d.%d.0/24".formatted(i / 256, i % 256)))
                .toList();
    }

    private static Sketch table(int count) {
        return Sketch.empty().with("rt", "route-table", "", "routes", routes(count));
    }

    @Test
    void moreThanNinetyPercentIsReported() {
        Finding finding = table(361).offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'rt' has 361 routes, of 400 that a table can hold.");
        table(360).passes(ID);
    }

    private static Sketch kubenet(int most, int surge) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/22"))
                .with("aks", "aks-cluster", "snet", "cniMode", "kubenet")
                .with("pool", "node-pool", "aks", "maxCount", most, "maxSurge", surge);
    }

    @Test
    void kubenetTakesOneForEveryNodeSurgeIncluded() {
        kubenet(350, 10).passes(ID);
        assertThat(kubenet(350, 11).offends(ID).message())
                .isEqualTo("The route table that AKS keeps for 'aks' gets 0 routes and one for each of 361 kubenet"
                        + " nodes, of 400 that a table can hold.");
        kubenet(350, 11).saying("aks", "cniMode", "overlay").doesNotApply(ID);
    }

    @Test
    void theNodesCountInTheirSubnetsOwnTable() {
        Sketch shared = kubenet(300, 0)
                .with("rt", "route-table", "", "routes", routes(61))
                .saying("snet", "routeTable", "rt");
        assertThat(shared.offends(ID).message())
                .isEqualTo("'rt' has 61 routes and one for each of 300 kubenet nodes, of 400 that a table can hold.");
        shared.saying("rt", "routes", routes(60)).passes(ID);
    }

    @Test
    void nodesOfWhichNobodySaysHowManyAreNotDetermined() {
        kubenet(300, 0).silent("pool", "maxCount").isNotDetermined(ID, "maxCount");
        kubenet(300, 0).silent("pool", "maxSurge").isNotDetermined(ID, "maxSurge");
    }

    @Test
    void aProjectMaySetBothNumbers() {
        Rule rule = Rules.all().stream()
                .filter(each -> each.info().id().equals(ID))
                .findFirst()
                .orElseThrow();
        Review review = Review.of(table(10).design(), Catalog.azure(), LocalDate.of(2026, 11, 23));
        assertThat(rule.check(review.with(settings("most", 10))).found()).hasSize(1);
        assertThat(rule.check(review.with(settings("most", 12))).found()).isEmpty();
        assertThat(rule.check(review.with(settings("percent", 2))).found()).hasSize(1);
    }

    private static RuleSettings settings(String name, int value) {
        return new RuleSettings(Map.of(), Set.of(), Map.of(ID, Map.of(name, value)));
    }

    @Test
    void withoutATableThereIsNothingToLookAt() {
        Sketch.empty().doesNotApply(ID);
    }
}
