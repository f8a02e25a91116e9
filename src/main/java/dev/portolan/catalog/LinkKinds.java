package dev.portolan.catalog;

import dev.portolan.model.KindId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every kind of link that Portolan ships. */
public final class LinkKinds {

    /** The state of one half of a peering. */
    public enum PeeringState implements Choice {
        CONNECTED,
        INITIATED,
        DISCONNECTED
    }

    public static final Property<Boolean> ALLOW_ACCESS =
            Property.flag("allowVirtualNetworkAccess", "Allow access").orDefault(true);
    public static final Property<Boolean> ALLOW_FORWARDED =
            Property.flag("allowForwardedTraffic", "Allow forwarded traffic").orDefault(false);
    public static final Property<Boolean> ALLOW_GATEWAY_TRANSIT =
            Property.flag("allowGatewayTransit", "Allow gateway transit").orDefault(false);
    public static final Property<Boolean> USE_REMOTE_GATEWAYS =
            Property.flag("useRemoteGateways", "Use remote gateways").orDefault(false);
    public static final Property<PeeringState> PEERING_STATE =
            Property.choice("state", "State", PeeringState.class).orDefault(PeeringState.CONNECTED);
    public static final Property<BalancerKinds.ApprovalState> APPROVAL =
            Property.choice("state", "Connection state", BalancerKinds.ApprovalState.class);

    /** One half of a virtual network peering; the other half runs the other way. */
    public static final LinkSpec PEERING = new LinkSpec(
            new KindId("peering"),
            "Peering",
            "One half of a virtual network peering, with the flags of the network at its start",
            List.of(ALLOW_ACCESS, ALLOW_FORWARDED, ALLOW_GATEWAY_TRANSIT, USE_REMOTE_GATEWAYS, PEERING_STATE),
            List.of(ends(Set.of("virtual-network", "virtual-wan-hub"), Set.of("virtual-network"))));

    /** The start forwards traffic to the end. */
    public static final LinkSpec TRAFFIC = new LinkSpec(
            new KindId("traffic"),
            "Traffic",
            "The start sends or forwards traffic to the end",
            List.of(),
            List.of(new LinkSpec.Ends(senders(), receivers())));

    /** A private link from a consumer to a provider. */
    public static final LinkSpec PRIVATE_LINK = new LinkSpec(
            new KindId("private-link"),
            "Private link",
            "The start reaches the end over Azure Private Link",
            List.of(APPROVAL),
            List.of(ends(
                    Set.of("front-door", "private-endpoint", "application-gateway"),
                    Set.of(
                            "private-link-service",
                            "key-vault",
                            "container-registry",
                            "platform-service",
                            "api-server"))));

    /** A name in a zone that points at a component. */
    public static final LinkSpec DNS_RECORD = new LinkSpec(
            new KindId("dns-record"),
            "DNS record",
            "A name of the zone at the start points at the end",
            List.of(DnsKinds.RECORD_NAME, DnsKinds.RECORD_TYPE),
            List.of(ends(
                    Set.of("public-dns-zone", "private-dns-zone"),
                    Set.of(
                            "public-ip",
                            "application-gateway",
                            "application-gateway-for-containers",
                            "load-balancer",
                            "azure-firewall",
                            "front-door",
                            "traffic-manager",
                            "private-endpoint",
                            "api-server"))));

    /** The start belongs to the end, or is applied to it. */
    public static final LinkSpec ASSOCIATION = new LinkSpec(
            new KindId("association"),
            "Association",
            "The start belongs to the end or holds for it",
            List.of(),
            List.of(ends(Set.of("policy-assignment"), Set.of("aks-cluster", "region"))));

    /** A VPN or ExpressRoute connection. */
    public static final LinkSpec CONNECTION = new LinkSpec(
            new KindId("connection"),
            "Connection",
            "A VPN tunnel or an ExpressRoute connection",
            List.of(),
            List.of(
                    ends(
                            Set.of(
                                    "on-premises-site",
                                    "expressroute-circuit",
                                    "local-network-gateway",
                                    "corporate-users"),
                            Set.of(
                                    "vpn-gateway",
                                    "expressroute-gateway",
                                    "expressroute-circuit",
                                    "local-network-gateway")),
                    ends(
                            Set.of("vpn-gateway", "expressroute-gateway"),
                            Set.of("on-premises-site", "expressroute-circuit", "local-network-gateway", "vpn-gateway")),
                    ends(Set.of("corporate-users"), Set.of("on-premises-site"))));

    private LinkKinds() {}

    static List<LinkSpec> all() {
        return List.of(PEERING, CONNECTION, PRIVATE_LINK, DNS_RECORD, TRAFFIC, ASSOCIATION);
    }

    private static LinkSpec.Ends ends(Set<String> from, Set<String> to) {
        return new LinkSpec.Ends(ids(from), ids(to));
    }

    private static Set<KindId> ids(Set<String> names) {
        return names.stream().map(KindId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<KindId> senders() {
        return kindsThat(spec -> passesOn(spec)
                || spec.is(Trait.STARTS_FLOWS)
                || Set.of("aks-cluster", "public-ip", "subnet")
                        .contains(spec.id().value()));
    }

    private static Set<KindId> receivers() {
        return kindsThat(spec -> passesOn(spec)
                || spec.is(Trait.SERVES_REQUESTS)
                || Set.of("aks-cluster", "public-ip", "node-pool")
                        .contains(spec.id().value()));
    }

    private static boolean passesOn(KindSpec spec) {
        return Arrays.stream(new Trait[] {
                            Trait.PUBLIC_ENTRY,
                            Trait.TERMINATES_TLS,
                            Trait.BALANCES,
                            Trait.INSPECTS_EGRESS,
                            Trait.KEEPS_STATE,
                            Trait.JOINS_SITES
                        })
                        .anyMatch(spec::is)
                || spec.id().value().equals("private-link-service");
    }

    private static Set<KindId> kindsThat(Predicate<KindSpec> condition) {
        return AzureKinds.all().stream().filter(condition).map(KindSpec::id).collect(Collectors.toUnmodifiableSet());
    }
}
