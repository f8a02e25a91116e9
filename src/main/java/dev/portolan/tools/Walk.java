package dev.portolan.tools;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Cloning.Direction;
import dev.portolan.geom.Point;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes from what is selected to something else by the keyboard; empty where there is nothing to go to. */
public final class Walk {

    private final Design design;
    private final Diagram diagram;
    private final Set<Subject> selection;

    public Walk(Design design, Diagram diagram, Set<Subject> selection) {
        this.design = design;
        this.diagram = diagram;
        this.selection = selection;
    }

    /** The element after the selected one: containers before what stands in them, then the links; the first for none. */
    public Optional<Subject> next() {
        return beside(1);
    }

    public Optional<Subject> previous() {
        return beside(-1);
    }

    private Optional<Subject> beside(int step) {
        List<Subject> all = elements();
        int at = selection.stream().mapToInt(all::indexOf).max().orElse(step > 0 ? -1 : all.size());
        int to = at + step;
        return to >= 0 && to < all.size() ? Optional.of(all.get(to)) : Optional.empty();
    }

    private List<Subject> elements() {
        return Stream.concat(
                        diagram.shapes().stream()
                                .map(Shape::id)
                                .filter(design.topology()::has)
                                .map(Subject::of),
                        design.topology().links().stream().map(Link::id).map(Subject::of))
                .toList();
    }

    /** The containers around what is selected. */
    public Set<Subject> parents() {
        return subjects(selected().map(Component::parent).filter(design.topology()::has));
    }

    /** What stands in the selected containers. */
    public Set<Subject> children() {
        return subjects(selected().flatMap(this::childrenOf));
    }

    /** All that stands beside what is selected, itself included. */
    public Set<Subject> siblings() {
        return subjects(selected()
                .flatMap(one -> design.topology().children(one.parent()).stream())
                .map(Component::id));
    }

    /** All components of the kinds that are selected. */
    public Set<Subject> sameKind() {
        Set<?> kinds = selected().map(Component::kind).collect(Collectors.toSet());
        return subjects(design.topology().components().stream()
                .filter(component -> kinds.contains(component.kind()))
                .map(Component::id));
    }

    /**
     * What is selected with everything that lines join to it, however far, and those lines. Lines of what stands in a
     * container count as the container's own; what comes along with its container is not named.
     */
    public Set<Subject> connected() {
        Set<ComponentId> reached = new LinkedHashSet<>();
        Set<Subject> lines = new LinkedHashSet<>();
        Deque<ComponentId> open = new ArrayDeque<>();
        selected().map(Component::id).forEach(open::add);
        while (!open.isEmpty()) {
            ComponentId id = open.remove();
            if (reached.add(id)) {
                design.topology().descendants(id).stream().map(Component::id).forEach(open::add);
                design.topology().linksOf(id).forEach(link -> {
                    lines.add(Subject.of(link.id()));
                    open.add(link.from());
                    open.add(link.to());
                });
            }
        }
        Set<Subject> all = subjects(reached.stream()
                .filter(id -> design.topology().containers(id).stream()
                        .map(Component::id)
                        .noneMatch(reached::contains)));
        all.addAll(lines);
        return all;
    }

    /** What is linked to the selected component and lies towards {@code direction}; else the nearest shape there. */
    public Optional<Subject> towards(Direction direction) {
        Optional<Shape> from =
                selected().flatMap(one -> diagram.drawn(one.id()).stream()).findFirst();
        return from.flatMap(start -> nearest(start, linked(start.id()), direction)
                .or(() -> nearest(start, diagram.shapes().stream(), direction))
                .map(shape -> Subject.of(shape.id())));
    }

    private Stream<Shape> linked(ComponentId id) {
        return design.topology()
                .linksOf(id)
                .map(link -> link.from().equals(id) ? link.to() : link.from())
                .flatMap(other -> diagram.drawn(other).stream());
    }

    private Optional<Shape> nearest(Shape start, Stream<Shape> others, Direction direction) {
        Point from = start.bounds().centre();
        return others.filter(shape ->
                        !shape.id().equals(start.id()) && design.topology().has(shape.id()))
                .filter(shape -> !shape.isContainer() || !shape.bounds().contains(start.bounds()))
                .filter(shape -> along(shape.bounds().centre().minus(from), direction) > 0)
                .min(Comparator.comparingDouble(
                        shape -> cost(shape.bounds().centre().minus(from), direction)));
    }

    private static double along(Point way, Direction direction) {
        double ahead = way.x() * direction.dx() + way.y() * direction.dy();
        double aside = Math.abs(way.x() * direction.dy()) + Math.abs(way.y() * direction.dx());
        return ahead - aside / 2;
    }

    private static double cost(Point way, Direction direction) {
        return Math.abs(way.x()) * (1 + Math.abs(direction.dy())) + Math.abs(way.y()) * (1 + Math.abs(direction.dx()));
    }

    private Stream<ComponentId> childrenOf(Component component) {
        return design.topology().children(component.id()).stream().map(Component::id);
    }

    private Stream<Component> selected() {
        return selection.stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT)
                .flatMap(subject -> design.topology().component(new ComponentId(subject.id())).stream());
    }

    private static Set<Subject> subjects(Stream<ComponentId> ids) {
        return ids.map(Subject::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
