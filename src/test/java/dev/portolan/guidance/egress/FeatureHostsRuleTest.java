package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.aksTag;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.network;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-009. */
class FeatureHostsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-009";
    }

    @Override
    public Sketch offender() {
        return policy();
    }

    private static final String NODES = "10.2.0.0/22";

    private static Sketch allowing(Object... rules) {
        List<Object> collections = new ArrayList<>();
        for (Object rule : rules) {
            collections.add(collection("application", 200 + collections.size(), "allow", rule));
        }
        return to("userDefinedRouting").saying("fw", "ruleCollections", collections);
    }

    private static Sketch policy() {
        return allowing(names(NODES, "data.policy.core.windows.net", "dc.services.visualstudio.com"))
                .saying("aks", "azurePolicy", true);
    }

    @Test
    void aFeatureThatCannotReachItsNamesIsReported() {
        Finding finding = policy().offends("EGR-009");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'fw' does not let cluster 'aks' reach what its features need: Azure Policy"
                        + " (store.policy.core.windows.net).");
        policy().saying("aks", "azurePolicy", false).doesNotApply("EGR-009");
        policy().silent("aks", "azurePolicy").doesNotApply("EGR-009");
    }

    @Test
    void everyFeatureHasNamesOfItsOwn() {
        Sketch bare = allowing(names(NODES, "example.org"));
        assertThat(bare.saying("aks", "defender", true).offends("EGR-009").message())
                .contains("Defender for Containers (*.ods.opinsights.azure.com, *.oms.opinsights.azure.com,"
                        + " *.cloud.defender.microsoft.com)");
        assertThat(bare.saying("aks", "monitoring", true).offends("EGR-009").message())
                .contains("Azure Monitor (*.ods.opinsights.azure.com");
        assertThat(bare.saying("pool", "osType", "windows").offends("EGR-009").message())
                .contains("Windows nodes (onegetcdn.azureedge.net, go.microsoft.com, *.mp.microsoft.com");
        assertThat(bare.saying("aks", "extensions", List.of("flux"))
                        .offends("EGR-009")
                        .message())
                .contains("Cluster extensions (*.dp.kubernetesconfiguration.azure.com)");
        for (String size : List.of("Standard_NC6s_v3", "ND96asr_v4", "nv12s")) {
            assertThat(bare.saying("pool", "vmSize", size).offends("EGR-009").message())
                    .contains("GPU nodes (nvidia.github.io");
        }
        for (String size : List.of("Standard_NP10s", "Standard_D4s_v5")) {
            bare.saying("pool", "vmSize", size).doesNotApply("EGR-009");
        }
        bare.saying("aks", "workloadIdentity", true).doesNotApply("EGR-009");
        bare.saying("aks", "extensions", List.of()).doesNotApply("EGR-009");
    }

    @Test
    void windowsNodesAskSomeNamesByHttp() {
        Object web = fields(
                "name",
                "windows",
                "sources",
                List.of(NODES),
                "fqdns",
                List.of("onegetcdn.azureedge.net", "go.microsoft.com", "*.mp.microsoft.com", "*.msftconnecttest.com"),
                "protocols",
                List.of("https"),
                "ports",
                List.of("443"));
        Sketch windows = allowing(web).saying("pool", "osType", "windows");
        assertThat(windows.offends("EGR-009").message())
                .contains("(*.mp.microsoft.com, www.msftconnecttest.com, ctldl.windowsupdate.com)");
    }

    @Test
    void whatOnlyTheTagMayHoldIsToBeVerified() {
        Sketch tagged = allowing(aksTag(NODES)).saying("aks", "azurePolicy", true);
        Finding finding = tagged.offends("EGR-009");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .startsWith("No rule of 'fw' but the FQDN tag AzureKubernetesService may let cluster 'aks' reach"
                        + " Azure Policy (data.policy.core.windows.net")
                .endsWith("verify.");
    }

    @Test
    void theServiceTagOfAzureMonitorHoldsItsNames() {
        Sketch monitored = to("userDefinedRouting")
                .saying("aks", "monitoring", true)
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection("network", 100, "allow", network(List.of("AzureMonitor"), "tcp", "443"))));
        monitored.isSilent("EGR-009");
        monitored
                .saying("aks", "monitoring", false)
                .saying("aks", "azurePolicy", true)
                .isNotDetermined("EGR-009", "ruleCollections");
    }

    private static Sketch vault(Object... allowed) {
        return allowing(names(NODES, allowed))
                .saying("aks", "keyVaultCsi", true)
                .with("kv", "key-vault", "", "hostName", "kv.vault.azure.net");
    }

    @Test
    void aVaultHasToBeReachedByItsName() {
        assertThat(vault("other.vault.azure.net").offends("EGR-009").message())
                .contains("Key Vault CSI driver (kv.vault.azure.net)");
        vault("kv.vault.azure.net").passes("EGR-009");
        vault("*.vault.azure.net").passes("EGR-009");
        assertThat(vault("kv.vault.azure.net")
                        .silent("kv", "hostName")
                        .verdict("EGR-009")
                        .missing())
                .hasSize(1)
                .allMatch(missing -> missing.why().contains("*.vault.azure.net"));
    }

    @Test
    void aPrivateEndpointIsAnAlternative() {
        Sketch endpoint = vault("example.org").with("pe", "private-endpoint", "snet", "target", "kv");
        endpoint.doesNotApply("EGR-009");
        endpoint.saying("pe", "state", "approved").doesNotApply("EGR-009");
        endpoint.saying("pe", "state", "pending").offends("EGR-009");
        Sketch workspace = allowing(names(NODES, "example.org"))
                .saying("aks", "monitoring", true)
                .saying("aks", "defender", true)
                .with("law", "monitoring-workspace", "")
                .saying("aks", "workspace", "law")
                .with("pe", "private-endpoint", "snet", "target", "law");
        assertThat(workspace.offends("EGR-009").message())
                .endsWith("need: Defender for Containers (*.cloud.defender.microsoft.com).");
    }

    @Test
    void aVaultThatNobodyDrewMayBeOneThatARuleNames() {
        Sketch unseen = allowing(names(NODES, "kv.vault.azure.net")).saying("aks", "keyVaultCsi", true);
        unseen.isNotDetermined("EGR-009", "ruleCollections");
    }

    @Test
    void aNameOfTheRegionMayBeThatOfAnyWhereTheRegionIsNotGiven() {
        Sketch flux = allowing(names(NODES, "westeurope.dp.kubernetesconfiguration.azure.com"))
                .saying("aks", "extensions", List.of("flux"));
        flux.passes("EGR-009");
    }

    @Test
    void whereARuleDeniesTheFixIsADecision() {
        Sketch denied = to("userDefinedRouting")
                .saying("aks", "azurePolicy", true)
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection("application", 100, "deny", names(NODES, "*.policy.core.windows.net"))));
        assertThat(denied.offends("EGR-009").fixes()).isEmpty();
    }

    @Test
    void anIsolatedClusterIsNotLookedAt() {
        Sketch cache = policy().saying("aks", "outboundType", "none").saying("aks", "bootstrapArtifactSource", "cache");
        cache.doesNotApply("EGR-009");
        cache.saying("aks", "outboundType", "block").doesNotApply("EGR-009");
        cache.saying("aks", "outboundType", "loadBalancer").offends("EGR-009");
        cache.saying("aks", "bootstrapArtifactSource", "direct").offends("EGR-009");
        cache.silent("aks", "bootstrapArtifactSource").offends("EGR-009");
    }

    @Test
    void aPrivateRegistryBehindAFirewallLeavesOpenWhatTheClusterStartsFrom() {
        Sketch closed = policy().saying("aks", "outboundType", "none")
                .with("acr", "container-registry", "")
                .with("pe", "private-endpoint", "snet", "target", "acr")
                .saying("aks", "registry", "acr");
        closed.isNotDetermined("EGR-009", "bootstrapArtifactSource");
        closed.silent("snet", "routeTable").doesNotApply("EGR-009");
        closed.saying("aks", "bootstrapArtifactSource", "direct").offends("EGR-009");
    }

    @Test
    void withoutAFirewallNothingIsLookedAt() {
        direct("loadBalancer").saying("aks", "azurePolicy", true).doesNotApply("EGR-009");
    }

    @Test
    void aFirewallOfWhichNoRulesAreGivenIsNotDetermined() {
        policy().silent("fw", "ruleCollections").isNotDetermined("EGR-009", "ruleCollections");
    }
}
