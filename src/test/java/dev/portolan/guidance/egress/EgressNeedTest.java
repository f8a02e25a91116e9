package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clusters have to reach, as it is handed to those who run the firewall (firewall-egress.md E.2, E.3). */
class EgressNeedTest {

    private static final Sketch ROUTED = to("userDefinedRouting")
            .saying(
                    "fw",
                    "ruleCollections",
                    List.of(collection("application", 200, "allow", names("10.2.0.0/22", "mcr.microsoft.com"))));

    private static List<EgressNeed> needs(Sketch sketch) {
        return EgressNeed.of(Review.of(sketch.design(), Catalog.azure(), LocalDate.of(2026, 11, 23))
                .estate());
    }

    private static EgressNeed need(Sketch sketch, String host) {
        return needs(sketch).stream()
                .filter(each -> each.endpoint().host().equals(host))
                .findFirst()
                .orElseThrow(() -> new AssertionError(host + " is not among " + hosts(sketch)));
    }

    private static List<String> hosts(Sketch sketch) {
        return needs(sketch).stream().map(each -> each.endpoint().host()).toList();
    }

    @Test
    void aNameIsAllowedWhereARuleOfTheFirewallHoldsIt() {
        EgressNeed held = need(ROUTED, "mcr.microsoft.com");
        assertThat(held.state()).isEqualTo(EgressNeed.State.ALLOWED);
        assertThat(held.filter()).map(Component::name).contains("fw");
        assertThat(held.subnets()).extracting(Component::name).containsExactly("snet");
        assertThat(held.purpose()).isEqualTo("every cluster");
        assertThat(held.required()).isTrue();
        assertThat(need(ROUTED, "login.microsoftonline.com").state()).isEqualTo(EgressNeed.State.MISSING);
    }

    @Test
    void onlyTheSubnetsBehindAFirewallAskIt() {
        Sketch two = ROUTED.with("snet-two", "subnet", "spoke", "prefixes", List.of("10.2.4.0/22"))
                .with("user", "node-pool", "aks", "subnet", "snet-two");
        assertThat(need(two, "mcr.microsoft.com").subnets())
                .extracting(Component::name)
                .containsExactly("snet");
    }

    @Test
    void rulesThatNobodyGaveLeaveItOpen() {
        assertThat(need(ROUTED.silent("fw", "ruleCollections"), "mcr.microsoft.com")
                        .state())
                .isEqualTo(EgressNeed.State.NOT_DETERMINED);
    }

    @Test
    void anApplianceThatOnlyForwardsFiltersNothing() {
        Sketch forwarding = ROUTED.with(
                "fw", "network-virtual-appliance", "snet-fw", "privateAddress", "10.1.0.4", "inspects", false);
        assertThat(need(forwarding, "mcr.microsoft.com").state()).isEqualTo(EgressNeed.State.UNFILTERED);
        assertThat(need(forwarding.saying("fw", "inspects", true), "mcr.microsoft.com")
                        .state())
                .isEqualTo(EgressNeed.State.NOT_DETERMINED);
    }

    @Test
    void withoutAFirewallNothingStandsInTheWay() {
        EgressNeed open = need(direct("loadBalancer"), "mcr.microsoft.com");
        assertThat(open.state()).isEqualTo(EgressNeed.State.UNFILTERED);
        assertThat(open.filter()).isEmpty();
        assertThat(open.subnets()).extracting(Component::name).containsExactly("snet");
    }

    @Test
    void aClusterThatStartsWithoutAWayOutNeedsNone() {
        Sketch isolated = direct("none");
        assertThat(needs(isolated)).isNotEmpty();
        assertThat(needs(isolated.saying("aks", "bootstrapArtifactSource", "cache")))
                .isEmpty();
    }

    @Test
    void nodesAskAPublicApiServerByItsName() {
        assertThat(hosts(ROUTED.saying("aks", "apiServerAccess", "public"))).contains("*.azmk8s.io");
        assertThat(hosts(ROUTED.saying("aks", "apiServerAccess", "private"))).doesNotContain("*.azmk8s.io");
    }

    @Test
    void everyCloudHasNamesOfItsOwn() {
        assertThat(hosts(ROUTED)).contains("management.azure.com", "packages.aks.azure.com", "security.ubuntu.com");
        Sketch china = Sketch.empty()
                .with("north", "region", "", "azureRegion", "chinanorth3")
                .with("spoke", "virtual-network", "north")
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"))
                .with("aks", "aks-cluster", "snet", "apiServerAccess", "public");
        assertThat(hosts(china))
                .contains("mcr.azure.cn", "*.hcp.chinanorth3.cx.prod.service.azk8s.cn")
                .doesNotContain("management.azure.com", "packages.aks.azure.com", "security.ubuntu.com");
    }

    @Test
    void aFeatureAddsItsNamesAndUpdatesAreRecommendedOnly() {
        EgressNeed policy = need(ROUTED.saying("aks", "azurePolicy", true), "data.policy.core.windows.net");
        assertThat(policy.purpose()).isEqualTo("Azure Policy");
        assertThat(policy.required()).isTrue();
        EgressNeed updates = need(ROUTED, "security.ubuntu.com");
        assertThat(updates.purpose()).isEqualTo("updates of nodes");
        assertThat(updates.required()).isFalse();
    }

    @Test
    void theServiceTagOfAzureMonitorHoldsItsNamesAndNoOthers() {
        Sketch tagged = to("userDefinedRouting")
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection(
                                "network", 100, "allow", Routed.network(List.of("AzureMonitor"), "tcp", "443"))));
        assertThat(need(tagged.saying("aks", "monitoring", true), "*.ods.opinsights.azure.com")
                        .state())
                .isEqualTo(EgressNeed.State.ALLOWED);
        assertThat(need(tagged.saying("aks", "azurePolicy", true), "data.policy.core.windows.net")
                        .state())
                .isEqualTo(EgressNeed.State.NOT_DETERMINED);
    }
}
