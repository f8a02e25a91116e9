package dev.portolan.guidance.packs;

import static dev.portolan.guidance.packs.Judging.about;
import static dev.portolan.guidance.packs.Judging.clusters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules of an organisation look at, and what their expressions see of it. */
class ExpressionRuleTest {

    private static final Sketch SHOP = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/22"))
            .with("aks", "aks-cluster", "snet", "cniMode", "overlay", "maxPods", 110)
            .with("pool", "node-pool", "aks")
            .with("users", "public-users", "")
            .linked("traffic", "users", "aks");

    @Test
    void everyComponentOfTheKindsIsJudgedAndNamed() {
        assertThat(clusters("false").of(SHOP).found()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("aks is wrong");
            assertThat(finding.subjects())
                    .containsExactly(Subject.of(SHOP.component("aks").id()));
            assertThat(finding.paths()).isEmpty();
        });
        assertThat(about(RuleText.About.COMPONENT, "false", ClusterKinds.AKS_CLUSTER, NetworkKinds.SUBNET)
                        .of(SHOP)
                        .found())
                .hasSize(2);
        assertThat(about(RuleText.About.COMPONENT, "false").of(SHOP).found()).hasSize(5);
        clusters("true").holds(SHOP);
    }

    @Test
    void whatIsLeftOutIsNotJudged() {
        Verdict verdict =
                clusters("false").where("self.name.startsWith(\"prod\")").of(SHOP);
        assertThat(verdict.isNotApplicable()).isTrue();
        assertThat(verdict.notApplicable()).isEqualTo("there is nothing that it is about");
        clusters("false").where("self.name == \"aks\"").breaks(SHOP);
        assertThat(clusters("false").of(Sketch.empty()).isNotApplicable()).isTrue();
    }

    @Test
    void aComponentIsSeenWithItsKindItsParentAndWhatItSays() {
        clusters("self.id == \"aks\" && self.kind == \"aks-cluster\" && self.parent == \"snet\""
                        + " && self.properties.cniMode == \"overlay\" && self.properties.maxPods == 110")
                .holds(SHOP);
        about(RuleText.About.COMPONENT, "self.parent == \"\"", NetworkKinds.VIRTUAL_NETWORK)
                .holds(SHOP);
        clusters("has(self.properties.cniMode) && !has(self.properties.podCidr) && \"name\" in self")
                .holds(SHOP);
        clusters("self.properties.cniMode == \"kubenet\"").breaks(SHOP);
    }

    @Test
    void listsRecordsFlagsAndNumbersKeepTheirForm() {
        Sketch rich = SHOP.saying("aks", "ranges", List.of("10.0.0.0/8", "10.1.0.0/16"))
                .saying("aks", "flag", true)
                .saying("aks", "records", List.of(Sketch.fields("name", "a", "port", 443)));
        clusters("self.properties.ranges.size() == 2 && self.properties.ranges[1] == \"10.1.0.0/16\""
                        + " && self.properties.flag && self.properties.records[0].port == 443"
                        + " && self.properties.records.exists(r, r.name == \"a\")")
                .holds(rich);
        assertThat(clusters("false")
                        .saying("${self.properties.ranges} ${self.properties.flag} ${self.properties.maxPods}")
                        .message(rich))
                .isEqualTo("10.0.0.0/8, 10.1.0.0/16 true 110");
    }

    @Test
    void linksAreSeenWithTheirEnds() {
        about(RuleText.About.LINK, "self.from == \"users\" && self.to == \"aks\" && self.kind == \"traffic\"")
                .holds(SHOP);
        assertThat(about(RuleText.About.LINK, "false").saying("${self.id}").message(SHOP))
                .isEqualTo("users-to-aks");
        clusters("links.size() == 1 && links[0].to == self.id && components.size() == 5")
                .holds(SHOP);
    }

    @Test
    void theDesignIsSeenWithItsProfileAndDay() {
        about(
                        RuleText.About.DESIGN,
                        "self.name == \"sketch\" && design.profile == \"current\" && design.reviewDate == \"2026-11-23\"")
                .holds(SHOP);
        about(RuleText.About.DESIGN, "design.properties.team == \"shop\"").holds(SHOP.about("team", "shop"));
        assertThat(about(RuleText.About.DESIGN, "false").of(SHOP).found().get(0).subjects())
                .containsExactly(Subject.DESIGN);
    }

    @Test
    void tracesAreSeenWithTheirHopsAndShown() {
        Sketch flows = SHOP.with("vm", "virtual-machine", "snet", "address", "10.1.0.9")
                .with("db", "virtual-machine", "snet", "address", "10.1.0.10")
                .flowing("vm", "db");
        Judging own = about(RuleText.About.TRACE, "false").where("self.name == \"vm to db\"");
        assertThat(own.of(flows).found()).singleElement().satisfies(finding -> {
            assertThat(finding.paths()).extracting(trace -> trace.flow().name()).containsExactly("vm to db");
            assertThat(finding.subjects()).containsExactly(Subject.flow("vm to db"));
        });
        about(
                        RuleText.About.TRACE,
                        "self.from == \"vm\" && self.to == \"db\" && self.port == 443 && self.protocol == \"https\""
                                + " && self.host == \"\" && self.hops == [\"vm\", \"db\"]"
                                + " && self.disposition == \"DELIVERED\" && traces.exists(t, t.name == self.name)")
                .where("self.name == \"vm to db\"")
                .holds(flows);
    }

    @Test
    void aPropertyIsWhatIsSaidElseAzuresDefaultElseMissing() {
        clusters("self.property(\"cniMode\") == \"overlay\"").holds(SHOP);
        assertThat(clusters("self.property(\"podCidr\") == \"x\"").missing(SHOP))
                .containsExactly("nobody said \"Pod CIDR\" of aks");
        assertThat(clusters("self.property(\"nobodySays\") == \"x\"").missing(SHOP))
                .containsExactly("nobody said \"nobodySays\" of aks");
        clusters("self.property(\"nobodySays\", 3) == 3 && self.property(\"maxPods\", 3) == 110")
                .holds(SHOP);
        clusters("self.isKnown(\"cniMode\") && !self.isKnown(\"nobodySays\")").holds(SHOP);
    }

    @Test
    void theDefaultOfAzureCountsAsKnown() {
        Sketch appliance = SHOP.with("nva", "network-virtual-appliance", "snet");
        about(
                        RuleText.About.COMPONENT,
                        "self.isKnown(\"inspects\") && self.property(\"inspects\") == true && !has(self.properties.inspects)")
                .where("self.kind == \"network-virtual-appliance\"")
                .holds(appliance);
        about(RuleText.About.COMPONENT, "self.property(\"inspects\") == true")
                .where("self.kind == \"network-virtual-appliance\"")
                .breaks(appliance.saying("nva", "inspects", false));
    }

    @Test
    void theTreeCanBeAsked() {
        clusters("component(\"vnet\").name == \"vnet\"").holds(SHOP);
        clusters(
                        "children(self).size() == 1 && children(self)[0].id == \"pool\" && children(\"snet\")[0].id == self.id")
                .holds(SHOP);
        clusters("containers(self).exists(c, c.id == \"vnet\") && containers(self).exists(c, c.id == \"snet\")")
                .holds(SHOP);
        clusters(
                        "within(self, \"vnet\") && within(\"pool\", self) && !within(\"vnet\", self) && !within(self, \"users\")")
                .holds(SHOP);
    }

    @Test
    void whatCannotBeEvaluatedIsNotDeterminedWithItsReason() {
        assertThat(clusters("component(\"nothing\").name == \"x\"").missing(SHOP))
                .singleElement()
                .satisfies(why -> assertThat(why)
                        .startsWith("its expression cannot be evaluated for aks: ")
                        .contains("there is no component \"nothing\""));
        assertThat(clusters("1 / 0 == 1").missing(SHOP))
                .singleElement()
                .satisfies(why -> assertThat(why).endsWith("aks: / by zero"));
        assertThat(clusters("self.properties.cniMode").faults())
                .extracting(Fault::message)
                .containsExactly("this comes to dyn, not to true or false");
    }

    @Test
    void oneRuleJudgesOneDesignAfterTheOther() {
        Rule rule = clusters("self.properties.cniMode == \"overlay\" && components.size() == 5")
                .rule();
        assertThat(rule.check(Judging.review(SHOP)).isPassed()).isTrue();
        assertThat(rule.check(Judging.review(SHOP.saying("aks", "cniMode", "kubenet")))
                        .found())
                .hasSize(1);
        assertThat(rule.check(Judging.review(SHOP)).isPassed()).isTrue();
        assertThat(rule.info().id()).isEqualTo("CONTOSO-001");
    }
}
