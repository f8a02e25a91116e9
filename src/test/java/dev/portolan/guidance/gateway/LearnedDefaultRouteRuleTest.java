package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedDefaultRouteRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-002";
    }

    @Override
    public Sketch offender() {
        return learning().with("rt", "route-table", "", "routes", List.of()).saying("snet-agw", "routeTable", "rt");
    }

    private static Sketch learning() {
        return Gateways.sketch()
                .with("ergw", "expressroute-gateway", "vnet", "advertisedPrefixes", List.of("0.0.0.0/0"));
    }

    @Test
    void aPropagatedDefaultRouteIsAnErrorWithOrWithoutATable() {
        Finding finding = learning().offends("AGW-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("'snet-agw'", "'agw'", "as propagated");
        offender().offends("AGW-002");
    }

    @Test
    void aTableThatDoesNotPropagateKeepsItOut() {
        offender().saying("rt", "gatewayPropagation", false).passes("AGW-002");
    }

    @Test
    void aUserDefinedDefaultRouteComesFirst() {
        offender()
                .saying("rt", "routes", List.of(fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "internet")))
                .passes("AGW-002");
        Sketch appliance = offender()
                .saying(
                        "rt",
                        "routes",
                        List.of(fields(
                                "name",
                                "all",
                                "prefix",
                                "0.0.0.0/0",
                                "nextHop",
                                "virtualAppliance",
                                "nextHopAddress",
                                "10.0.9.4")));
        appliance.passes("AGW-002");
        appliance.offends("AGW-001");
        offender()
                .saying("rt", "routes", List.of(fields("name", "one", "prefix", "10.9.0.0/16", "nextHop", "internet")))
                .offends("AGW-002");
    }

    @Test
    void networkIsolationAndVersion1AreLeftAlone() {
        learning().saying("agw", "networkIsolation", true).passes("AGW-002");
        learning().saying("agw", "sku", "waf").passes("AGW-002");
    }

    @Test
    void aSpecificRouteIsFineAndWithoutAGatewayThereIsNothingToSay() {
        learning().saying("ergw", "advertisedPrefixes", List.of("10.10.0.0/16")).passes("AGW-002");
        Gateways.sketch().doesNotApply("AGW-002");
        Sketch.empty().with("ergw", "expressroute-gateway", "").doesNotApply("AGW-002");
    }

    @Test
    void theHubsGatewayCountsWhereThePeeringUsesIt() {
        Sketch hub = Gateways.sketch()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/16"))
                .with("vpngw", "vpn-gateway", "hub", "advertisedPrefixes", List.of("0.0.0.0/0"))
                .peered("vnet", "hub");
        hub.passes("AGW-002");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        learning().silent("agw", "sku").isNotDetermined("AGW-002", "sku");
        learning().silent("ergw", "advertisedPrefixes").isNotDetermined("AGW-002", "advertisedPrefixes");
        offender().silent("rt", "routes").isNotDetermined("AGW-002", "routes");
        Sketch.empty()
                .with("agw", "application-gateway", "")
                .with("ergw", "expressroute-gateway", "")
                .isNotDetermined("AGW-002", "");
        Sketch wan = Gateways.sketch().with("wan", "virtual-wan-hub", "").peered("vnet", "wan");
        wan.isNotDetermined("AGW-002", "");
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(learning(), shared(), regional());
    }

    private Sketch shared() {
        return offender().with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"), "routeTable", "rt");
    }

    @Test
    void theFixKeepsTheRoutesOfTheCompany() {
        Sketch routed = offender()
                .saying("ergw", "advertisedPrefixes", List.of("0.0.0.0/0", "10.10.0.0/16"))
                .cured("AGW-002");
        Component table = routed.component("rt");
        assertThat(FilterKinds.GATEWAY_PROPAGATION.of(table).is(false)).isFalse();
        assertThat(FilterKinds.ROUTES.of(table).value())
                .singleElement()
                .satisfies(line -> assertThat(FilterKinds.NEXT_HOP.of(line).is(FilterKinds.NextHop.INTERNET))
                        .isTrue());
        assertThat(learning().offends("AGW-002").fixes()).hasSize(1);
    }

    @Test
    void aSharedTableIsLeftAsItIs() {
        Sketch cured = shared().cured("AGW-002");
        Component table = cured.component("rt");
        assertThat(FilterKinds.ROUTES.of(table).value()).isEmpty();
        cured.passes("AGW-002");
    }

    /** The regional design, whose site advertises a default route. */
    private static Sketch regional() {
        return Sketch.sample("aks-regional")
                .saying("ergw-hub", "advertisedPrefixes", List.of("0.0.0.0/0", "10.10.0.0/16"));
    }

    @Test
    void usersBehindExpressRouteStillGetToTheirGateway() {
        assertThat(new Tracer(regional().cured("AGW-002").design(), Catalog.azure()).traceAll())
                .filteredOn(trace -> trace.flow().name().startsWith("corporate"))
                .isNotEmpty()
                .allMatch(trace -> trace.disposition() == Disposition.DELIVERED);
    }
}
