package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.EveryPath.Verdict;
import dev.portolan.trace.questions.Gate;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.Questions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether everything passes a gate, each answer once as it is and once as the nearest design in which it differs. */
class EveryPathTest {

    private static final Design REGIONAL = Sample.named("aks-regional");

    @Test
    void allPublicAndCorporateTrafficToTheOrdersPassesTheWaf() {
        for (String users : List.of("public-users", "corp-users")) {
            EveryPath answer = ask(REGIONAL, users, "orders", Gate.waf());
            assertThat(answer.verdict()).isEqualTo(Verdict.PASSES);
            assertThat(answer.ways()).isEqualTo(1);
            assertThat(answer.bypass()).isEmpty();
        }
    }

    @Test
    void publicTrafficPassesNoFirewallAndTheWayIsShown() {
        EveryPath answer = ask(REGIONAL, "public-users", "orders", Gate.firewall());
        assertThat(answer.verdict()).isEqualTo(Verdict.BYPASSED);
        assertThat(answer.bypass())
                .extracting(ComponentId::value)
                .containsExactly("public-users", "agw-public", "slb-internal", "traefik", "orders");
        assertThat(answer.trace()).get().extracting(Trace::disposition).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void everythingThatTheClusterSendsToThePartnerPassesTheFirewall() {
        assertThat(ask(REGIONAL, "aks-prod", "partner", Gate.firewall()).verdict())
                .isEqualTo(Verdict.PASSES);
        assertThat(ask(REGIONAL, "aks-prod", "partner", at("afw-hub")).verdict())
                .isEqualTo(Verdict.PASSES);
        assertThat(ask(REGIONAL, "aks-prod", "partner", at("hub")).verdict()).isEqualTo(Verdict.PASSES);
    }

    @Test
    void withoutTheRouteTableWhatLeavesGoesPastTheFirewall() {
        Drawing d = Baseline.design().unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
        d.add("api", "internet-service", "", "hostName=api.example.com");
        d.set("fw", "ruleCollections", List.of(allow()));
        assertThat(ask(d.design(), "web", "api", Gate.firewall()).verdict()).isEqualTo(Verdict.BYPASSED);
        d.set("nodes", "routeTable", "rt-nodes");
        assertThat(ask(d.design(), "web", "api", Gate.firewall()).verdict()).isEqualTo(Verdict.PASSES);
    }

    private static Properties allow() {
        return Baseline.collection("all", "application", "name=a sources=[*] fqdns=[*.example.com] protocols=[https]");
    }

    @Test
    void aWafThatOnlyDetectsIsNoGate() {
        Drawing d = Baseline.design().set("waf", "wafMode", "detection");
        assertThat(ask(d.design(), "users", "web", Gate.waf()).verdict()).isEqualTo(Verdict.BYPASSED);
    }

    @Test
    void aWafWhoseModeIsNotGivenLeavesItOpen() {
        Drawing d = Baseline.design().unset("waf", "wafMode");
        EveryPath answer = ask(d.design(), "users", "web", Gate.waf());
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_DETERMINED);
        assertThat(answer.missing()).extracting(Missing::property).contains("wafMode");
    }

    @Test
    void aDesignThatLeavesTheFirstStepOpenIsNotDetermined() {
        Drawing d = Baseline.design();
        d.rules(
                "nsg-agw",
                "rules",
                "name=x priority=100 direction=inbound access=allow sources=[AzureCloud] destinations=[*] destinationPorts=[443]");
        EveryPath answer = ask(d.design(), "users", "web", Gate.firewall());
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_DETERMINED);
        assertThat(answer.missing()).extracting(Missing::component).contains(new ComponentId("nsg-agw"));
    }

    @Test
    void aSecondWayInIsFoundThoughTheFirstPassesTheWaf() {
        EveryPath answer = ask(Sample.named("poor-design"), "public-users", "legacy", Gate.waf());
        assertThat(answer.verdict()).isEqualTo(Verdict.BYPASSED);
        assertThat(answer.bypass())
                .extracting(ComponentId::value)
                .containsExactly("public-users", "slb-public", "legacy");
    }

    @Test
    void whereNothingArrivesThereIsNoPath() {
        EveryPath answer = ask(REGIONAL, "public-users", "api-prod", Gate.waf());
        assertThat(answer.verdict()).isEqualTo(Verdict.NO_PATH);
        assertThat(answer.ways()).isZero();
    }

    @Test
    void aSketchIsNotDeterminedButSaysWhatIsDrawn() {
        Drawing d = new Drawing();
        d.add("users", "public-users", "").add("agw", "application-gateway", "").add("app", "workload", "");
        d.link("a", "traffic", "users", "agw").link("b", "traffic", "agw", "app");
        EveryPath through = ask(d.design(), "users", "app", at("agw"));
        assertThat(through.verdict()).isEqualTo(Verdict.NOT_DETERMINED);
        assertThat(through.missing()).isNotEmpty();
        assertThat(through.drawn()).isEqualTo(Verdict.PASSES);
        assertThat(through.cutPoints()).containsExactly(new ComponentId("agw"));
        d.link("c", "traffic", "users", "app");
        EveryPath past = ask(d.design(), "users", "app", at("agw"));
        assertThat(past.drawn()).isEqualTo(Verdict.BYPASSED);
        assertThat(past.bypass()).containsExactly(new ComponentId("users"), new ComponentId("app"));
        assertThat(past.cutPoints()).isEmpty();
    }

    @Test
    void aWafPolicyThatIsSwitchedOffIsNoGate() {
        Drawing d = Baseline.design().set("waf", "wafEnabled", false);
        assertThat(ask(d.design(), "users", "web", Gate.waf()).verdict()).isEqualTo(Verdict.BYPASSED);
    }

    @Test
    void oneOfSeveralBackendsBeyondTheGateIsEnough() {
        Drawing d = Baseline.design();
        d.rules("zone", "records", "name=bicycle type=a target=pip", "name=side type=a target=pip2");
        d.add("pip2", "public-ip", "", "address=20.50.1.2");
        d.add("slb", "load-balancer", "", "scope=public");
        d.set("slb", "frontends", List.of(record("name=f publicIp=pip2")));
        d.add("side", "kubernetes-service", "aks", "type=loadBalancer loadBalancer=slb publicIp=pip2 selects=web");
        d.rules("side", "ports", "port=80 targetPort=8080");
        d.rules("nsg-nodes", "rules", Baseline.inbound("All", "*", "*", "*"));
        d.unset("np", "appliesTo").unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
        EveryPath answer = ask(d.design(), "users", "web", Gate.waf());
        assertThat(answer.verdict()).isEqualTo(Verdict.BYPASSED);
        assertThat(answer.bypass()).contains(new ComponentId("slb"));
    }

    private static Gate at(String component) {
        return Gate.at(new ComponentId(component));
    }

    private static EveryPath ask(Design design, String from, String to, Gate gate) {
        return new Questions(design, Catalog.azure())
                .everyPath(new ComponentId(from), new ComponentId(to), gate, Progress.NONE);
    }
}
