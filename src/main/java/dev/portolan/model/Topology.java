package dev.portolan.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Components and links by id, in order. Guarantees that ids are unique, that every parent and every link end exists, and
 * that containment is a tree; whether the drawing makes sense is for the rules to say.
 */
public final class Topology {

    public static final Topology EMPTY = new Topology(List.of(), List.of());

    private final Map<ComponentId, Component> components;
    private final Map<LinkId, Link> links;
    private final Map<ComponentId, List<Component>> children;

    private Topology(Map<ComponentId, Component> components, Map<LinkId, Link> links) {
        this.components = Collections.unmodifiableMap(components);
        this.links = Collections.unmodifiableMap(links);
        this.children = childrenOf(components);
        components.values().forEach(this::requireParent);
        links.values().forEach(this::requireEnds);
        requireTree();
    }

    /** @throws IllegalArgumentException naming the component or link that breaks a guarantee */
    public Topology(Collection<Component> components, Collection<Link> links) {
        this(byId(components), linksById(links));
    }

    public Collection<Component> components() {
        return components.values();
    }

    public Collection<Link> links() {
        return links.values();
    }

    public Optional<Component> component(ComponentId id) {
        return Optional.ofNullable(components.get(id));
    }

    public Optional<Link> link(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    /**
     * The component with this id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Component require(ComponentId id) {
        return component(id).orElseThrow(() -> new IllegalArgumentException("there is no component \"" + id + "\""));
    }

    public boolean has(ComponentId id) {
        return components.containsKey(id);
    }

    /** Where a component or link was imported from; empty for what has no such place, or is not there. */
    public Optional<Origin> origin(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> component(new ComponentId(subject.id())).map(Component::origin);
            case LINK -> link(new LinkId(subject.id())).map(Link::origin);
            case FLOW, DESIGN, NOTE -> Optional.empty();
        };
    }

    /** The components that stand directly in {@code container}, in order; {@link ComponentId#CANVAS} for the outermost. */
    public List<Component> children(ComponentId container) {
        return children.getOrDefault(container, List.of());
    }

    /** The containers around {@code id}, innermost first. */
    public List<Component> containers(ComponentId id) {
        List<Component> around = new ArrayList<>();
        Component at = components.get(id);
        while (at != null && components.containsKey(at.parent())) {
            at = components.get(at.parent());
            around.add(at);
        }
        return around;
    }

    /** Everything within {@code container}, at any depth, containers before their content. */
    public List<Component> descendants(ComponentId container) {
        List<Component> found = new ArrayList<>(children(container));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found.get(i).id()));
        }
        return found;
    }

    public Stream<Link> linksOf(ComponentId component) {
        return links.values().stream().filter(link -> link.touches(component));
    }

    public Topology with(Component component) {
        Map<ComponentId, Component> next = new LinkedHashMap<>(components);
        next.put(component.id(), component);
        return new Topology(next, links);
    }

    public Topology with(Link link) {
        Map<LinkId, Link> next = new LinkedHashMap<>(links);
        next.put(link.id(), link);
        return new Topology(components, next);
    }

    /** This topology without these components; what stands in them and the links that touch them go too. */
    public Topology without(Collection<ComponentId> gone) {
        Set<ComponentId> all = new HashSet<>(gone);
        gone.forEach(id -> descendants(id).forEach(inner -> all.add(inner.id())));
        Map<ComponentId, Component> kept = new LinkedHashMap<>(components);
        kept.keySet().removeAll(all);
        Map<LinkId, Link> keptLinks = new LinkedHashMap<>(links);
        keptLinks.values().removeIf(link -> all.contains(link.from()) || all.contains(link.to()));
        return new Topology(kept, keptLinks);
    }

    public Topology withoutLinks(Collection<LinkId> gone) {
        Map<LinkId, Link> kept = new LinkedHashMap<>(links);
        kept.keySet().removeAll(gone);
        return new Topology(components, kept);
    }

    private static Map<ComponentId, Component> byId(Collection<Component> components) {
        Map<ComponentId, Component> byId = new LinkedHashMap<>();
        for (Component component : components) {
            if (byId.put(component.id(), component) != null) {
                throw new IllegalArgumentException("two components have the id \"" + component.id() + "\"");
            }
        }
        return byId;
    }

    private static Map<LinkId, Link> linksById(Collection<Link> links) {
        Map<LinkId, Link> byId = new LinkedHashMap<>();
        for (Link link : links) {
            if (byId.put(link.id(), link) != null) {
                throw new IllegalArgumentException("two links have the id \"" + link.id() + "\"");
            }
        }
        return byId;
    }

    private static Map<ComponentId, List<Component>> childrenOf(Map<ComponentId, Component> components) {
        Map<ComponentId, List<Component>> children = new HashMap<>();
        components
                .values()
                .forEach(component -> children.computeIfAbsent(component.parent(), parent -> new ArrayList<>())
                        .add(component));
        children.replaceAll((parent, list) -> Collections.unmodifiableList(list));
        return children;
    }

    private void requireParent(Component component) {
        if (!component.parent().equals(ComponentId.CANVAS) && !has(component.parent())) {
            throw new IllegalArgumentException(
                    "\"" + component.id() + "\" stands in \"" + component.parent() + "\", which does not exist");
        }
    }

    private void requireEnds(Link link) {
        for (ComponentId end : List.of(link.from(), link.to())) {
            if (!has(end)) {
                throw new IllegalArgumentException(
                        "link \"" + link.id() + "\" ends at \"" + end + "\", which does not exist");
            }
        }
    }

    /** A component that cannot be reached from the canvas stands, at some depth, in itself. */
    private void requireTree() {
        if (descendants(ComponentId.CANVAS).size() < components.size()) {
            Set<ComponentId> reached = new HashSet<>();
            descendants(ComponentId.CANVAS).forEach(component -> reached.add(component.id()));
            String lost = components.keySet().stream()
                    .filter(id -> !reached.contains(id))
                    .map(id -> "\"" + id + "\"")
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            throw new IllegalArgumentException("these components stand in each other in a circle: " + lost);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topology that
                && (this == that || components.equals(that.components) && links.equals(that.links));
    }

    @Override
    public int hashCode() {
        return 31 * components.hashCode() + links.hashCode();
    }
}
