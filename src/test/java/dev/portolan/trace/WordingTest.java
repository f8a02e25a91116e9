package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is missing is told with the place where it has to be said, as the window calls it. */
class WordingTest {

    private static final Wording WORDS = new Wording(Baseline.design().design().topology());

    private static String of(String component, String property) {
        ComponentId id = component.isEmpty() ? ComponentId.CANVAS : new ComponentId(component);
        return WORDS.text(new Missing(id, property, "why"));
    }

    @Test
    void whatHasToBeSaidIsCalledAsInTheInspector() {
        assertThat(of("aks", "cniMode")).isEqualTo("why (to be said: Pod networking of aks)");
        assertThat(of("aks", Missing.PLACE)).isEqualTo("why (to be said: where aks stands)");
        assertThat(of("aks", "")).isEqualTo("why");
        assertThat(of("", "host")).isEqualTo("why (to be said: the flow's host name)");
        assertThat(of("", "other")).isEqualTo("why (to be said: the flow's other)");
    }

    @Test
    void aFieldOfAListIsCalledAfterBoth() {
        assertThat(of("agw", "listeners.hostNames")).isEqualTo("why (to be said: Listeners, Host names of agw)");
        assertThat(of("agw", "listeners.nothing")).isEqualTo("why (to be said: Listeners, nothing of agw)");
        assertThat(of("agw", "nothing.hostNames")).isEqualTo("why (to be said: nothing, hostNames of agw)");
        assertThat(of("aks", "cniMode.hostNames")).isEqualTo("why (to be said: Pod networking, hostNames of aks)");
    }

    @Test
    void whatALinkSaysIsCalledAfterIt() {
        assertThat(of("spoke", "useRemoteGateways")).isEqualTo("why (to be said: Use remote gateways of spoke)");
        assertThat(of("hub", "connection")).isEqualTo("why (to be said: Connection of hub)");
    }

    @Test
    void savedFlowsAreTracedOnceAndKeepTheirNames() {
        Flow same = Flow.https("mine", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST));
        Flow other = Flow.https(
                "users to " + Baseline.HOST, FlowEnd.component(new ComponentId("pool")), FlowEnd.host("a.example"));
        Drawing d = Baseline.design();
        List<String> names = new Tracer(d.design().withFlows(List.of(same)), Catalog.azure())
                .traceAll().stream().map(trace -> trace.flow().name()).toList();
        assertThat(names).startsWith("mine", "pool to example.com").doesNotContain("users to " + Baseline.HOST);
        names = new Tracer(d.design().withFlows(List.of(other)), Catalog.azure())
                .traceAll().stream().map(trace -> trace.flow().name()).toList();
        assertThat(names)
                .startsWith("users to " + Baseline.HOST, "users to " + Baseline.HOST + " (2)")
                .doesNotHaveDuplicates();
        Flow third = Flow.https(
                "users to " + Baseline.HOST + " (2)",
                FlowEnd.component(new ComponentId("pool")),
                FlowEnd.host("b.example"));
        assertThat(new Tracer(d.design().withFlows(List.of(other, third)), Catalog.azure()).traceAll())
                .extracting(trace -> trace.flow().name())
                .contains("users to " + Baseline.HOST + " (3)");
    }
}
