package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A topology in the making, around the cluster that manifests are drawn into. */
final class Draft {

    private static final String SUBNET = "subnet";
    private static final int FIRST_NUMBER = 2;
    private static final String SERVICE = "kubernetes-service";

    private final Map<ComponentId, Component> components = new LinkedHashMap<>();
    private final Map<KindId, Map<ComponentId, Component>> byKind = new HashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<ComponentId> claimed = new HashSet<>();
    private final Design base;
    private final ComponentId cluster;
    private final Notes notes = new Notes();

    Draft(Design base, ComponentId cluster) {
        this.base = base;
        this.cluster = cluster;
        base.topology().components().forEach(this::put);
        base.topology().links().forEach(this::put);
    }

    Notes notes() {
        return notes;
    }

    ComponentId cluster() {
        return cluster;
    }

    /** @throws IllegalArgumentException where there is no such component */
    Component get(ComponentId id) {
        Component found = components.get(id);
        return found == null ? base.topology().require(id) : found;
    }

    /** Whether the design had it before the import. */
    boolean isBefore(ComponentId id) {
        return base.topology().has(id);
    }

    Optional<Component> find(ComponentId id) {
        return Optional.ofNullable(components.get(id));
    }

    Design design() {
        return base.with(new Topology(components.values(), links.values()));
    }

    private void put(Component component) {
        ids.add(component.id().value());
        components.put(component.id(), component);
        byKind.computeIfAbsent(component.kind(), kind -> new LinkedHashMap<>()).put(component.id(), component);
    }

    private void put(Link link) {
        ids.add(link.id().value());
        ends.add(ends(link.kind(), link.from(), link.to()));
        links.put(link.id().value(), link);
    }

    private static String ends(KindId kind, ComponentId from, ComponentId to) {
        return String.join("\n", kind.value(), from.value(), to.value());
    }

    /**
     * The component of this kind and name in the cluster that no other manifest stands for yet; a new one where there is
     * none. Names are compared without regard to case.
     */
    Component inCluster(KindSpec kind, String name, Predicate<Component> same, Origin origin) {
        Component found = ofKind(kind)
                .filter(each -> each.name().equalsIgnoreCase(name) && !claimed.contains(each.id()))
                .filter(each -> isInCluster(each) && same.test(each))
                .findFirst()
                .map(each -> said(each, origin))
                .orElseGet(() -> fresh(kind, name, cluster, origin));
        claimed.add(found.id());
        return found;
    }

    /** The component, which another file describes, with the place of the manifest that adds to it. */
    Component said(Component component, Origin manifest) {
        List<Origin.Place> known = component.origin().places();
        if (component.origin().file().isEmpty()
                || known.stream().anyMatch(place -> place.file().equals(manifest.file()))) {
            return component;
        }
        List<Origin.Place> also = new ArrayList<>(component.origin().also());
        also.add(new Origin.Place(manifest.file(), manifest.line()));
        Component both = component.withOrigin(component.origin().and(also));
        put(both);
        return both;
    }

    /** A new component with a readable id that nothing has yet. */
    Component fresh(KindSpec kind, String name, ComponentId parent, Origin origin) {
        String stem = kind.id().value().equals(SERVICE) ? "svc-" + name : name;
        Component fresh =
                Component.of(freeId(stem), kind.id().value(), name).in(parent).withOrigin(origin);
        put(fresh);
        return fresh;
    }

    private String freeId(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = slug.isEmpty() ? "component" : slug;
        String candidate = stem;
        while (ids.contains(candidate)) {
            candidate = stem + "-" + numbers.merge(stem, FIRST_NUMBER, (last, any) -> last + 1);
        }
        return candidate;
    }

    void change(ComponentId id, UnaryOperator<Component> change) {
        put(change.apply(get(id)));
    }

    Filled filled(Component component) {
        return new Filled("\"" + component.name() + "\"", component.properties(), notes);
    }

    /** Starts an empty record that stands in a property of {@code owner}. */
    Filled recordOf(String owner) {
        return new Filled(owner, Properties.NONE, notes);
    }

    Stream<Component> ofKind(KindSpec kind) {
        return byKind.getOrDefault(kind.id(), Map.of()).values().stream();
    }

    /** The only component that fits; empty where there are none or several. */
    Optional<Component> only(KindSpec kind, Predicate<Component> condition) {
        List<Component> found = ofKind(kind).filter(condition).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    boolean isInCluster(Component component) {
        Component at = component;
        while (components.containsKey(at.parent())) {
            if (at.parent().equals(cluster)) {
                return true;
            }
            at = get(at.parent());
        }
        return false;
    }

    /** The subnet of this name, of the cluster's own network where several have it. */
    Optional<Component> subnet(String name) {
        List<Component> named = components.values().stream()
                .filter(each ->
                        each.kind().value().equals(SUBNET) && each.name().equalsIgnoreCase(name))
                .toList();
        if (named.size() <= 1) {
            return named.stream().findFirst();
        }
        Optional<ComponentId> network = around(get(cluster), "virtual-network");
        return named.stream()
                .filter(each -> network.isPresent() && each.parent().equals(network.get()))
                .findFirst();
    }

    /** The subnet of the cluster's nodes: that of its first pool that names one, else the one around it. */
    Optional<ComponentId> nodeSubnet() {
        return ofKind(NodePoolKinds.NODE_POOL)
                .filter(this::isInCluster)
                .flatMap(pool -> NodePoolKinds.NODE_SUBNET.of(pool).optional().stream())
                .findFirst()
                .or(() -> around(get(cluster), SUBNET));
    }

    private Optional<ComponentId> around(Component component, String kind) {
        Component at = component;
        while (components.containsKey(at.parent())) {
            at = get(at.parent());
            if (at.kind().value().equals(kind)) {
                return Optional.of(at.id());
            }
        }
        return Optional.empty();
    }

    void traffic(ComponentId from, ComponentId to) {
        link(LinkKinds.TRAFFIC.id(), "", from, to);
    }

    /** Draws a link unless one of its kind is there already. */
    void link(KindId kind, String name, ComponentId from, ComponentId to) {
        if (!ends.contains(ends(kind, from, to))) {
            String id = freeId(from + "-" + to);
            put(Link.of(id, kind.value(), from.value(), to.value()).named(name));
        }
    }
}
