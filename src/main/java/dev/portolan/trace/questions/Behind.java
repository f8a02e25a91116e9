package dev.portolan.trace.questions;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.Edge;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What may stand behind a component: wherever it is drawn or configured to hand requests to, at any remove. */
final class Behind {

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final ServedHosts hosts;
    private final Map<ComponentId, Set<ComponentId>> known = new ConcurrentHashMap<>();

    Behind(TopologyGraph graph, Addresses addresses, ServedHosts hosts) {
        this.graph = graph;
        this.addresses = addresses;
        this.hosts = hosts;
    }

    /** The component itself included. */
    Set<ComponentId> of(ComponentId start) {
        return known.computeIfAbsent(start, this::find);
    }

    private Set<ComponentId> find(ComponentId start) {
        Set<ComponentId> seen = new LinkedHashSet<>();
        Deque<ComponentId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ComponentId at = open.remove();
            if (seen.add(at)) {
                graph.successors(at, Edge.Type.FORWARDS).forEach(next -> open.add(next.id()));
                graph.successors(at, Edge.Type.PRIVATE_LINK).forEach(next -> open.add(next.id()));
                graph.topology().component(at).ifPresent(component -> open.addAll(configured(component)));
            }
        }
        return seen;
    }

    private List<ComponentId> configured(Component component) {
        List<ComponentId> next = new ArrayList<>();
        for (Properties pool : GatewayKinds.POOLS.of(component).optional().orElse(List.of())) {
            if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
                GatewayKinds.MEMBERS.of(pool).orElse(List.of()).forEach(member -> member(member, next));
            }
        }
        if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            for (Properties origin : EdgeKinds.ORIGINS.of(component).orElse(List.of())) {
                EdgeKinds.ORIGIN_TARGET.of(origin).optional().ifPresent(next::add);
                EdgeKinds.ORIGIN_HOST_NAME
                        .of(origin)
                        .optional()
                        .flatMap(hosts::by)
                        .ifPresent(next::add);
            }
        }
        if (component.is(EgressKinds.AZURE_FIREWALL.id())) {
            EgressKinds.COLLECTIONS.of(component).orElse(List.of()).stream()
                    .flatMap(each -> EgressKinds.COLLECTION_RULES.of(each).orElse(List.of()).stream())
                    .flatMap(rule -> EgressKinds.TRANSLATED_ADDRESS.of(rule).optional().stream())
                    .forEach(address -> addresses.owner(address).ifPresent(owner -> next.add(owner.id())));
        }
        if (component.is(AddressKinds.PUBLIC_IP.id())) {
            graph.predecessors(component.id(), Edge.Type.ASSOCIATED).forEach(holder -> next.add(holder.id()));
        }
        return next;
    }

    private void member(Properties member, List<ComponentId> next) {
        GatewayKinds.MEMBER_TARGET.of(member).optional().ifPresent(next::add);
        GatewayKinds.MEMBER_HOST.of(member).optional().flatMap(hosts::by).ifPresent(next::add);
        GatewayKinds.MEMBER_ADDRESS
                .of(member)
                .optional()
                .flatMap(addresses::owner)
                .ifPresent(owner -> next.add(owner.id()));
    }
}
