package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionSparesClusterRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-013";
    }

    @Override
    public Sketch offender() {
        return inspecting("*");
    }

    private static Sketch inspecting(String... names) {
        return inspecting(fields("fqdns", List.of((Object[]) names)));
    }

    private static Sketch inspecting(Map<String, Object> what) {
        return Sketch.empty()
                .with("region", "region", "", "azureRegion", "westeurope")
                .with("vnet", "virtual-network", "region", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet-fw", "subnet", "vnet", "prefixes", List.of("10.0.2.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "tier", "premium", "privateAddress", "10.0.2.4")
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection("apps", 200, TlsSketches.with(what, "terminateTls", true))))
                .with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.2.4")))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.4.0/24"), "routeTable", "rt")
                .with("aks", "aks-cluster", "snet");
    }

    private static Map<String, Object> collection(String name, int priority, Map<String, Object> rule) {
        return fields(
                "name",
                name,
                "type",
                "application",
                "priority",
                priority,
                "action",
                "allow",
                "rules",
                List.of(TlsSketches.with(
                        rule, "name", "rule-" + name, "sources", List.of("*"), "protocols", List.of("https"))));
    }

    @Test
    void aRuleThatInspectsTheControlPlaneIsReported() {
        Finding finding = inspecting("*.hcp.westeurope.azmk8s.io").offends(rule());
        assertThat(finding.message())
                .isEqualTo(
                        "Rule rule-apps of 'fw' inspects TLS of the nodes of 'aks' to cluster.hcp.westeurope.azmk8s.io.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.fixes()).hasSize(1);
    }

    @Test
    void aPrivateApiServerIsNotReachedThroughTheFirewall() {
        Sketch privately = inspecting("*.azmk8s.io").saying("aks", "apiServerAccess", "private");
        privately.passes(rule());
        privately.saying("aks", "apiServerAccess", "vnetIntegrationPrivate").passes(rule());
        privately.saying("aks", "apiServerAccess", "vnetIntegrationPublic").passes(rule());
        privately.saying("aks", "apiServerAccess", "public").offends(rule());
    }

    @Test
    void nodesThatTrustTheInspectionCaMayFetchThroughIt() {
        Sketch fetching = inspecting("mcr.microsoft.com");
        assertThat(fetching.offends(rule()).message()).endsWith("to mcr.microsoft.com.");
        Sketch trusting = fetching.saying("fw", "inspectionCa", "Inspection")
                .saying("aks", "customCaTrust", List.of("Inspection"));
        trusting.passes(rule());
        trusting.saying("aks", "customCaTrust", List.of("Other")).offends(rule());
        trusting.silent("fw", "inspectionCa").isNotDetermined(rule(), "inspectionCa");
        inspecting("*.azmk8s.io")
                .saying("fw", "inspectionCa", "Inspection")
                .saying("aks", "customCaTrust", List.of("Inspection"))
                .offends(rule());
    }

    @Test
    void theRegistryKeepsItsLayersUnderARegionalName() {
        assertThat(inspecting("*.data.mcr.microsoft.com").offends(rule()).message())
                .endsWith("to westeurope.data.mcr.microsoft.com.");
    }

    @Test
    void namesOfARegionThatNobodyGaveAreNotDetermined() {
        inspecting("*.hcp.northeurope.azmk8s.io").passes(rule());
        Sketch somewhere = inspecting("*.hcp.northeurope.azmk8s.io").silent("region", "azureRegion");
        somewhere.isNotDetermined(rule(), "azureRegion");
        somewhere
                .saying("aks", "apiServerAccess", "private")
                .saying("fw", "inspectionCa", "Inspection")
                .saying("aks", "customCaTrust", List.of("Inspection"))
                .passes(rule());
    }

    @Test
    void theTagForAksIsCaughtToo() {
        inspecting(fields("fqdnTags", List.of("AzureKubernetesService"))).offends(rule());
    }

    @Test
    void anEarlierRuleThatDoesNotInspectDecides() {
        Map<String, Object> plain = fields("fqdnTags", List.of("AzureKubernetesService"));
        Map<String, Object> all = fields("fqdns", List.of("*"), "terminateTls", true);
        offender()
                .saying("fw", "ruleCollections", List.of(collection("aks", 100, plain), collection("rest", 200, all)))
                .passes(rule());
    }

    @Test
    void otherNamesMayBeInspected() {
        inspecting("api.partner.example").passes(rule());
    }

    @Test
    void aFirewallThatDoesNotInspectOrIsNotOnTheWayIsNoneOfItsBusiness() {
        offender()
                .saying("fw", "ruleCollections", List.of(collection("all", 100, fields("fqdns", List.of("*")))))
                .doesNotApply(rule());
        offender().silent("snet", "routeTable").doesNotApply(rule());
    }
}
