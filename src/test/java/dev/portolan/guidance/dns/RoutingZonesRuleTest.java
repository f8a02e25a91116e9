package dev.portolan.guidance.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutingZonesRuleTest {

    private static final String RULE = "DNS-007";

    private static Sketch keeping(int zones, String kind) {
        List<String> ids = IntStream.range(0, zones).mapToObj(i -> "zone" + i).toList();
        Sketch sketch = Sketch.empty().with("aks", "aks-cluster", "", "dnsZones", ids);
        for (String id : ids) {
            sketch = sketch.with(id, kind, "", "resourceGroup", "rg-dns");
        }
        return sketch;
    }

    @Test
    void sixZonesAreOneTooMany() {
        Finding finding = keeping(6, "public-dns-zone").offends(RULE);
        assertThat(finding.message()).isEqualTo("Application routing of 'aks' has 6 DNS zones; 5 are the most.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        keeping(5, "public-dns-zone").passes(RULE);
    }

    @Test
    void zonesOfOneSortHaveToBeInOneResourceGroup() {
        Sketch two = keeping(2, "public-dns-zone").saying("zone1", "resourceGroup", "rg-other");
        assertThat(two.offends(RULE).message())
                .isEqualTo(
                        "The public zones of application routing of 'aks' are in the resource groups rg-dns, rg-other.");
        assertThat(keeping(2, "private-dns-zone")
                        .saying("zone1", "resourceGroup", "rg-other")
                        .offends(RULE)
                        .message())
                .startsWith("The private zones");
        keeping(2, "public-dns-zone").saying("zone1", "resourceGroup", "RG-DNS").passes(RULE);
    }

    @Test
    void publicAndPrivateZonesMayBeApart() {
        Sketch.empty()
                .with("aks", "aks-cluster", "", "dnsZones", List.of("a", "b"))
                .with("a", "public-dns-zone", "", "resourceGroup", "one")
                .with("b", "private-dns-zone", "", "resourceGroup", "two")
                .passes(RULE);
    }

    @Test
    void aResourceGroupThatNobodySaidIsNotDetermined() {
        keeping(2, "public-dns-zone").silent("zone1", "resourceGroup").isNotDetermined(RULE, "resourceGroup");
        keeping(1, "public-dns-zone").silent("zone0", "resourceGroup").passes(RULE);
    }

    @Test
    void aClusterWithoutZonesIsNoneOfItsBusiness() {
        Sketch.empty().with("aks", "aks-cluster", "").doesNotApply(RULE);
    }
}
