package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was copied: components with their content and the links among them, as a small design of its own whose outermost
 * components stand on the canvas where they were seen.
 */
public record Clipping(Design content) {

    /** What {@code ids} name in {@code design}; a component within another that is named comes along with it. */
    public static Clipping of(Design design, Collection<ComponentId> ids) {
        Set<ComponentId> roots = ids.stream()
                .filter(design.topology()::has)
                .filter(id -> design.topology().containers(id).stream().noneMatch(c -> ids.contains(c.id())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Component> components = new ArrayList<>();
        for (ComponentId root : roots) {
            components.add(design.topology().require(root).in(ComponentId.CANVAS));
            components.addAll(design.topology().descendants(root));
        }
        Set<ComponentId> all = components.stream().map(Component::id).collect(Collectors.toSet());
        List<Link> links = design.topology().links().stream()
                .filter(link -> all.contains(link.from()) && all.contains(link.to()))
                .toList();
        return new Clipping(Design.empty(design.name())
                .with(new Topology(components, links))
                .with(layoutOf(design, roots, components, links))
                .withNotes(design.notes().stream()
                        .filter(note -> all.contains(note.on()))
                        .toList()));
    }

    /** This with notes of {@code design} that are pinned to nothing in it. */
    public Clipping and(Design design, Collection<String> ids) {
        List<Note> notes = new ArrayList<>(content.notes());
        for (Note note : design.notes()) {
            if (ids.contains(note.id()) && !content.topology().has(note.on())) {
                notes.add(note.pinned(ComponentId.CANVAS, NoteEdits.bounds(design, note)));
            }
        }
        return new Clipping(content.withNotes(notes));
    }

    public boolean isEmpty() {
        return content.topology().components().isEmpty() && content.notes().isEmpty();
    }

    /** The components that stand in no other of the clipping. */
    public List<Component> roots() {
        return content.topology().children(ComponentId.CANVAS);
    }

    /** The area that the shapes took on the canvas; nothing at the origin where there are none. */
    public Rect bounds() {
        return Stream.concat(
                        roots().stream().flatMap(root -> Placed.bounds(content, root.id()).stream()),
                        content.notes().stream().map(note -> NoteEdits.bounds(content, note)))
                .reduce(Rect::union)
                .orElse(new Rect(0, 0, 0, 0));
    }

    /** The names, a line each, for pasting into a text. */
    public String text() {
        return Stream.concat(
                        content.topology().components().stream().map(Component::name),
                        content.notes().stream().map(Note::text))
                .collect(Collectors.joining("\n"));
    }

    private static Layout layoutOf(
            Design design, Set<ComponentId> roots, List<Component> components, List<Link> links) {
        Map<ComponentId, Placement> placements = new LinkedHashMap<>();
        for (Component component : components) {
            ComponentId id = component.id();
            Point around = roots.contains(id)
                    ? Placed.origin(design, design.topology().require(id).parent())
                    : Point.ORIGIN;
            design.layout()
                    .of(id)
                    .ifPresent(p -> placements.put(id, p.with(p.bounds().moved(around))));
        }
        Map<LinkId, List<Point>> bends = new LinkedHashMap<>();
        for (Link link : links) {
            List<Point> corners = design.layout().bendsOf(link.id());
            if (!corners.isEmpty()) {
                bends.put(link.id(), corners);
            }
        }
        return new Layout(placements, bends);
    }
}
