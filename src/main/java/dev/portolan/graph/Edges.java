package dev.portolan.graph;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Propertied;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the typed edges out of a topology: containment, links, and properties that refer. */
final class Edges {

    private static final Set<String> FORWARDING = Set.of("members", "backend", "selects", "endpoints");
    private static final Set<String> BACKWARDS = Set.of("publicIp", "publicIps", "service", "loadBalancer");

    private final Topology topology;
    private final Catalog catalog;
    private final List<Edge> found = new ArrayList<>();

    Edges(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
    }

    List<Edge> all() {
        topology.components().forEach(this::addComponent);
        topology.links().forEach(this::addLink);
        return found;
    }

    private void addComponent(Component component) {
        if (topology.has(component.parent())) {
            add(Edge.Type.CONTAINS, component.parent(), component.id(), "");
        }
        catalog.of(component).properties().forEach(property -> addReferences(component, component, property));
    }

    private void addReferences(Component owner, Propertied carrier, Property<?> property) {
        carrier.properties().get(property.name()).ifPresent(value -> read(owner, property, property.type(), value));
    }

    private void read(Component owner, Property<?> property, PropertyType type, Value value) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            items.values().forEach(item -> read(owner, property, several.item(), item));
        } else if (type instanceof PropertyType.Fields fields && value instanceof Value.Fields held) {
            Properties inner = held.properties();
            fields.fields().forEach(field -> addReferences(owner, inner, field));
        } else if (type instanceof PropertyType.Reference && value instanceof Value.Text text) {
            if (!text.text().isBlank()) {
                addReference(owner, property, new ComponentId(text.text()));
            }
        }
    }

    private void addReference(Component owner, Property<?> property, ComponentId target) {
        String name = property.name();
        if (isRecordTarget(owner, name)) {
            add(Edge.Type.RESOLVES, owner.id(), target, name);
        } else if (owner.is(BalancerKinds.PRIVATE_ENDPOINT.id()) && name.equals("target")) {
            add(Edge.Type.PRIVATE_LINK, owner.id(), target, name);
        } else if (FORWARDING.contains(name)
                || name.equals("target") && !owner.kind().value().equals("managed-identity")) {
            add(Edge.Type.FORWARDS, owner.id(), target, name);
        } else if (owner.is(BalancerKinds.PRIVATE_LINK_SERVICE.id()) && name.equals("loadBalancer")) {
            add(Edge.Type.FORWARDS, owner.id(), target, name);
        } else if (BACKWARDS.contains(name)) {
            add(Edge.Type.ASSOCIATED, owner.id(), target, name);
            add(Edge.Type.FORWARDS, target, owner.id(), name);
        } else {
            add(Edge.Type.ASSOCIATED, owner.id(), target, name);
        }
        if (name.equals(KubernetesKinds.GATEWAY.name())) {
            add(Edge.Type.FORWARDS, target, owner.id(), name);
        }
        if (name.equals(NetworkKinds.ROUTE_TABLE.name())) {
            add(Edge.Type.ROUTES_VIA, owner.id(), target, name);
        }
    }

    private static boolean isRecordTarget(Component owner, String name) {
        return name.equals(DnsKinds.RECORD_TARGET.name())
                && (owner.is(DnsKinds.PUBLIC_DNS_ZONE.id()) || owner.is(DnsKinds.PRIVATE_DNS_ZONE.id()));
    }

    private void addLink(Link link) {
        Edge.Type type = typeOf(link);
        add(type, link.from(), link.to(), link.id().value());
        if (type == Edge.Type.CONNECTED) {
            add(type, link.to(), link.from(), link.id().value());
        }
    }

    private static Edge.Type typeOf(Link link) {
        if (link.is(LinkKinds.PEERING.id())) {
            return Edge.Type.PEERING;
        }
        if (link.is(LinkKinds.CONNECTION.id())) {
            return Edge.Type.CONNECTED;
        }
        if (link.is(LinkKinds.PRIVATE_LINK.id())) {
            return Edge.Type.PRIVATE_LINK;
        }
        if (link.is(LinkKinds.DNS_RECORD.id())) {
            return Edge.Type.RESOLVES;
        }
        return link.is(LinkKinds.TRAFFIC.id()) ? Edge.Type.FORWARDS : Edge.Type.ASSOCIATED;
    }

    private void add(Edge.Type type, ComponentId from, ComponentId to, String label) {
        if (topology.has(from) && topology.has(to)) {
            found.add(new Edge(type, from, to, label));
        }
    }
}
