package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws the traffic that the resources imply, as an architect would: from gateways to their backends, from clusters to
 * what their default route or their NAT gateway leads through.
 */
public final class TrafficLinks {

    private static final String EVERYWHERE = "0.0.0.0/0";

    private final Addresses addresses;
    private final Design design;
    private Design drawn;

    private TrafficLinks(Design design) {
        this.design = design;
        this.drawn = design;
        this.addresses = Addresses.of(TopologyGraph.of(design, Catalog.azure()), Catalog.azure());
    }

    /** The design with these links; those that are there already are not drawn twice. */
    public static Design drawn(Design design) {
        TrafficLinks links = new TrafficLinks(design);
        for (Component component : design.topology().components()) {
            if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
                links.backends(component);
            } else if (component.is(ClusterKinds.AKS_CLUSTER.id())) {
                links.waysOut(component);
            }
        }
        return links.drawn;
    }

    private void backends(Component gateway) {
        for (Properties pool : GatewayKinds.POOLS.of(gateway).optional().orElse(List.of())) {
            for (Properties member : GatewayKinds.MEMBERS.of(pool).optional().orElse(List.of())) {
                Stream.of(
                                GatewayKinds.MEMBER_TARGET.of(member).optional().flatMap(design.topology()::component),
                                GatewayKinds.MEMBER_ADDRESS
                                        .of(member)
                                        .optional()
                                        .flatMap(addresses::owner),
                                GatewayKinds.MEMBER_HOST.of(member).optional().flatMap(this::named))
                        .flatMap(Optional::stream)
                        .forEach(backend -> link(gateway, backend, ""));
            }
        }
    }

    /** Who has the address of a record in a private zone. */
    private Optional<Component> named(String host) {
        return design.topology().components().stream()
                .filter(zone -> zone.is(DnsKinds.PRIVATE_DNS_ZONE.id()))
                .flatMap(zone -> DnsKinds.RECORDS.of(zone).optional().orElse(List.of()).stream()
                        .filter(record -> host.equalsIgnoreCase(fullName(record, zone))))
                .flatMap(record -> Stream.concat(
                        DnsKinds.RECORD_TARGET.of(record).optional().flatMap(design.topology()::component).stream(),
                        DnsKinds.RECORD_VALUE
                                .of(record)
                                .optional()
                                .flatMap(IpAddress::parse)
                                .flatMap(addresses::owner)
                                .stream()))
                .findFirst();
    }

    private static String fullName(Properties record, Component zone) {
        return DnsKinds.RECORD_NAME.of(record).optional().orElse("") + "."
                + DnsKinds.ZONE_NAME.of(zone).optional().orElse("");
    }

    private void waysOut(Component cluster) {
        Set<ComponentId> subnets = new LinkedHashSet<>();
        for (Component pool : design.topology().children(cluster.id())) {
            NodePoolKinds.NODE_SUBNET.of(pool).optional().ifPresent(subnets::add);
        }
        for (ComponentId id : subnets) {
            design.topology().component(id).ifPresent(subnet -> wayOut(cluster, subnet));
        }
    }

    /** Nothing is drawn where a file leaves open which way that is. */
    private void wayOut(Component cluster, Component subnet) {
        try {
            Optional<IpAddress> hop = NetworkKinds.ROUTE_TABLE
                    .of(subnet)
                    .optional()
                    .flatMap(design.topology()::component)
                    .flatMap(TrafficLinks::defaultHop);
            if (hop.isPresent()) {
                addresses.owner(hop.get()).ifPresent(device -> link(cluster, device, EVERYWHERE + " → " + hop.get()));
            } else {
                NetworkKinds.NAT_GATEWAY
                        .of(subnet)
                        .optional()
                        .flatMap(design.topology()::component)
                        .ifPresent(gateway -> link(cluster, gateway, "outbound"));
            }
        } catch (LeftOpen open) {
            return;
        }
    }

    private static Optional<IpAddress> defaultHop(Component table) {
        return FilterKinds.ROUTES.of(table).optional().orElse(List.of()).stream()
                .filter(route -> FilterKinds.ROUTE_PREFIX
                        .of(route)
                        .optional()
                        .filter(EVERYWHERE::equals)
                        .isPresent())
                .flatMap(route -> FilterKinds.NEXT_HOP_ADDRESS.of(route).optional().stream())
                .findFirst();
    }

    private void link(Component from, Component to, String name) {
        boolean there = drawn.topology()
                .linksOf(from.id())
                .anyMatch(link -> link.is(LinkKinds.TRAFFIC.id()) && link.to().equals(to.id()));
        if (!there && !from.equals(to) && LinkKinds.TRAFFIC.mayJoin(from.kind(), to.kind())) {
            drawn = drawn.with(Link.of(
                            from.id() + "-traffic-" + to.id(),
                            LinkKinds.TRAFFIC.id().value(),
                            from.id().value(),
                            to.id().value())
                    .named(name));
        }
    }
}
