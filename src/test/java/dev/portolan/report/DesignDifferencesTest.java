package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignDifferencesTest {

    private static final Component HUB = Component.of("hub", "virtual-network", "hub-vnet");
    private static final Component SPOKE = Component.of("spoke", "virtual-network", "spoke-vnet");
    private static final Component FIREWALL =
            Component.of("fw", "azure-firewall", "afw").in(new ComponentId("hub"));
    private static final Flow FLOW =
            Flow.https("out", FlowEnd.component(new ComponentId("fw")), FlowEnd.host("example.com"));
    private static final Design BEFORE = Design.empty("test")
            .with(HUB)
            .with(SPOKE)
            .with(FIREWALL)
            .with(Link.of("p", "peering", "hub", "spoke"))
            .withFlows(List.of(FLOW));

    @Test
    void theSameDesignDrawnElsewhereIsNotDifferent() {
        assertThat(between(BEFORE.with(Layout.EMPTY))).isEmpty();
    }

    @Test
    void componentsAreToldInTheOrderRemovedAddedRenamedMovedChanged() {
        Design after = BEFORE.with(BEFORE.topology().without(Set.of(new ComponentId("spoke"))))
                .with(Component.of("gw", "nat-gateway", "natgw"))
                .with(FIREWALL.named("afw-hub")
                        .in(ComponentId.CANVAS)
                        .with(FIREWALL.properties().with("publicIps", Value.of(List.of(Value.of("pip"))))));

        assertThat(lines(after))
                .containsExactly(
                        "REMOVED spoke-vnet: Virtual network is gone",
                        "ADDED natgw: NAT gateway is new on the canvas",
                        "RENAMED afw-hub: was called \"afw\"",
                        "MOVED afw-hub: was in \"hub-vnet\", is on the canvas",
                        "CHANGED afw-hub: Public IPs: not said → pip",
                        "REMOVED hub-vnet → spoke-vnet: Peering is gone");
    }

    @Test
    void aFlowThatExpectsSomethingElseIsToldApartFromOneThatAsksSomethingElse() {
        assertThat(lines(BEFORE.withFlows(List.of(FLOW.expecting(Expectation.denied())))))
                .containsExactly("CHANGED out: other expectations");
        assertThat(lines(BEFORE.withFlows(List.of(FLOW.withHost("other.example")))))
                .containsExactly("CHANGED out: it asks something else");
        assertThat(lines(BEFORE.withFlows(List.of(FLOW.named("outbound")))))
                .containsExactly("REMOVED out: the flow is gone", "ADDED outbound: the flow is new");
    }

    private static List<String> lines(Design after) {
        return between(after).stream()
                .map(one -> one.kind() + " " + one.what() + ": " + one.change())
                .toList();
    }

    private static List<Difference> between(Design after) {
        return DesignDifferences.between(BEFORE, after, Catalog.azure());
    }
}
