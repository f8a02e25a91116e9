package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.References;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes components and links of drafts. A reference to a resource that no file describes gives a component of which only
 * the name is known, so that nothing that the files say is lost and another import can add to it.
 */
final class Settling {

    private final Sketch sketch;
    private final Catalog catalog;
    private Map<String, String> ids = Map.of();
    private int resolved;
    private int dangling;

    Settling(Sketch sketch, Catalog catalog) {
        this.sketch = sketch;
        this.catalog = catalog;
    }

    /** How many references led to what the files describe; after {@link #design}. */
    int resolved() {
        return resolved;
    }

    int dangling() {
        return dangling;
    }

    /** The components that the files only refer to. */
    List<ComponentId> referred() {
        return sketch.mentioned().stream().map(this::id).sorted().toList();
    }

    Design design(String name) {
        follow();
        Placing.of(sketch, catalog).place();
        sketch.drafts().forEach(this::untangle);
        Roles.assign(sketch);
        Map<String, Draft> byKey = new LinkedHashMap<>();
        sketch.drafts().forEach(draft -> byKey.put(draft.key(), draft));
        ids = Slugs.ids(sketch.drafts(), byKey);
        List<Component> components = sketch.drafts().stream()
                .map(this::component)
                .sorted(Comparator.comparing(Component::id))
                .toList();
        Design unlinked = Design.empty(name).with(new Topology(components, List.of()));
        Design linked = unlinked.with(new Topology(components, links()));
        return Actors.added(RuntimeAddresses.resolved(linked, sketch), sketch::assume);
    }

    /** Finds what is referred to, until nothing new is. */
    private void follow() {
        List<Draft> open = new ArrayList<>(sketch.drafts());
        while (!open.isEmpty()) {
            Set<String> before = new HashSet<>();
            sketch.drafts().forEach(draft -> before.add(draft.key()));
            open.forEach(draft -> {
                References references = new References(catalog, id -> {
                    settle(id.value());
                    return Optional.of(id);
                });
                Cancelled.check();
                references.redirected(asComponent(draft, draft.key()));
                if (!draft.parent().isEmpty()) {
                    settle(draft.parent());
                }
            });
            sketch.wires().forEach(wire -> {
                settle(wire.from());
                settle(wire.to());
            });
            open = sketch.drafts().stream()
                    .filter(draft -> !before.contains(draft.key()))
                    .toList();
        }
    }

    private void settle(String key) {
        if (at(key).isPresent()) {
            return;
        }
        Optional<ResourceId> id = component(new ResourceId(key));
        id.ifPresent(found -> {
            sketch.mention(found, usual(found), new Origin("", 0, found.text()));
        });
    }

    private static KindId usual(ResourceId id) {
        return Types.shape(id.type()).orElseThrow().usual();
    }

    /** The id, or that of the resource around it, which is of a type that becomes a component. */
    private static Optional<ResourceId> component(ResourceId id) {
        Optional<ResourceId> at = Optional.of(id);
        while (at.isPresent() && Types.shape(at.get().type()).isEmpty()) {
            at = at.get().parent();
        }
        return at;
    }

    /** What a broken file puts into itself, or into what stands in it, goes to the canvas. */
    private void untangle(Draft draft) {
        Set<String> seen = new HashSet<>();
        Optional<Draft> around = Optional.of(draft);
        while (around.isPresent() && seen.add(around.get().key())) {
            String container = around.get().parent();
            around = container.isEmpty() ? Optional.empty() : at(container);
        }
        if (around.isPresent()) {
            draft.onCanvas();
        }
    }

    /** The draft with this key, or of the resource around it. */
    private Optional<Draft> at(String key) {
        Optional<Draft> draft = sketch.draft(key);
        return draft.isPresent() ? draft : component(new ResourceId(key)).flatMap(id -> sketch.draft(id.key()));
    }

    private String idOf(String key) {
        return Objects.requireNonNull(ids.get(key), "every draft has its id");
    }

    private ComponentId id(String key) {
        return new ComponentId(idOf(key));
    }

    private Component component(Draft draft) {
        Cancelled.check();
        Component bare = asComponent(draft, idOf(draft.key()));
        Component referring = new References(catalog, id -> redirect(id.value())).redirected(bare);
        Optional<Draft> around =
                at(draft.parent()).filter(container -> !draft.parent().isEmpty());
        return around.map(container -> referring.in(id(container.key()))).orElse(referring);
    }

    private Optional<ComponentId> redirect(String key) {
        Optional<Draft> draft = at(key);
        count(draft);
        return draft.map(found -> id(found.key()));
    }

    private void count(Optional<Draft> end) {
        if (end.filter(found -> !sketch.mentioned().contains(found.key())).isPresent()) {
            resolved++;
        } else {
            dangling++;
        }
    }

    private Component asComponent(Draft draft, String id) {
        return new Component(
                new ComponentId(id),
                draft.kind(),
                draft.name(),
                ComponentId.CANVAS,
                draft.fill().done(),
                draft.origin(),
                Properties.NONE);
    }

    private List<Link> links() {
        Map<String, Link> links = new LinkedHashMap<>();
        sketch.wires().stream()
                .sorted(Comparator.comparing(Sketch.Wire::from).thenComparing(Sketch.Wire::to))
                .forEach(wire -> link(wire, links));
        return links.values().stream().sorted(Comparator.comparing(Link::id)).toList();
    }

    private void link(Sketch.Wire wire, Map<String, Link> links) {
        Optional<Draft> from = at(wire.from());
        Optional<Draft> to = at(wire.to());
        count(from);
        count(to);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String wanted = idOf(from.get().key()) + "-to-" + idOf(to.get().key());
        String id = wanted;
        for (int i = 2; links.containsKey(id); i++) {
            id = wanted + "-" + i;
        }
        links.put(
                id,
                new Link(
                        new LinkId(id),
                        wire.kind(),
                        wire.name(),
                        id(from.get().key()),
                        id(to.get().key()),
                        wire.properties(),
                        wire.origin(),
                        Properties.NONE));
    }
}
