package dev.portolan.io.importing.azure;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.ComponentId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Virtual networks, their subnets and peerings, route tables and security groups (FORMATS.md 2). */
final class NetworkTypes {

    static final String NETWORKS = "microsoft.network/virtualnetworks";
    static final String SUBNETS = "microsoft.network/virtualnetworks/subnets";
    static final String PEERINGS = "microsoft.network/virtualnetworks/virtualnetworkpeerings";
    static final String ROUTE_TABLES = "microsoft.network/routetables";
    static final String SECURITY_GROUPS = "microsoft.network/networksecuritygroups";

    private static final Map<String, String> HOPS = Map.of("vnetlocal", "virtualNetwork");
    private static final Map<String, String> PROTOCOLS = Map.of("", "any");

    private NetworkTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                NETWORKS, Shape.of(NetworkKinds.VIRTUAL_NETWORK, NetworkTypes::network),
                SUBNETS, Shape.of(NetworkKinds.SUBNET, NetworkTypes::subnet),
                ROUTE_TABLES, Shape.of(FilterKinds.ROUTE_TABLE, NetworkTypes::routeTable),
                SECURITY_GROUPS, Shape.of(FilterKinds.NETWORK_SECURITY_GROUP, NetworkTypes::securityGroup));
    }

    private static void network(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.fill()
                .take(NetworkKinds.ADDRESS_SPACE, body, "addressSpace.addressPrefixes")
                .take(NetworkKinds.DNS_SERVERS, body, "dhcpOptions.dnsServers");
        if (!body.says("enableDdosProtection", "false")) {
            draft.fill().refer(NetworkKinds.DDOS_PLAN, body, "ddosProtectionPlan");
        }
        if (found.isLive()) {
            draft.fill().say(NetworkKinds.LIFECYCLE, NetworkKinds.Lifecycle.EXISTING);
        }
        sketch.estate().children(found, "virtualNetworkPeerings").forEach(half -> peering(found, half, sketch));
    }

    private static void peering(Found network, Found half, Sketch sketch) {
        Body body = half.body();
        Optional<String> remote = body.reference("remoteVirtualNetwork");
        if (remote.isEmpty()) {
            sketch.report(
                    half,
                    "the peering \"%s\" of \"%s\" does not say with which network: %s"
                            .formatted(
                                    half.name(),
                                    network.name(),
                                    body.at("remoteVirtualNetwork")
                                            .whyWithin()
                                            .orElse("remoteVirtualNetwork is missing")));
            return;
        }
        Filling flags = new Filling();
        List.of(
                        LinkKinds.ALLOW_ACCESS,
                        LinkKinds.ALLOW_FORWARDED,
                        LinkKinds.ALLOW_GATEWAY_TRANSIT,
                        LinkKinds.USE_REMOTE_GATEWAYS)
                .forEach(flag -> flags.take(flag, body, flag.name()));
        flags.take(LinkKinds.PEERING_STATE, body, "peeringState");
        sketch.link(LinkKinds.PEERING.id(), "peering", network.key(), remote.get(), half, flags.done());
    }

    private static void subnet(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        found.id().parent().ifPresent(network -> draft.in(network.text()));
        draft.fill()
                .takeAll(NetworkKinds.SUBNET_PREFIXES, body, "addressPrefixes", "addressPrefix")
                .take(NetworkKinds.DEFAULT_OUTBOUND_ACCESS, body, "defaultOutboundAccess")
                .take(NetworkKinds.ENDPOINT_POLICIES, body, "privateEndpointNetworkPolicies")
                .take(NetworkKinds.LINK_SERVICE_POLICIES, body, "privateLinkServiceNetworkPolicies");
        attach(NetworkKinds.NETWORK_SECURITY_GROUP, "networkSecurityGroup", SECURITY_GROUPS, found, draft, sketch);
        attach(NetworkKinds.ROUTE_TABLE, "routeTable", ROUTE_TABLES, found, draft, sketch);
        attach(NetworkKinds.NAT_GATEWAY, "natGateway", AddressTypes.NAT_GATEWAYS, found, draft, sketch);
        Optional<String> delegation = body.items("delegations").stream()
                .flatMap(item -> item.text("serviceName").stream())
                .findFirst();
        draft.fill().say(NetworkKinds.DELEGATION, delegation);
        List<String> services = body.items("serviceEndpoints").stream()
                .flatMap(item -> item.text("service").or(item::text).stream())
                .toList();
        if (!services.isEmpty()) {
            draft.fill().say(NetworkKinds.SERVICE_ENDPOINTS, services);
        }
    }

    /** What the subnet names, or what names the subnet. */
    private static void attach(
            Property<ComponentId> property, String member, String type, Found subnet, Draft draft, Sketch sketch) {
        draft.fill().refer(property, subnet.body(), member);
        if (!draft.fill().says(property)) {
            sketch.estate()
                    .attached(type, subnet.key())
                    .ifPresent(key -> draft.fill().refer(property, key));
        }
    }

    /** What names a subnet that no file describes. */
    static void attachFromOutside(String subnet, Draft draft, Estate estate) {
        Map.of(
                        NetworkKinds.NETWORK_SECURITY_GROUP, SECURITY_GROUPS,
                        NetworkKinds.ROUTE_TABLE, ROUTE_TABLES,
                        NetworkKinds.NAT_GATEWAY, AddressTypes.NAT_GATEWAYS)
                .forEach((property, type) -> estate.attached(type, subnet)
                        .ifPresent(key -> draft.fill().refer(property, key)));
    }

    private static void routeTable(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        List<Body> routes = sketch.estate().children(found, "routes").stream()
                .map(Found::body)
                .toList();
        lackOfList(found, "routes")
                .ifPresentOrElse(
                        why -> draft.fill().open(FilterKinds.ROUTES, why),
                        () -> draft.fill().records(FilterKinds.ROUTES, routes, NetworkTypes::route));
        Optional<String> why = body.at("disableBgpRoutePropagation").whyWithin();
        why.ifPresent(reason -> draft.fill().open(FilterKinds.GATEWAY_PROPAGATION, reason));
        if (body.says("disableBgpRoutePropagation", "true")) {
            draft.fill().say(FilterKinds.GATEWAY_PROPAGATION, false);
        }
    }

    private static void route(Body body, Filling route) {
        route.take(FilterKinds.NAME, body, "name")
                .take(FilterKinds.ROUTE_PREFIX, body, "addressPrefix")
                .take(FilterKinds.NEXT_HOP, body.at("nextHopType"), word -> HOPS.getOrDefault(word, word))
                .take(FilterKinds.NEXT_HOP_ADDRESS, body, "nextHopIpAddress");
    }

    private static void securityGroup(Found found, Draft draft, Sketch sketch) {
        List<Body> rules = sketch.estate().children(found, "securityRules").stream()
                .map(Found::body)
                .sorted(Comparator.comparing(
                                (Body rule) -> rule.text("direction").orElse(""))
                        .thenComparing(rule -> priority(rule)))
                .toList();
        lackOfList(found, "securityRules")
                .ifPresentOrElse(
                        why -> draft.fill().open(FilterKinds.RULES, why),
                        () -> draft.fill().records(FilterKinds.RULES, rules, NetworkTypes::rule));
        if (ManagedGroups.of(sketch.estate()).clusterOf(found).isPresent()) {
            draft.fill().say(FilterKinds.MANAGED_BY_AKS, true);
        }
    }

    private static int priority(Body rule) {
        try {
            return Integer.parseInt(rule.text("priority").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Why a list of children is not known as a whole. */
    private static Optional<String> lackOfList(Found found, String list) {
        Body at = found.body().at(list);
        return at.isGiven() && at.items().stream().allMatch(Body::isGiven) ? Optional.empty() : at.whyWithin();
    }

    private static void rule(Body body, Filling rule) {
        rule.take(FilterKinds.NAME, body, "name")
                .take(FilterKinds.PRIORITY, body, "priority")
                .take(FilterKinds.DIRECTION, body, "direction")
                .take(FilterKinds.ACCESS, body, "access")
                .take(FilterKinds.PROTOCOL, body.at("protocol"), word -> PROTOCOLS.getOrDefault(word, word))
                .takeAll(FilterKinds.SOURCES, body, "sourceAddressPrefix", "sourceAddressPrefixes")
                .takeAll(FilterKinds.SOURCE_PORTS, body, "sourcePortRange", "sourcePortRanges")
                .takeAll(FilterKinds.DESTINATIONS, body, "destinationAddressPrefix", "destinationAddressPrefixes")
                .takeAll(FilterKinds.DESTINATION_PORTS, body, "destinationPortRange", "destinationPortRanges");
        group(FilterKinds.SOURCES, body, "sourceApplicationSecurityGroups", rule);
        group(FilterKinds.DESTINATIONS, body, "destinationApplicationSecurityGroups", rule);
    }

    /** Whose addresses are in an application security group is said by network interfaces, not by the rule. */
    private static void group(Property<List<String>> property, Body body, String member, Filling rule) {
        List<String> groups = body.references(member);
        if (!groups.isEmpty()) {
            String name = groups.get(0).substring(groups.get(0).lastIndexOf('/') + 1);
            rule.open(property, "the members of the application security group \"" + name + "\" are not followed");
        }
    }
}
