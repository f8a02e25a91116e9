package dev.portolan.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a new component takes over from where it arrives. */
class ArrivalsTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final ComponentId HUB = new ComponentId("hub");

    private static Design hub(String space) {
        Component hub = Component.of("hub", "virtual-network", "hub")
                .with(NetworkKinds.ADDRESS_SPACE.key(), List.of(Prefix.of(space)));
        Design design = Design.empty("net").with(hub);
        return design.with(design.layout().with(HUB, Placement.at(new Rect(0, 0, 600, 400))));
    }

    private static KindSpec kind(String id) {
        return AZURE.kind(new KindId(id)).orElseThrow();
    }

    private static Arrivals.Arrival arrival(Design design, String kind, ComponentId home) {
        Component component = Edits.fresh(design, kind(kind), home);
        return Arrivals.of(AZURE, design, component, new Rect(200, 150, 144, 48));
    }

    private static Design dropped(Design design, String kind, ComponentId home) {
        return arrival(design, kind, home).edit().apply(design);
    }

    private static Component made(Design design, String id) {
        return design.topology().require(new ComponentId(id));
    }

    private static List<Prefix> range(Component subnet) {
        return NetworkKinds.SUBNET_PREFIXES.key().in(subnet.properties()).orElse(List.of());
    }

    @Test
    void subnetsGetTheNextFreeRangeAndSaySo() {
        Design one = dropped(hub("10.1.0.0/16"), "subnet", HUB);
        Design two = dropped(one, "subnet", HUB);
        assertEquals(List.of(Prefix.of("10.1.0.0/24")), range(made(two, "subnet")));
        assertEquals(List.of(Prefix.of("10.1.1.0/24")), range(made(two, "subnet-2")));
        assertEquals(
                List.of("'subnet' got 10.1.0.0/24, the next range that is free"),
                arrival(hub("10.1.0.0/16"), "subnet", HUB).said());
    }

    @Test
    void aSmallNetworkIsSharedAndAFullOneGivesNothing() {
        Design one = dropped(hub("10.1.0.0/24"), "subnet", HUB);
        assertEquals(List.of(Prefix.of("10.1.0.0/26")), range(made(one, "subnet")));
        Design full = dropped(hub("10.1.0.0/29"), "subnet", HUB);
        assertEquals(List.of(Prefix.of("10.1.0.0/29")), range(made(full, "subnet")));
        assertEquals(List.of(), range(made(dropped(full, "subnet", HUB), "subnet-2")));
    }

    @Test
    void aNetworkGetsASpaceThatNobodyElseHas() {
        Design two = dropped(hub("10.0.0.0/16"), "virtual-network", ComponentId.CANVAS);
        assertEquals(
                Optional.of(List.of(Prefix.of("10.1.0.0/16"))),
                NetworkKinds.ADDRESS_SPACE.key().in(made(two, "vnet").properties()));
    }

    @Test
    void aFirewallInAHubGetsItsSubnetAndASecondOneSharesIt() {
        Design one = dropped(hub("10.1.0.0/16"), "azure-firewall", HUB);
        Component subnet = one.topology().children(HUB).iterator().next();
        assertEquals("AzureFirewallSubnet", subnet.name());
        assertEquals(List.of(Prefix.of("10.1.0.0/26")), range(subnet));
        Component firewall = one.topology().children(subnet.id()).iterator().next();
        assertTrue(firewall.is(new KindId("azure-firewall")));
        assertTrue(Placed.bounds(one, subnet.id())
                .orElseThrow()
                .contains(Placed.bounds(one, firewall.id()).orElseThrow()));
        Design two = dropped(one, "azure-firewall", HUB);
        assertEquals(1, two.topology().children(HUB).size());
        assertEquals(2, two.topology().children(subnet.id()).size());
    }

    @Test
    void aSubnetThatComesAlongLeavesTheNameOfItsNetworkLegible() {
        Component firewall = Edits.fresh(hub("10.1.0.0/16"), kind("azure-firewall"), HUB);
        Design design = Arrivals.of(AZURE, hub("10.1.0.0/16"), firewall, new Rect(200, 40, 144, 48))
                .edit()
                .apply(hub("10.1.0.0/16"));
        Component subnet = design.topology().children(HUB).iterator().next();
        assertEquals(
                Frame.HEADER, Placed.bounds(design, subnet.id()).orElseThrow().y());
    }

    @Test
    void newSubnetsStandWhereNothingElseDoes() {
        Design design = hub("10.1.0.0/16");
        for (String kind : List.of("azure-firewall", "vpn-gateway", "application-gateway")) {
            design = dropped(design, kind, HUB);
        }
        List<Component> subnets = List.copyOf(design.topology().children(HUB));
        assertEquals(
                List.of("AzureFirewallSubnet", "GatewaySubnet", "snet-appgw"),
                subnets.stream().map(Component::name).toList());
        for (Component one : subnets) {
            for (Component other : subnets) {
                if (!one.equals(other)) {
                    assertFalse(Placed.bounds(design, one.id())
                            .orElseThrow()
                            .intersects(Placed.bounds(design, other.id()).orElseThrow()));
                }
            }
            assertTrue(Placed.bounds(design, HUB)
                    .orElseThrow()
                    .contains(Placed.bounds(design, one.id()).orElseThrow()));
        }
    }

    @Test
    void aSubnetThatIsChosenIsTaken() {
        Design one = dropped(hub("10.1.0.0/16"), "subnet", HUB);
        Arrivals.Arrival arrival = arrival(one, "azure-firewall", new ComponentId("subnet"));
        assertEquals(List.of(), arrival.said());
        assertEquals(1, arrival.edit().apply(one).topology().children(HUB).size());
    }

    @Test
    void aClusterComesWithASystemNodePool() {
        Design one = dropped(hub("10.1.0.0/16"), "aks-cluster", HUB);
        Component cluster = one.topology().children(HUB).iterator().next();
        assertEquals(
                List.of("system"),
                one.topology().children(cluster.id()).stream()
                        .map(Component::name)
                        .toList());
    }

    @Test
    void aPeeringHasTwoHalvesAndTheGatewaysFlags() {
        Design design = dropped(hub("10.0.0.0/16"), "vpn-gateway", HUB);
        design = dropped(design, "virtual-network", ComponentId.CANVAS);
        Connection peering = new Connection.ByLink(LinkKinds.PEERING);
        Component spoke = made(design, "vnet");
        Design peered =
                ConnectionEdits.connect(peering, spoke, made(design, "hub")).apply(design);
        List<Link> halves = List.copyOf(peered.topology().links());
        assertEquals(2, halves.size());
        Link ofHub = halves.stream()
                .filter(half -> half.from().equals(HUB))
                .findFirst()
                .orElseThrow();
        Link ofSpoke = halves.stream()
                .filter(half -> half.to().equals(HUB))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(true), LinkKinds.ALLOW_GATEWAY_TRANSIT.key().in(ofHub.properties()));
        assertEquals(Optional.of(true), LinkKinds.USE_REMOTE_GATEWAYS.key().in(ofSpoke.properties()));
        assertEquals(Optional.empty(), LinkKinds.USE_REMOTE_GATEWAYS.key().in(ofHub.properties()));
    }

    @Test
    void withoutAGatewayAPeeringHasNoFlags() {
        Design design = dropped(hub("10.0.0.0/16"), "virtual-network", ComponentId.CANVAS);
        Design peered = ConnectionEdits.connect(
                        new Connection.ByLink(LinkKinds.PEERING), made(design, "vnet"), made(design, "hub"))
                .apply(design);
        assertTrue(peered.topology().links().stream()
                .allMatch(half -> half.properties().values().isEmpty()));
    }
}
