package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.aksTag;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.network;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-008. */
class RequiredHostsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-008";
    }

    @Override
    public Sketch offender() {
        return nothing();
    }

    private static final String NODES = "10.2.0.0/22";

    private static Sketch allowing(Object... collections) {
        return to("userDefinedRouting").saying("fw", "ruleCollections", List.of(collections));
    }

    private static Sketch nothing() {
        return allowing(collection("application", 200, "allow", names(NODES, "example.org")));
    }

    private static final Object[] COMMON = {
        "mcr.microsoft.com",
        "*.data.mcr.microsoft.com",
        "mcr-0001.mcr-msedge.net",
        "packages.microsoft.com",
        "management.azure.com",
        "login.microsoftonline.com",
        "acs-mirror.azureedge.net",
        "packages.aks.azure.com"
    };

    private static Sketch listed(String... more) {
        return allowing(
                collection("application", 200, "allow", names(NODES, COMMON)),
                collection("application", 300, "allow", names(NODES, (Object[]) more)));
    }

    @Test
    void missingNamesAreReported() {
        Finding finding = nothing().offends("EGR-008");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "'fw' does not let 'snet' of cluster 'aks' reach mcr.microsoft.com, *.data.mcr.microsoft.com,"
                                + " mcr-0001.mcr-msedge.net, packages.microsoft.com and 5 more.");
    }

    @Test
    void theFqdnTagHoldsTheWholeList() {
        allowing(collection("application", 200, "allow", aksTag(NODES))).passes("EGR-008");
        allowing(collection("application", 200, "allow", aksTag("10.9.0.0/24"))).offends("EGR-008");
    }

    @Test
    void oneMissingNameIsEnough() {
        Object[] without = List.of(COMMON).subList(1, 8).toArray();
        assertThat(allowing(
                                collection("application", 200, "allow", names(NODES, without)),
                                collection("application", 300, "allow", names(NODES, "*.azmk8s.io")))
                        .offends("EGR-008")
                        .message())
                .endsWith("reach mcr.microsoft.com.");
        Object[] half = List.of(COMMON).subList(0, 7).toArray();
        allowing(
                        collection("application", 200, "allow", names(NODES, half)),
                        collection("application", 300, "allow", names(NODES, "*.azmk8s.io")))
                .passes("EGR-008");
        Object[] mirrorless = List.of(COMMON).subList(0, 6).toArray();
        assertThat(allowing(
                                collection("application", 200, "allow", names(NODES, mirrorless)),
                                collection("application", 300, "allow", names(NODES, "*.azmk8s.io")))
                        .offends("EGR-008")
                        .message())
                .endsWith("reach acs-mirror.azureedge.net, packages.aks.azure.com.");
    }

    @Test
    void aPublicApiServerHasToBeReachedByName() {
        assertThat(listed("example.org").offends("EGR-008").message()).endsWith("reach *.azmk8s.io.");
        listed("*.hcp.westeurope.azmk8s.io").passes("EGR-008");
        for (String inside : List.of("private", "vnetIntegrationPublic", "vnetIntegrationPrivate")) {
            listed("example.org").saying("aks", "apiServerAccess", inside).passes("EGR-008");
        }
    }

    private static Sketch in(String region, Sketch sketch) {
        Design design = sketch.design();
        Component network =
                design.topology().component(new ComponentId("spoke")).orElseThrow();
        return sketch.with("region", "region", "", "azureRegion", region)
                .on(sketch.with("region", "region", "", "azureRegion", region)
                        .design()
                        .with(network.in(new ComponentId("region"))));
    }

    @Test
    void theNamesAreThoseOfTheRegionAndItsCloud() {
        in("westeurope", listed("*.hcp.westeurope.azmk8s.io")).passes("EGR-008");
        assertThat(in("northeurope", listed("*.hcp.westeurope.azmk8s.io"))
                        .offends("EGR-008")
                        .message())
                .endsWith("reach *.hcp.northeurope.azmk8s.io.");
        assertThat(in("usgovvirginia", listed("*.azmk8s.io")).offends("EGR-008").message())
                .endsWith("reach management.usgovcloudapi.net, login.microsoftonline.us,"
                        + " *.hcp.usgovvirginia.cx.aks.containerservice.azure.us.");
        assertThat(in("chinaeast2", listed("*.azmk8s.io")).offends("EGR-008").message())
                .contains("mcr.azure.cn");
        in("chinaeast2", allowing(collection("application", 200, "allow", aksTag(NODES))))
                .passes("EGR-008");
        in("usdodeast", allowing(collection("application", 200, "allow", aksTag(NODES))))
                .passes("EGR-008");
    }

    @Test
    void aRuleThatDeniesComesFirst() {
        Finding finding = allowing(
                        collection("application", 100, "deny", names(NODES, "mcr.microsoft.com")),
                        collection("application", 200, "allow", aksTag(NODES)))
                .offends("EGR-008");
        assertThat(finding.message()).endsWith("reach mcr.microsoft.com.");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void podsWithAddressesOfTheirOwnHaveToGetThereToo() {
        Sketch pods = allowing(collection("application", 200, "allow", aksTag(NODES)))
                .saying("aks", "cniMode", "podSubnet")
                .with("snet-pods", "subnet", "spoke", "prefixes", List.of("10.2.16.0/20"), "routeTable", "rt")
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(pods.offends("EGR-008").message()).contains("'snet', 'snet-pods'");
    }

    @Test
    void aCustomDnsServerBehindTheFirewallIsAnotherRulesCase() {
        Sketch asking = allowing(collection("application", 200, "allow", aksTag(NODES)))
                .saying("spoke", "dnsServers", List.of("172.20.0.53"));
        asking.passes("EGR-008");
        asking.offends("DNS-006");
    }

    @Test
    void anIsolatedClusterStartsWithout() {
        Sketch cache =
                nothing().saying("aks", "outboundType", "none").saying("aks", "bootstrapArtifactSource", "cache");
        cache.doesNotApply("EGR-008");
        cache.saying("aks", "outboundType", "block").doesNotApply("EGR-008");
        cache.saying("aks", "outboundType", "loadBalancer").offends("EGR-008");
        cache.saying("aks", "bootstrapArtifactSource", "direct").offends("EGR-008");
        cache.silent("aks", "bootstrapArtifactSource").offends("EGR-008");
    }

    @Test
    void aPrivateRegistryBehindAFirewallLeavesOpenWhatTheClusterStartsFrom() {
        Sketch closed = nothing()
                .saying("aks", "outboundType", "none")
                .with("acr", "container-registry", "")
                .with("pe", "private-endpoint", "snet", "target", "acr")
                .saying("aks", "registry", "acr");
        closed.isNotDetermined("EGR-008", "bootstrapArtifactSource");
        closed.silent("snet", "routeTable").doesNotApply("EGR-008");
        closed.saying("aks", "bootstrapArtifactSource", "direct").offends("EGR-008");
    }

    @Test
    void whatIsNotKnownOfRulesAndAddressesIsNotDetermined() {
        to("userDefinedRouting").isNotDetermined("EGR-008", "ruleCollections");
        nothing().silent("snet", "prefixes").isNotDetermined("EGR-008", "prefixes");
        nothing().saying("snet", "prefixes", List.of()).isNotDetermined("EGR-008", "prefixes");
        allowing(collection("network", 100, "allow", network(List.of("AzureCloud"), "tcp", "443")))
                .isNotDetermined("EGR-008", "ruleCollections");
    }

    @Test
    void whatAnotherMakersApplianceLetsThroughIsNotInTheDesign() {
        Sketch appliance = to("userDefinedRouting")
                .with("nva", "network-virtual-appliance", "snet-fw", "privateAddress", "10.1.0.9")
                .saying("rt", "routes", List.of(toAppliance("10.1.0.9")));
        appliance.isNotDetermined("EGR-008", "");
        appliance.saying("nva", "inspects", false).passes("EGR-008");
    }

    @Test
    void withoutAFirewallThereIsNothingToAllow() {
        direct("loadBalancer").doesNotApply("EGR-008");
        Sketch.empty().doesNotApply("EGR-008");
    }
}
