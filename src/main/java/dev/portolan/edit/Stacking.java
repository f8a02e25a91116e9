package dev.portolan.edit;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.stream.IntStream;

/** Who stands in front of whom among the children of one container. */
final class Stacking {

    private Stacking() {}

    /** The z of the frontmost child; -1 where there is none. */
    static int top(Design design, ComponentId container) {
        return levels(design, container).max().orElse(-1);
    }

    /** The z of the hindmost child; 1 where there is none. */
    static int bottom(Design design, ComponentId container) {
        return levels(design, container).min().orElse(1);
    }

    private static IntStream levels(Design design, ComponentId container) {
        return design.topology().children(container).stream()
                .flatMap(child -> design.layout().of(child.id()).stream())
                .mapToInt(Placement::z);
    }
}
