package dev.portolan.model;

import dev.portolan.geom.Point;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How things are drawn; changes of it touch neither traces nor rules.
 *
 * @param placements by component; one that is missing is not drawn as a shape of its own, but listed in the outline and
 *     shown as a tag on what refers to it
 * @param bends the corners of a link's route in canvas coordinates; a link that is missing is routed automatically
 * @param layers by name, in order, whether all that is on the layer is hidden or locked
 * @param extras members that the file had and this version does not know
 */
public record Layout(
        Map<ComponentId, Placement> placements,
        Map<LinkId, List<Point>> bends,
        Map<String, Set<Placement.Mark>> layers,
        LayoutExtras extras) {

    public static final Layout EMPTY = new Layout(Map.of(), Map.of());

    public Layout {
        placements = Collections.unmodifiableMap(new LinkedHashMap<>(placements));
        Map<LinkId, List<Point>> copied = new LinkedHashMap<>();
        bends.forEach((link, points) -> copied.put(link, List.copyOf(points)));
        bends = Collections.unmodifiableMap(copied);
        Map<String, Set<Placement.Mark>> named = new LinkedHashMap<>();
        layers.forEach((name, marks) -> named.put(name, Placement.ordered(marks)));
        layers = Collections.unmodifiableMap(named);
    }

    /** A layout of which a file said nothing that this version does not know. */
    public Layout(
            Map<ComponentId, Placement> placements,
            Map<LinkId, List<Point>> bends,
            Map<String, Set<Placement.Mark>> layers) {
        this(placements, bends, layers, LayoutExtras.NONE);
    }

    /** A layout without layers. */
    public Layout(Map<ComponentId, Placement> placements, Map<LinkId, List<Point>> bends) {
        this(placements, bends, Map.of());
    }

    /** Whether a component is hidden or locked, by itself or with its layer. */
    public boolean is(ComponentId component, Placement.Mark mark) {
        return of(component).filter(placement -> is(placement, mark)).isPresent();
    }

    /** As {@link #is(ComponentId, Placement.Mark)}, of what stands like this. */
    public boolean is(Placement placement, Placement.Mark mark) {
        return placement.is(mark)
                || layers.getOrDefault(placement.layer(), Set.of()).contains(mark);
    }

    public Layout withLayers(Map<String, Set<Placement.Mark>> newLayers) {
        return new Layout(placements, bends, newLayers, extras);
    }

    public Optional<Placement> of(ComponentId component) {
        return Optional.ofNullable(placements.get(component));
    }

    public List<Point> bendsOf(LinkId link) {
        return bends.getOrDefault(link, List.of());
    }

    public Layout with(ComponentId component, Placement placement) {
        return with(Map.of(component, placement));
    }

    public Layout with(Map<ComponentId, Placement> changed) {
        Map<ComponentId, Placement> next = new LinkedHashMap<>(placements);
        next.putAll(changed);
        return new Layout(next, bends, layers, extras);
    }

    /** This layout with those of these components that are drawn changed, all in one. */
    public Layout changed(Collection<ComponentId> components, BiFunction<ComponentId, Placement, Placement> change) {
        Map<ComponentId, Placement> changed = new LinkedHashMap<>();
        for (ComponentId component : components) {
            of(component).ifPresent(placement -> changed.put(component, change.apply(component, placement)));
        }
        return with(changed);
    }

    /** This layout with the corners of one link; no corners means routed automatically. */
    public Layout with(LinkId link, List<Point> corners) {
        Map<LinkId, List<Point>> next = new LinkedHashMap<>(bends);
        if (corners.isEmpty()) {
            next.remove(link);
        } else {
            next.put(link, corners);
        }
        return new Layout(placements, next, layers, extras);
    }

    /** This layout with these links routed automatically. */
    public Layout withoutBends(Collection<LinkId> links) {
        Map<LinkId, List<Point>> kept = new LinkedHashMap<>(bends);
        kept.keySet().removeAll(links);
        return new Layout(placements, kept, layers, extras);
    }

    public Layout without(Collection<ComponentId> components, Collection<LinkId> links) {
        Map<ComponentId, Placement> keptPlacements = new LinkedHashMap<>(placements);
        keptPlacements.keySet().removeAll(components);
        Map<LinkId, List<Point>> keptBends = new LinkedHashMap<>(bends);
        keptBends.keySet().removeAll(links);
        return new Layout(keptPlacements, keptBends, layers, extras.without(links));
    }
}
