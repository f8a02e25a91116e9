package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                .with(layoutOf(design, roots, components, links)));
    }

    public boolean isEmpty() {
        return content.topology().components().isEmpty();
    }

    /** The components that stand in no other of the clipping. */
    public List<Component> roots() {
        return content.topology().children(ComponentId.CANVAS);
    }

    /** The area that the shapes took on the canvas; nothing at the origin where there are none. */
    public Rect bounds() {
        return Rect.around(roots().stream()
                        .flatMap(root -> Placed.bounds(content, root.id()).stream())
                        .toList())
                .orElse(new Rect(0, 0, 0, 0));
    }

    /** The names, a line each, for pasting into a text. */
    public String text() {
        return content.topology().components().stream().map(Component::name).collect(Collectors.joining("\n"));
    }

    private static Layout layoutOf(
            Design design, Set<ComponentId> roots, List<Component> components, List<Link> links) {
        Layout layout = Layout.EMPTY;
        for (Component component : components) {
            ComponentId id = component.id();
            Point around = roots.contains(id)
                    ? Placed.origin(design, design.topology().require(id).parent())
                    : Point.ORIGIN;
            Layout soFar = layout;
            layout = design.layout()
                    .of(id)
                    .map(p -> soFar.with(id, p.with(p.bounds().moved(around))))
                    .orElse(soFar);
        }
        for (Link link : links) {
            layout = layout.with(link.id(), design.layout().bendsOf(link.id()));
        }
        return layout;
    }
}
