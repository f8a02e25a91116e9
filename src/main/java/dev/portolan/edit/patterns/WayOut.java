package dev.portolan.edit.patterns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a cluster's outbound traffic leaves by today. */
record WayOut(Optional<Component> firewall, Optional<Component> natGateway, Optional<Component> balancer) {

    static WayOut of(Draft draft, Site site) {
        Optional<Component> firewall = site.nodeSubnets().stream()
                .flatMap(subnet -> firewallOf(draft, subnet).stream())
                .findFirst();
        Optional<Component> nat = site.nodeSubnets().stream()
                .flatMap(subnet -> NetworkKinds.NAT_GATEWAY.of(draft.get(subnet)).optional().stream())
                .flatMap(id -> draft.find(id).stream())
                .findFirst();
        boolean byBalancer = ClusterKinds.OUTBOUND_TYPE
                .key()
                .in(draft.get(site.cluster()).properties())
                .filter(type -> type == ClusterKinds.OutboundType.LOAD_BALANCER)
                .isPresent();
        Optional<Component> balancer = OutboundBalancer.of(draft, site);
        return new WayOut(
                firewall,
                nat,
                balancer.or(() -> byBalancer ? Optional.of(draft.get(site.cluster())) : Optional.empty()));
    }

    /** The firewall that a subnet's default route names. */
    static Optional<Component> firewallOf(Draft draft, ComponentId subnet) {
        Optional<IpAddress> hop =
                NetworkKinds.ROUTE_TABLE.of(draft.get(subnet)).optional().flatMap(draft::find).stream()
                        .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                        .filter(Routing::isDefault)
                        .flatMap(route -> FilterKinds.NEXT_HOP_ADDRESS.of(route).optional().stream())
                        .findFirst();
        return hop.flatMap(address -> draft.all(EgressKinds.AZURE_FIREWALL).stream()
                .filter(each -> EgressKinds.PRIVATE_ADDRESS.of(each).is(address))
                .findFirst());
    }

    Optional<Pattern> pattern() {
        if (firewall.isPresent()) {
            return Optional.of(Pattern.FIREWALL);
        }
        if (natGateway.isPresent()) {
            return Optional.of(Pattern.NAT_GATEWAY);
        }
        return balancer.map(each -> Pattern.LOAD_BALANCER);
    }

    Set<ComponentId> all() {
        Set<ComponentId> ids = new LinkedHashSet<>();
        firewall.ifPresent(each -> ids.add(each.id()));
        natGateway.ifPresent(each -> ids.add(each.id()));
        balancer.filter(each -> !each.is(ClusterKinds.AKS_CLUSTER.id())).ifPresent(each -> ids.add(each.id()));
        return ids;
    }
}
