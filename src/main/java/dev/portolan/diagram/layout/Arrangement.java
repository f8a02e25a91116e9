package dev.portolan.diagram.layout;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.IGraphLayoutEngine;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;

/**
 * Finds places so that traffic runs from left to right, nothing overlaps, and every container is as large as what
 * stands in it: Eclipse ELK's layered algorithm over the nested containers.
 */
public final class Arrangement {

    private static final Point START = new Point(40, 40);

    private final Design design;
    private final Catalog catalog;

    public Arrangement(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    /** Places for everything that is drawn, each relative to its container; empty where it was cancelled. */
    public Optional<Map<ComponentId, Rect>> ofAll(BooleanSupplier cancelled) {
        return within(ComponentId.CANVAS, drawn(ComponentId.CANVAS), cancelled);
    }

    /** Places for what stands in {@code container}, which becomes as large as that takes and stays where it is. */
    public Optional<Map<ComponentId, Rect>> of(ComponentId container, BooleanSupplier cancelled) {
        return within(container, drawn(container), cancelled);
    }

    /** Places for some components of one container, with what stands in them, from where the first of them stands. */
    public Optional<Map<ComponentId, Rect>> of(Set<ComponentId> siblings, BooleanSupplier cancelled) {
        ComponentId container = siblings.stream()
                .findFirst()
                .flatMap(design.topology()::component)
                .map(Component::parent)
                .orElse(ComponentId.CANVAS);
        return within(
                container,
                drawn(container).stream().filter(siblings::contains).collect(Collectors.toUnmodifiableSet()),
                cancelled);
    }

    private Set<ComponentId> drawn(ComponentId container) {
        return design.topology().children(container).stream()
                .map(Component::id)
                .filter(id -> design.layout().of(id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Map<ComponentId, Rect>> within(
            ComponentId container, Set<ComponentId> members, BooleanSupplier cancelled) {
        if (members.isEmpty()) {
            return Optional.of(Map.of());
        }
        Nested nested = new Nested(design, catalog, container, members);
        ElkNode root = nested.graph();
        Monitor monitor = new Monitor(cancelled);
        engine().layout(root, monitor);
        return monitor.isCanceled() ? Optional.empty() : Optional.of(places(nested, root, container, members));
    }

    private Map<ComponentId, Rect> places(
            Nested nested, ElkNode root, ComponentId container, Set<ComponentId> members) {
        Map<ComponentId, Rect> places = new LinkedHashMap<>(nested.places());
        boolean whole = members.equals(drawn(container));
        Point corner = container.equals(ComponentId.CANVAS) && whole ? START : corner(members);
        Point first = members.stream()
                .map(places::get)
                .map(Rect::topLeft)
                .reduce((one, other) -> new Point(Math.min(one.x(), other.x()), Math.min(one.y(), other.y())))
                .orElse(Point.ORIGIN);
        if (container.equals(ComponentId.CANVAS) || !whole) {
            members.forEach(id -> places.computeIfPresent(id, (same, place) -> place.moved(corner.minus(first))));
        } else {
            design.layout()
                    .of(container)
                    .ifPresent(own -> places.put(
                            container, own.bounds().withSize(Grid.up(root.getWidth()), Grid.up(root.getHeight()))));
        }
        return places;
    }

    private Point corner(Set<ComponentId> members) {
        return members.stream()
                .flatMap(id -> design.layout().of(id).stream())
                .map(placement -> placement.bounds().topLeft())
                .reduce((one, other) -> new Point(Math.min(one.x(), other.x()), Math.min(one.y(), other.y())))
                .orElse(START);
    }

    private static IGraphLayoutEngine engine() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        return new RecursiveGraphLayoutEngine();
    }

    /** Asks now and then whether anybody still wants the result. */
    private static final class Monitor extends BasicProgressMonitor {
        private final BooleanSupplier cancelled;

        Monitor(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean isCanceled() {
            return cancelled.getAsBoolean();
        }

        @Override
        protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
            return new Monitor(cancelled);
        }
    }
}
