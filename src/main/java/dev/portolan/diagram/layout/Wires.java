package dev.portolan.diagram.layout;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.References;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** What pulls components together: links, and, less, what properties refer to. */
final class Wires {

    private static final int LINK = 10;
    private static final int REFERENCE = 1;

    private final Design design;
    private final Catalog catalog;
    private final Function<ComponentId, Optional<ElkNode>> nodes;
    private final Set<Set<ComponentId>> joined = new HashSet<>();

    Wires(Design design, Catalog catalog, Function<ComponentId, Optional<ElkNode>> nodes) {
        this.design = design;
        this.catalog = catalog;
        this.nodes = nodes;
    }

    void addTo(ElkNode root) {
        design.topology().links().forEach(this::add);
        for (Component component : design.topology().components()) {
            References references = new References(catalog, target -> {
                join(component.id(), target, REFERENCE);
                return Optional.of(target);
            });
            references.redirected(component);
        }
    }

    /** A peering leads from the spoke to its hub, whichever half comes first; traffic leads where it is drawn to. */
    private void add(Link link) {
        boolean turned = link.is(LinkKinds.PEERING.id()) && isHub(link.from()) && !isHub(link.to());
        join(turned ? link.to() : link.from(), turned ? link.from() : link.to(), LINK);
    }

    private boolean isHub(ComponentId network) {
        return design.topology()
                .component(network)
                .filter(found -> NetworkKinds.ROLE.of(found).is(NetworkKinds.Role.HUB))
                .isPresent();
    }

    /** One edge for each pair is enough, and none from a container to what stands in it. */
    private void join(ComponentId from, ComponentId to, int priority) {
        Optional<ElkNode> source = nearest(from);
        Optional<ElkNode> target = nearest(to);
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            return;
        }
        if (holds(source.get(), target.get())
                || holds(target.get(), source.get())
                || !joined.add(new HashSet<>(List.of(from, to)))) {
            return;
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(source.get(), target.get());
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, priority);
        edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, priority);
        edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, priority);
    }

    /** The node of a component, or of the drawn container around it. */
    private Optional<ElkNode> nearest(ComponentId id) {
        return nodes.apply(id)
                .or(() -> design.topology().containers(id).stream()
                        .flatMap(container -> nodes.apply(container.id()).stream())
                        .findFirst());
    }

    private static boolean holds(ElkNode outer, ElkNode inner) {
        for (ElkNode node = inner.getParent(); node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }
}
