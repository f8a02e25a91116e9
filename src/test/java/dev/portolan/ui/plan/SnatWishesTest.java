package dev.portolan.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import dev.portolan.plan.Estate;
import dev.portolan.plan.snat.SnatPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is tried is what Azure has, and what a file may say. */
class SnatWishesTest {

    private static Map<String, Integer> most(String sample) {
        Design design = DesignFiles.open(Path.of("samples", sample + ".topology.json"))
                .design()
                .orElseThrow();
        Catalog catalog = Catalog.azure();
        Estate estate = new Estate(TopologyGraph.of(design, catalog), catalog);
        return SnatPlan.of(design, catalog, estate).budgets().stream()
                .flatMap(budget -> SnatWishes.of(budget, design).stream())
                .collect(Collectors.toMap(SnatWishes.Wish::label, SnatWishes.Wish::most, Math::max));
    }

    @Test
    void aNatGatewayHasSixteenAddressesAtMost() {
        assertThat(most("egress-nat-gateway")).containsEntry("Public addresses", 16);
    }

    @Test
    void aFirewallHas250AddressesAtMost() {
        assertThat(most("aks-regional")).containsEntry("Public addresses", 250);
    }

    @Test
    void aPoolHasNoMoreNodesThanItsFileMaySay() {
        assertThat(most("aks-regional").entrySet())
                .filteredOn(entry -> entry.getKey().contains("odes of"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue()).isEqualTo(1_000));
    }
}
