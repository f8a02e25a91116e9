package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.ids;
import static dev.portolan.guidance.egress.Routed.names;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.guidance.Threshold;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-007. */
class FirewallAddressCountRuleTest {

    private static Sketch addresses(int count) {
        return to("userDefinedRouting").saying("fw", "publicIps", ids(count));
    }

    @Test
    void fewFirewallAddressesAreReported() {
        assertThat(addresses(4).offends("EGR-007").severity()).isEqualTo(Severity.WARNING);
        assertThat(addresses(4).offends("EGR-007").message())
                .isEqualTo("'fw' has 4 public addresses: 19,968 connections to one destination at 2 instances;"
                        + " Well-Architected asks for 5, the AKS guide for 20.");
        assertThat(addresses(1).offends("EGR-007").message()).startsWith("'fw' has 1 public address: 4,992");
        assertThat(addresses(5).offends("EGR-007").severity()).isEqualTo(Severity.INFO);
        assertThat(addresses(5).offends("EGR-007").message())
                .isEqualTo("'fw' has 5 public addresses: 24,960 connections to one destination at 2 instances;"
                        + " the AKS guide asks for 20 in production.");
        assertThat(addresses(19).offends("EGR-007").severity()).isEqualTo(Severity.INFO);
        addresses(20).passes("EGR-007");
    }

    @Test
    void inTheArticlesProfileTwentyAreAskedFor() {
        assertThat(addresses(19).under(Profile.ARTICLE).offends("EGR-007").severity())
                .isEqualTo(Severity.WARNING);
        assertThat(addresses(4).under(Profile.ARTICLE).offends("EGR-007").message())
                .contains("the AKS guide asks for 20");
        addresses(20).under(Profile.ARTICLE).passes("EGR-007");
    }

    @Test
    void moreInstancesHoldMoreConnections() {
        assertThat(addresses(4).saying("fw", "instances", 3).offends("EGR-007").message())
                .contains("29,952 connections to one destination at 3 instances");
    }

    private static Sketch declaring(int addresses, int perNode) {
        return addresses(addresses)
                .with("api", "internet-service", "", "hostName", "api.example", "addresses", List.of("192.0.2.80"))
                .saying("fw", "ruleCollections", List.of(collection("application", 200, "allow", names("*", "*"))))
                .saying("pool", "count", 10)
                .saying("pool", "maxCount", 10)
                .saying("pool", "maxSurge", 0)
                .saying("pool", "outboundFlows", List.of(fields("destination", "api", "perNode", perNode)));
    }

    @Test
    void declaredConnectionsBeyondThePortsAreAnError() {
        Finding finding = declaring(20, 9_985).offends("EGR-007");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'fw' has 20 public addresses, which hold 99,840 connections to one destination, but 99,850"
                        + " are declared to 'api'.");
        declaring(20, 9_984).passes("EGR-007");
        assertThat(declaring(4, 100).offends("EGR-007").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aFirewallThatDoesNotTranslateNeedsNoAddresses() {
        addresses(4)
                .with("nat", "nat-gateway", "")
                .saying("snet-fw", "natGateway", "nat")
                .passes("EGR-007");
        addresses(4).saying("fw", "privateRanges", List.of("0.0.0.0/0")).passes("EGR-007");
        addresses(4).saying("fw", "privateRanges", List.of("10.0.0.0/8")).offends("EGR-007");
        addresses(4)
                .with("rt-fw", "route-table", "", "routes", List.of(toAppliance("10.1.0.200")))
                .saying("snet-fw", "routeTable", "rt-fw")
                .passes("EGR-007");
    }

    @Test
    void aFirewallThatOnlyPodsUseCountsToo() {
        addresses(4)
                .silent("snet", "routeTable")
                .with("snet-pods", "subnet", "spoke", "prefixes", List.of("10.2.16.0/20"), "routeTable", "rt")
                .saying("pool", "podSubnet", "snet-pods")
                .offends("EGR-007");
    }

    @Test
    void withoutAFirewallOrItsAddressesThereIsNothingToCount() {
        addresses(4).silent("snet", "routeTable").doesNotApply("EGR-007");
        addresses(4).silent("fw", "publicIps").isNotDetermined("EGR-007", "publicIps");
    }

    @Test
    void theNumbersAreTheProjectsToSetAndSaidToBeDisputed() {
        RuleInfo info = Rules.all().stream()
                .map(Rule::info)
                .filter(each -> each.id().equals("EGR-007"))
                .findFirst()
                .orElseThrow();
        assertThat(info.thresholds()).extracting(Threshold::name).containsExactly("minimum", "production");
        assertThat(info.thresholds()).extracting(Threshold::usual).containsExactly(5, 20);
        assertThat(info.why()).contains("disputed");
    }
}
