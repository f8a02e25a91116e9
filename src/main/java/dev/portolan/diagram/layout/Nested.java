package dev.portolan.diagram.layout;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Placement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** What is drawn, as ELK's nested nodes and edges. */
final class Nested {

    private static final double SUBNET_HEADER = 48;
    private static final double GAP = 24;
    private static final double LAYER_GAP = 48;

    private final Design design;
    private final Map<ComponentId, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ComponentId, Rect> loose = new LinkedHashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    Nested(Design design, Catalog catalog, ComponentId container, Set<ComponentId> members) {
        this.design = design;
        style(root);
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        boolean canvas = container.equals(ComponentId.CANVAS);
        root.setProperty(
                CoreOptions.PADDING,
                design.topology().component(container).map(Nested::padding).orElseGet(() -> new ElkPadding(0)));
        Set<ComponentId> linked = canvas ? linked() : members;
        for (Component child : design.topology().children(container)) {
            if (members.contains(child.id()) && (linked.contains(child.id()) || isFilled(child))) {
                add(child, root);
            } else if (members.contains(child.id())) {
                design.layout().of(child.id()).ifPresent(own -> loose.put(child.id(), own.bounds()));
            }
        }
        new Wires(design, catalog, this::node).addTo(root);
    }

    private Set<ComponentId> linked() {
        return design.topology().links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFilled(Component component) {
        return design.topology().children(component.id()).stream()
                .anyMatch(child -> design.layout().of(child.id()).isPresent());
    }

    ElkNode graph() {
        return root;
    }

    /** The bounds that ELK found, relative to the container, on the grid. */
    Map<ComponentId, Rect> places() {
        Map<ComponentId, Rect> places = new LinkedHashMap<>();
        nodes.forEach((id, node) -> places.put(
                id,
                new Rect(
                        Grid.nearest(node.getX()),
                        Grid.nearest(node.getY()),
                        node.getChildren().isEmpty() ? node.getWidth() : Grid.up(node.getWidth()),
                        node.getChildren().isEmpty() ? node.getHeight() : Grid.up(node.getHeight()))));
        Rect drawing = Rect.around(root.getChildren().stream()
                        .map(node -> places.get(new ComponentId(node.getIdentifier())))
                        .toList())
                .orElse(new Rect(0, 0, 0, 0));
        places.putAll(new Strip(loose).below(drawing));
        return places;
    }

    private Optional<ElkNode> node(ComponentId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    private void add(Component component, ElkNode around) {
        Optional<Placement> placement = design.layout().of(component.id());
        if (placement.isEmpty()) {
            return;
        }
        Rect bounds = placement.get().bounds();
        ElkNode node = ElkGraphUtil.createNode(around);
        node.setIdentifier(component.id().value());
        node.setDimensions(bounds.width(), bounds.height());
        nodes.put(component.id(), node);
        if (placement.get().is(Placement.Mark.COLLAPSED)) {
            return;
        }
        design.topology().children(component.id()).forEach(child -> add(child, node));
        if (!node.getChildren().isEmpty()) {
            style(node);
            node.setProperty(CoreOptions.PADDING, padding(component));
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
            node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, leastSize(component));
        }
    }

    /** Wide enough for the name and the range in its header. */
    private static KVector leastSize(Component component) {
        return isSubnet(component) ? new KVector(150, 104) : new KVector(240, 120);
    }

    /** A subnet's range stands below its name. */
    private static ElkPadding padding(Component component) {
        return new ElkPadding(
                isSubnet(component) ? SUBNET_HEADER : Frame.HEADER, Frame.PADDING, Frame.PADDING, Frame.PADDING);
    }

    private static boolean isSubnet(Component component) {
        return component.is(NetworkKinds.SUBNET.id());
    }

    private static void style(ElkNode node) {
        node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, GAP / 2);
        node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, GAP);
        node.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        node.setProperty(CoreOptions.ASPECT_RATIO, 1.7);
    }
}
