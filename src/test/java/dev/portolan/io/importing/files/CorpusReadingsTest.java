package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Design;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds imports against an expert's reading of each file: what is found, and which way traffic takes. */
class CorpusReadingsTest {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 28);

    /**
     * Findings that the readings call for, by the article's points: DDoS, egress, WAF, TLS, NSG, overlap, retirement. Plain HTTP at a listener or route
     * is said by ING-008, and a gateway that is open to everybody by AFD-002 alone.
     */
    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("A08", "DDOS-001 EGR-001 EGR-002 ING-008 NSG-002 HUB-010"),
            // the gateway's WAF only logs, as the reading says: ING-007
            Map.entry("A10", "DDOS-001 EGR-001 EGR-002 ING-008 NSG-002 HUB-010 ING-007"),
            // AFD-002 and AFD-007: nothing restricts the gateway to Front Door; TLS-012: clear text over public
            // addresses
            Map.entry("A12", "AFD-002 ING-008 TLS-012 RET-005"),
            Map.entry("A13", "ING-006 RET-003 ING-008"),
            Map.entry("A15", "NSG-002"),
            Map.entry("A17", "DDOS-001 EGR-001 ING-008 NSG-002 HUB-010"),
            Map.entry("B10", "EGR-001 NSG-002"),
            Map.entry("B14", "AFD-005 NSG-002"),
            Map.entry("B16", "NSG-002"),
            Map.entry("B18", "NSG-002"),
            Map.entry("B20", "DDOS-001 FW-003"),
            Map.entry("E01", "HUB-001 IP-001"),
            Map.entry("E06", "ING-006 ING-007 RET-003 ING-008"),
            Map.entry("E08", "RET-008"));

    /** What they rule out. B18: equal ranges that nothing joins are no overlap. */
    private static final Map<String, String> NOT_FOUND = Map.of(
            "A12", "HUB-010 ING-006",
            "A13", "HUB-010",
            "A17", "EGR-002",
            "B10", "HUB-010 EGR-002",
            "B14", "HUB-010",
            "B18", "HUB-010",
            "B20", "HUB-001 HUB-010",
            "E08", "EGR-002");

    @Test
    void findingsAreThoseOfTheReadings() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String id : FOUND.keySet()) {
            Advice advice = advice(Corpus.imported(id).design());
            List<String> rules =
                    advice.findings().stream().map(Finding::rule).distinct().toList();
            all.assertThat(advice.failures()).as(id).isEmpty();
            all.assertThat(rules).as(id).contains(FOUND.get(id).split(" "));
            all.assertThat(rules)
                    .as(id)
                    .doesNotContain(NOT_FOUND.getOrDefault(id, "-").split(" "));
        }
        all.assertAll();
    }

    @Test
    void clustersLeaveByTheWayOfTheReadings() throws IOException {
        assertThat(out("A08")).allMatch(names -> names.get(1).startsWith("aks-"));
        assertThat(out("A17")).allMatch(names -> names.get(1).endsWith("NatGateway"));
        assertThat(out("B10")).allMatch(names -> names.get(1).endsWith("NatGateway"));
        assertThat(out("B21")).allMatch(names -> names.get(1).equals("testaz-aks"));
    }

    /** The baseline's hub, spoke, cluster and Traefik, bound by one parameter file, are the article's whole path. */
    @Test
    void theBaselineIsTheArticlesWholePath(@TempDir Path folder) throws IOException {
        Path parameters = folder.resolve("all.parameters.json");
        Files.writeString(parameters, BASELINE);
        Path corpus = Corpus.folder();
        Imported imported = Corpus.opened(
                List.of(
                        corpus.resolve("arm/A02-aks-baseline-hub-regionA.json"),
                        corpus.resolve("arm/A03-aks-baseline-spoke.json"),
                        corpus.resolve("arm/A04-aks-baseline-cluster-stamp.json"),
                        corpus.resolve("k8s/K01-aks-baseline-traefik.yaml")),
                List.of(parameters));
        List<List<String>> in = branches(imported.design(), "Public users to bicycle.contoso.com").stream()
                .map(CorpusReadingsTest::names)
                .toList();
        assertThat(in)
                .singleElement()
                .satisfies(names -> assertThat(names)
                        .hasSize(4)
                        .startsWith("Public users")
                        .contains("kubernetes-internal", "traefik-ingress-controller"));
        assertThat(branches(imported.design(), "npsystem to example.com"))
                .allSatisfy(branch -> assertThat(names(branch)).contains("fw-eastus2"));
        List<String> rules =
                advice(imported.design()).findings().stream().map(Finding::rule).toList();
        assertThat(rules).contains("DDOS-001", "EGR-007", "AGW-004", "PRV-004");
        assertThat(rules).doesNotContain("HUB-001", "HUB-010", "EGR-001", "EGR-002", "EGR-003", "ING-006", "AGW-010");
    }

    private static final String BASELINE = """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0",
             "parameters": {
              "location": {"value": "eastus2"},
              "nodepoolSubnetResourceIds": {"value": ["/subscriptions/sub0/resourceGroups/rg-enterprise-networking-spokes/providers/Microsoft.Network/virtualNetworks/vnet-spoke-BU0001A0008-00/subnets/snet-clusternodes"]},
              "hubVnetResourceId": {"value": "/subscriptions/sub0/resourceGroups/rg-enterprise-networking-hubs/providers/Microsoft.Network/virtualNetworks/vnet-eastus2-hub"},
              "targetVnetResourceId": {"value": "/subscriptions/sub0/resourceGroups/rg-enterprise-networking-spokes/providers/Microsoft.Network/virtualNetworks/vnet-spoke-BU0001A0008-00"}}}
            """;

    private static Advice advice(Design design) {
        return new Advisor(Rules.all()).advise(Review.of(design, Catalog.azure(), REVIEWED));
    }

    /** The ways that nodes take to somewhere on the Internet, all of which arrive. */
    private static List<List<String>> out(String id) throws IOException {
        List<List<String>> ways = new ArrayList<>();
        for (Branch branch : branches(Corpus.imported(id).design(), " to example.com")) {
            assertThat(branch.disposition()).as(id).isEqualTo(Disposition.DELIVERED);
            ways.add(names(branch));
        }
        assertThat(ways).as(id).isNotEmpty();
        return ways;
    }

    private static List<Branch> branches(Design design, String name) {
        return new Tracer(design, Catalog.azure())
                .traceAll().stream()
                        .filter(trace -> trace.flow().name().contains(name))
                        .flatMap(trace -> trace.branches().stream())
                        .toList();
    }

    private static List<String> names(Branch branch) {
        return branch.hops().stream().map(Hop::name).toList();
    }
}
