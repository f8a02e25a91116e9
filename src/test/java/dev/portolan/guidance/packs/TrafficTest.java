package dev.portolan.guidance.packs;

import static dev.portolan.guidance.packs.Judging.about;
import static dev.portolan.guidance.packs.Judging.clusters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules of an organisation may ask of traffic. */
class TrafficTest {

    private static final Sketch REGIONAL = Sketch.sample("aks-regional");

    private static Judging users(String require) {
        return about(RuleText.About.COMPONENT, require, ActorKinds.PUBLIC_USERS);
    }

    private static String first(String kind) {
        return "components.filter(c, c.kind == \"" + kind + "\")[0]";
    }

    @Test
    void whatUsersReachIsReached() {
        users("components.exists(c, c.kind == \"workload\" && reaches(self, c))")
                .holds(REGIONAL);
        users("reaches(self, " + first("aks-cluster") + ")").holds(REGIONAL);
        clusters("reaches(self, " + first("public-users") + ")").breaks(REGIONAL);
    }

    @Test
    void everyPathIsHeldAgainstAGate() {
        String cluster = first("aks-cluster");
        users("everyPathPasses(self, " + cluster + ", \"waf\")").holds(REGIONAL);
        users("everyPathPasses(self, " + cluster + ", \"firewall\")").breaks(REGIONAL);
        users("everyPathPasses(self, " + cluster + ", " + first("application-gateway") + ".id)")
                .holds(REGIONAL);
        assertThat(users("everyPathPasses(self, " + cluster + ", \"nothing\")").missing(REGIONAL))
                .singleElement()
                .satisfies(why ->
                        assertThat(why).contains("\"nothing\" is neither waf, firewall nor the id of a component"));
    }

    private static final Sketch MACHINES = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/22"))
            .with("vm", "virtual-machine", "snet", "address", "10.1.0.9")
            .with("db", "virtual-machine", "snet", "address", "10.1.0.10")
            .with("nowhere", "virtual-machine", "")
            .with("aks", "aks-cluster", "");

    private static Sketch asking(String to, String protocol, int port) {
        FlowEnd from = FlowEnd.component(new ComponentId("vm"));
        FlowEnd end = FlowEnd.component(new ComponentId(to));
        return MACHINES.on(MACHINES.design()
                .withFlows(List.of(new Flow("asking", from, end, protocol, port, "", "", List.of(), Properties.NONE))));
    }

    private static Judging protection(String at, String expected) {
        return clusters("tlsAt(traces.filter(t, t.name == \"asking\")[0], \"%s\") == \"%s\"".formatted(at, expected));
    }

    @Test
    void aRequestIsProtectedOrPlainAsItArrives() {
        protection("db", "tls").holds(asking("db", "https", 443));
        protection("db", "plain").holds(asking("db", "http", 80));
        protection("aks", "").holds(asking("db", "https", 443));
    }

    @Test
    void whatATraceDoesNotTellIsNotDetermined() {
        assertThat(protection("nowhere", "tls").missing(asking("nowhere", "https", 443)))
                .isNotEmpty();
        assertThat(clusters("tlsAt({\"name\": \"nothing\"}, \"db\") == \"tls\"").missing(MACHINES))
                .singleElement()
                .satisfies(why -> assertThat(why).contains("there is no trace \"nothing\""));
    }
}
