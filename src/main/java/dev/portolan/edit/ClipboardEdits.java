package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.References;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copies of what is there: pasted from a clipping, or made beside the original. */
public final class ClipboardEdits {

    private ClipboardEdits() {}

    /** Why the clipping may not be pasted into {@code container}, as a sentence; empty where it may. */
    public static Optional<String> refusal(Catalog catalog, Design now, Clipping clipping, ComponentId container) {
        KindId outer = now.topology().component(container).map(Component::kind).orElse(KindSpec.CANVAS);
        return clipping.roots().stream()
                .flatMap(root -> catalog.refusalToContain(outer, root.kind()).stream())
                .findFirst();
    }

    /**
     * Pastes so that the clipping's top left corner comes to {@code at} on the canvas. Ids are fresh; links and
     * references within the clipping join the copies; references to anything else hold where {@code now} has it.
     */
    public static Copies paste(Catalog catalog, Design now, Clipping clipping, ComponentId container, Point at) {
        Point by = at.minus(clipping.bounds().topLeft());
        return copies("Paste ", catalog, now, clipping, by, root -> new Target(container, by));
    }

    /** Copies components within their containers, moved by {@code by}. */
    public static Copies duplicate(Catalog catalog, Design now, Collection<ComponentId> ids, Point by) {
        return copies(
                "Duplicate ",
                catalog,
                now,
                Clipping.of(now, ids),
                by,
                root -> new Target(now.topology().require(root.id()).parent(), by));
    }

    /** Where one outermost copy goes. */
    private record Target(ComponentId container, Point by) {}

    private interface Targets {
        Target of(Component root);
    }

    private static Copies copies(
            String verb, Catalog catalog, Design now, Clipping clipping, Point by, Targets targets) {
        Map<ComponentId, ComponentId> ids = freshIds(now, clipping);
        List<ComponentId> made = clipping.roots().stream()
                .map(root -> ids.getOrDefault(root.id(), root.id()))
                .toList();
        Edit copying = Edit.of(label(verb, clipping), design -> withCopies(catalog, design, clipping, targets, ids));
        Edit noting = NoteEdits.copies(clipping.content(), clipping.content().notes(), ids, by);
        return new Copies(copying.then(noting).labelled(copying.label()), made);
    }

    private static String label(String verb, Clipping clipping) {
        List<Component> roots = clipping.roots();
        int notes = clipping.content().notes().size();
        return verb
                + switch (roots.size()) {
                    case 0 -> notes == 1 ? "a note" : notes + " notes";
                    case 1 -> Labels.of(roots.get(0));
                    default -> roots.size() + " components";
                };
    }

    private static Map<ComponentId, ComponentId> freshIds(Design now, Clipping clipping) {
        FreshIds fresh = new FreshIds(now.topology());
        Map<ComponentId, ComponentId> ids = new LinkedHashMap<>();
        clipping.content()
                .topology()
                .components()
                .forEach(component ->
                        ids.put(component.id(), fresh.component(component.id().value())));
        return ids;
    }

    private static Design withCopies(
            Catalog catalog, Design design, Clipping clipping, Targets targets, Map<ComponentId, ComponentId> ids) {
        References references = new References(
                catalog,
                id -> Optional.ofNullable(ids.get(id)).or(() -> Optional.of(id).filter(design.topology()::has)));
        Set<String> names = new HashSet<>();
        design.topology().components().forEach(component -> names.add(component.name()));
        Design next = design;
        for (Component original : inOrder(clipping)) {
            ComponentId copy = ids.getOrDefault(original.id(), original.id());
            boolean root = original.parent().equals(ComponentId.CANVAS);
            ComponentId parent =
                    root ? targets.of(original).container() : ids.getOrDefault(original.parent(), original.parent());
            String name = root ? freshName(names, original.name()) : original.name();
            next = next.with(
                    references.redirected(original).withId(copy).named(name).in(parent));
            Optional<Placement> placement = clipping.content().layout().of(original.id());
            if (placement.isPresent()) {
                Placement placed = placement.get();
                next = next.with(
                        next.layout().with(copy, root ? onto(next, placed, parent, targets.of(original)) : placed));
            }
        }
        return withLinks(next, clipping, targets, ids, references);
    }

    private static List<Component> inOrder(Clipping clipping) {
        return clipping.content().topology().descendants(ComponentId.CANVAS);
    }

    private static Placement onto(Design design, Placement placed, ComponentId parent, Target target) {
        Point relative = target.by().minus(Placed.origin(design, parent));
        return placed.with(placed.bounds().moved(relative)).withZ(Stacking.top(design, parent) + 1);
    }

    private static Design withLinks(
            Design design,
            Clipping clipping,
            Targets targets,
            Map<ComponentId, ComponentId> ids,
            References references) {
        FreshIds fresh = new FreshIds(design.topology());
        Design next = design;
        for (Link original : clipping.content().topology().links()) {
            ComponentId from = ids.getOrDefault(original.from(), original.from());
            ComponentId to = ids.getOrDefault(original.to(), original.to());
            LinkId id = fresh.link(from, to);
            next = next.with(references.redirected(original).withId(id).between(from, to));
            next = next.with(withBends(next.layout(), clipping, original, id, targets));
        }
        return next;
    }

    private static Layout withBends(Layout layout, Clipping clipping, Link original, LinkId copy, Targets targets) {
        List<Point> corners = clipping.content().layout().bendsOf(original.id());
        Component root = outermost(clipping, original.from());
        Point by = targets.of(root).by();
        return layout.with(copy, corners.stream().map(corner -> corner.plus(by)).toList());
    }

    private static Component outermost(Clipping clipping, ComponentId id) {
        List<Component> path =
                new ArrayList<>(List.of(clipping.content().topology().require(id)));
        path.addAll(clipping.content().topology().containers(id));
        return path.get(path.size() - 1);
    }

    private static String freshName(Set<String> names, String name) {
        String candidate = name;
        for (int number = 2; !candidate.isBlank() && !names.add(candidate); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }
}
