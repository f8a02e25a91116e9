package dev.portolan.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Value;
import dev.portolan.model.Waiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final Catalog AZURE = Catalog.azure();

    private final Design design = drawing();

    private static Design drawing() {
        Design drawn = Design.empty("shop");
        drawn = with(drawn, "hub", "virtual-network", "canvas:", new Rect(0, 0, 400, 300));
        drawn = with(drawn, "spoke", "virtual-network", "canvas:", new Rect(600, 0, 400, 300));
        drawn = with(drawn, "snet", "subnet", "spoke", new Rect(20, 40, 300, 200));
        drawn = with(drawn, "agw", "application-gateway", "snet", new Rect(20, 40, 144, 48));
        drawn = with(drawn, "pip", "public-ip", "canvas:", new Rect(0, 400, 144, 48));
        drawn = with(drawn, "nat", "nat-gateway", "canvas:", new Rect(200, 400, 144, 48));
        return drawn.with(Link.of("pip-agw", "traffic", "pip", "agw"))
                .changed(id("agw"), c -> c.with(GatewayKinds.PUBLIC_IP.key(), id("pip")))
                .changed(id("snet"), c -> c.with(NetworkKinds.NAT_GATEWAY.key(), id("nat")));
    }

    private static Design with(Design drawn, String id, String kind, String container, Rect bounds) {
        Component component = Component.of(id, kind, id + "-prod").in(new ComponentId(container));
        return drawn.with(component).with(drawn.layout().with(component.id(), Placement.at(bounds)));
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }

    private Component component(String id) {
        return design.topology().require(id(id));
    }

    private static Connection way(String from, String to, String label) {
        return AZURE.connections(new KindId(from), new KindId(to)).stream()
                .filter(connection -> connection.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void labelsSayWhatTheUserDid() {
        assertEquals(
                "Move 2 components",
                LayoutEdits.move(design, List.of(id("hub"), id("spoke")), Point.ORIGIN)
                        .label());
        assertEquals(
                "Set public IP of 'agw-prod'",
                Edits.setProperty(component("agw"), GatewayKinds.PUBLIC_IP, id("pip"))
                        .label());
        assertEquals(
                "Delete 'agw-prod'",
                Edits.remove(AZURE, design, List.of(Subject.of(id("agw")))).label());
    }

    @Test
    void addingNeverReplacesWhatHasTheSameId() {
        Design added = Edits.add(Component.of("pip", "public-ip", "another"), new Rect(0, 0, 144, 48))
                .apply(design);
        assertEquals("pip-prod", added.topology().require(id("pip")).name());
        assertEquals("another", added.topology().require(id("pip-2")).name());
    }

    @Test
    void aPeeringMakesBothHalvesAndIsPartedAsOne() {
        Edit peer = ConnectionEdits.connect(
                way("virtual-network", "virtual-network", "Peering"), component("hub"), component("spoke"));
        Design peered = peer.apply(design);
        assertTrue(peered.topology().link(new LinkId("hub-spoke")).isPresent());
        assertTrue(peered.topology().link(new LinkId("spoke-hub")).isPresent());
        assertEquals(peered, peer.apply(peered), "a peering that is there is not made twice");
        Link half = peered.topology().link(new LinkId("spoke-hub")).orElseThrow();
        assertEquals(design, ConnectionEdits.disconnect(peered, half).apply(peered));
    }

    @Test
    void aReferenceIsSetOrAddedAndTakenOutAgain() {
        Property<?> slot = AZURE.kinds().stream()
                .filter(kind -> kind.id().equals(component("nat").kind()))
                .flatMap(kind -> kind.property("publicIps").stream())
                .findFirst()
                .orElseThrow();
        Edit connect = ConnectionEdits.connect(new Connection.ByReference(slot), component("nat"), component("pip"));
        Design connected = connect.apply(connect.apply(design));
        Component nat = connected.topology().require(id("nat"));
        assertEquals(
                Optional.of(Value.of(List.of(Value.of("pip")))),
                nat.properties().get("publicIps"));
        assertEquals(
                design, ConnectionEdits.disconnect(nat, slot, component("pip")).apply(connected));
    }

    @Test
    void removingTakesContentLinksReferencesFlowsAndWaiversAlong() {
        Flow lost = Flow.https("in", FlowEnd.host("shop.contoso.com"), FlowEnd.component(id("agw")));
        Flow kept = Flow.https("out", FlowEnd.component(id("hub")), FlowEnd.host("example.org"))
                .expecting(Expectation.delivered(), Expectation.through("agw"));
        Design full = design.withFlows(List.of(lost, kept))
                .withWaivers(List.of(
                        new Waiver("ING-007", List.of(Subject.of(id("agw"))), "known", "net", "", Properties.NONE)));
        Design without =
                Edits.remove(AZURE, full, List.of(Subject.of(id("spoke")))).apply(full);
        assertFalse(without.topology().has(id("agw")));
        assertEquals(0, without.topology().links().size());
        assertEquals(Optional.empty(), without.layout().of(id("agw")));
        assertEquals(List.of(kept.expecting(Expectation.delivered())), without.flows());
        assertEquals(List.of(), without.waivers());
    }

    @Test
    void removingTakesReferencesOutOfRecordsToo() {
        Design zoned = with(design, "lb", "load-balancer", "canvas:", new Rect(400, 400, 144, 48));
        Design gone = Edits.remove(AZURE, zoned, List.of(Subject.of(id("pip")))).apply(zoned);
        assertEquals(
                Optional.empty(),
                gone.topology().require(id("agw")).properties().get(GatewayKinds.PUBLIC_IP.name()));
        Value member = new Value.Fields(
                Properties.NONE.with("name", Value.of("one")).with(GatewayKinds.MEMBER_TARGET.name(), Value.of("nat")));
        Value pool = new Value.Fields(Properties.NONE.with("members", Value.of(List.of(member))));
        Property<?> pools = AZURE.kind(new KindId("application-gateway"))
                .flatMap(kind -> kind.property("pools"))
                .orElseThrow();
        Design pooled =
                design.changed(id("agw"), c -> c.with(c.properties().with(pools.name(), Value.of(List.of(pool)))));
        Design cut = Edits.remove(AZURE, pooled, List.of(Subject.of(id("nat")))).apply(pooled);
        String left = cut.topology().require(id("agw")).properties().toString();
        assertFalse(left.contains("nat"), left);
        assertTrue(left.contains("one"), left);
    }

    @Test
    void cornersMoveOnlyWhenBothEndsMoveAlike() {
        Link link = design.topology().link(new LinkId("pip-agw")).orElseThrow();
        Design bent = LayoutEdits.setBends(link, List.of(new Point(300, 350))).apply(design);
        Design one = LayoutEdits.move(bent, List.of(id("pip")), new Point(8, 0)).apply(bent);
        assertEquals(List.of(new Point(300, 350)), one.layout().bendsOf(link.id()));
        Design both = LayoutEdits.move(bent, List.of(id("pip"), id("spoke")), new Point(8, 0))
                .apply(bent);
        assertEquals(List.of(new Point(308, 350)), both.layout().bendsOf(link.id()));
    }

    @Test
    void contentNamedWithItsContainerMovesOnce() {
        Design moved = LayoutEdits.move(design, List.of(id("spoke"), id("agw")), new Point(10, 20))
                .apply(design);
        assertEquals(Optional.of(new Rect(650, 100, 144, 48)), Placed.bounds(moved, id("agw")));
    }

    @Test
    void aComponentKeepsItsPlaceOnTheCanvasInAnotherContainer() {
        Rect there = new Rect(40, 80, 144, 48);
        Design moved = LayoutEdits.reparent(design, Map.of(id("agw"), there), id("hub"))
                .apply(design);
        assertEquals(id("hub"), moved.topology().require(id("agw")).parent());
        assertEquals(Optional.of(there), Placed.bounds(moved, id("agw")));
        Edit circle = LayoutEdits.reparent(design, Map.of(id("spoke"), there), id("snet"));
        assertEquals(design, circle.apply(design), "nothing comes to stand in itself");
    }

    @Test
    void frontAndBackAreAmongSiblings() {
        Design front = LayoutEdits.bringToFront(design, List.of(id("hub"))).apply(design);
        assertEquals(1, front.layout().of(id("hub")).orElseThrow().z());
        Design back = LayoutEdits.sendToBack(front, List.of(id("spoke"))).apply(front);
        assertEquals(-1, back.layout().of(id("spoke")).orElseThrow().z());
    }

    @Test
    void aPastedNetworkIsJoinedWithinItselfAndKeepsWhatItSharesWithTheDesign() {
        Design linked = design.with(Link.of("agw-snet", "traffic", "agw", "snet"));
        Copies copies = ClipboardEdits.paste(
                AZURE, linked, Clipping.of(linked, List.of(id("spoke"))), ComponentId.CANVAS, new Point(600, 400));
        Design pasted = copies.edit().apply(linked);
        assertEquals(List.of(id("spoke-2")), copies.made());
        assertEquals(id("spoke-2"), pasted.topology().require(id("snet-2")).parent());
        assertEquals(Optional.of(new Rect(640, 480, 144, 48)), Placed.bounds(pasted, id("agw-2")));
        assertTrue(pasted.topology().link(new LinkId("agw-2-snet-2")).isPresent());
        assertEquals(
                Optional.of(id("nat")),
                NetworkKinds.NAT_GATEWAY
                        .key()
                        .in(pasted.topology().require(id("snet-2")).properties()));
    }

    @Test
    void pastingElsewhereDropsReferencesToWhatIsNotThere() {
        Design other = Design.empty("other");
        Clipping clipping = Clipping.of(design, List.of(id("spoke")));
        Design pasted = ClipboardEdits.paste(AZURE, other, clipping, ComponentId.CANVAS, Point.ORIGIN)
                .edit()
                .apply(other);
        assertEquals(
                Optional.empty(),
                NetworkKinds.NAT_GATEWAY
                        .key()
                        .in(pasted.topology().require(id("snet")).properties()));
        assertEquals("spoke-prod\nsnet-prod\nagw-prod", clipping.text());
    }

    @Test
    void aClippingIsRefusedWhereItsKindsMayNotStand() {
        Clipping clipping = Clipping.of(design, List.of(id("snet")));
        assertTrue(ClipboardEdits.refusal(AZURE, design, clipping, ComponentId.CANVAS)
                .isPresent());
        assertEquals(Optional.empty(), ClipboardEdits.refusal(AZURE, design, clipping, id("hub")));
    }
}
