package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gateways to other sites, circuits, Virtual WAN hubs and Route Server (FORMATS.md 2). */
final class HybridTypes {

    static final String GATEWAYS = "microsoft.network/virtualnetworkgateways";

    private static final String HUBS = "microsoft.network/virtualhubs";

    private HybridTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                GATEWAYS,
                new Shape(HybridTypes::kind, HybridKinds.VPN_GATEWAY.id(), HybridTypes::gateway),
                "microsoft.network/vpngateways",
                Shape.of(HybridKinds.VPN_GATEWAY, HybridTypes::inHub),
                "microsoft.network/expressroutegateways",
                Shape.of(HybridKinds.EXPRESSROUTE_GATEWAY, HybridTypes::inHub),
                "microsoft.network/localnetworkgateways",
                Shape.of(HybridKinds.LOCAL_NETWORK_GATEWAY, HybridTypes::localGateway),
                "microsoft.network/expressroutecircuits",
                Shape.of(HybridKinds.EXPRESSROUTE_CIRCUIT, HybridTypes::circuit),
                HUBS,
                new Shape(HybridTypes::hubKind, HybridKinds.VIRTUAL_WAN_HUB.id(), HybridTypes::hub));
    }

    private static KindId kind(Found found) {
        return found.body().says("gatewayType", "ExpressRoute")
                ? HybridKinds.EXPRESSROUTE_GATEWAY.id()
                : HybridKinds.VPN_GATEWAY.id();
    }

    private static void gateway(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        List<Body> configurations = body.items("ipConfigurations");
        draft.in(configurations.stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        draft.fill().take(HybridKinds.SKU, body, "sku.name").take(AddressKinds.ZONES, body, "zones");
        if (draft.kind().equals(HybridKinds.VPN_GATEWAY.id())) {
            draft.fill()
                    .refer(
                            HybridKinds.PUBLIC_IPS,
                            configurations.stream()
                                    .flatMap(item -> item.reference("publicIPAddress").stream())
                                    .toList());
        }
        sketch.estate().ofType("microsoft.network/connections").stream()
                .filter(connection -> connection
                        .body()
                        .reference("virtualNetworkGateway1")
                        .filter(id -> new ResourceId(id).key().equals(found.key()))
                        .isPresent())
                .forEach(connection -> connection(found, connection, sketch));
    }

    private static void connection(Found gateway, Found connection, Sketch sketch) {
        Body body = connection.body();
        Optional<String> device = body.reference("localNetworkGateway2").or(() -> body.reference("peer"));
        Optional<String> other = body.reference("virtualNetworkGateway2");
        if (device.isPresent()) {
            link(connection, device.get(), gateway.key(), sketch);
        } else if (other.isPresent()) {
            link(connection, gateway.key(), other.get(), sketch);
        } else {
            sketch.report(
                    connection,
                    "the connection \"%s\" of \"%s\" does not say where it leads"
                            .formatted(connection.name(), gateway.name()));
        }
    }

    private static void link(Found connection, String from, String to, Sketch sketch) {
        sketch.link(LinkKinds.CONNECTION.id(), connection.name(), from, to, connection, Properties.NONE);
    }

    /** A gateway of a Virtual WAN hub. */
    private static void inHub(Found found, Draft draft, Sketch sketch) {
        draft.in(found.body().reference("virtualHub"));
        for (Found connection : sketch.estate().children(found, "expressRouteConnections")) {
            connection
                    .body()
                    .reference("expressRouteCircuitPeering")
                    .ifPresent(peering -> link(connection, peering, found.key(), sketch));
        }
    }

    private static void localGateway(Found found, Draft draft, Sketch sketch) {
        draft.fill()
                .take(HybridKinds.PEER_ADDRESS, found.body(), "gatewayIpAddress")
                .take(HybridKinds.PREFIXES, found.body(), "localNetworkAddressSpace.addressPrefixes");
    }

    private static void circuit(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.fill()
                .take(HybridKinds.PROVIDER, body, "serviceProviderProperties.serviceProviderName")
                .take(HybridKinds.BANDWIDTH, body, "serviceProviderProperties.bandwidthInMbps");
    }

    /** A Route Server is a hub without a Virtual WAN, in a subnet. */
    private static KindId hubKind(Found found) {
        boolean inWan = found.body().at("virtualWan").isGiven()
                || found.body().at("addressPrefix").isGiven();
        return inWan || !found.body().says("sku", "Standard")
                ? HybridKinds.VIRTUAL_WAN_HUB.id()
                : HybridKinds.ROUTE_SERVER.id();
    }

    private static void hub(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        if (draft.kind().equals(HybridKinds.ROUTE_SERVER.id())) {
            draft.in(sketch.estate().children(found, "ipConfigurations").stream()
                    .flatMap(item -> item.body().reference("subnet").stream())
                    .findFirst());
            body.texts("virtualRouterIps").stream()
                    .findFirst()
                    .ifPresent(address -> draft.fill().sayText(HybridKinds.ROUTER_ADDRESS, address));
            return;
        }
        draft.fill().take(HybridKinds.HUB_PREFIX, body, "addressPrefix");
        sketch.estate()
                .children(found, "hubVirtualNetworkConnections")
                .forEach(connection -> connection
                        .body()
                        .reference("remoteVirtualNetwork")
                        .ifPresent(network -> sketch.link(
                                LinkKinds.PEERING.id(),
                                "connection",
                                found.key(),
                                network,
                                connection,
                                Properties.NONE)));
    }
}
