package dev.portolan.edit;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves components one step to the front or to the back among those that stand in the same container. */
public final class StackingEdits {

    private StackingEdits() {}

    public static Edit forward(Design now, Collection<ComponentId> ids) {
        return Edit.of("Bring %s forward".formatted(Labels.ofAll(now, ids)), design -> shifted(design, ids, true));
    }

    public static Edit backward(Design now, Collection<ComponentId> ids) {
        return Edit.of("Send %s backward".formatted(Labels.ofAll(now, ids)), design -> shifted(design, ids, false));
    }

    private static Design shifted(Design design, Collection<ComponentId> ids, boolean forward) {
        Set<ComponentId> containers = ids.stream()
                .flatMap(id -> design.topology().component(id).stream())
                .map(Component::parent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Layout layout = design.layout();
        for (ComponentId container : containers) {
            List<ComponentId> order = inOrder(design, container);
            if (forward) {
                Collections.reverse(order);
            }
            for (int i = 1; i < order.size(); i++) {
                if (ids.contains(order.get(i)) && !ids.contains(order.get(i - 1))) {
                    Collections.swap(order, i, i - 1);
                }
            }
            if (forward) {
                Collections.reverse(order);
            }
            for (int z = 0; z < order.size(); z++) {
                layout = layout.with(
                        order.get(z), layout.of(order.get(z)).orElseThrow().withZ(z));
            }
        }
        return design.with(layout);
    }

    /** The drawn children, the hindmost first. */
    private static List<ComponentId> inOrder(Design design, ComponentId container) {
        List<ComponentId> children = new ArrayList<>(design.topology().children(container).stream()
                .map(Component::id)
                .filter(id -> design.layout().of(id).isPresent())
                .toList());
        children.sort(Comparator.comparingInt(
                id -> design.layout().of(id).map(Placement::z).orElse(0)));
        return children;
    }
}
