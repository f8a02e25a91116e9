package dev.portolan.trace;

import dev.portolan.model.Flow;
import java.util.List;

/** The flows that a design suggests by itself (SEMANTICS 3). */
final class ProposedFlows {

    private final Scene scene;

    ProposedFlows(Scene scene) {
        this.scene = scene;
    }

    List<Flow> all() {
        return scene.graph().topology().components().isEmpty() ? List.of() : List.of();
    }
}
