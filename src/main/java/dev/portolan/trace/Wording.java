package dev.portolan.trace;

import dev.portolan.model.Topology;

/** Puts steps into words: the one place where a {@link Because} becomes text, for the window, the terminal and files. */
public final class Wording {

    private final Topology topology;

    public Wording(Topology topology) {
        this.topology = topology;
    }

    /** The name of what {@code because} names, or an empty text for Azure itself. */
    public String owner(Because because) {
        return topology.component(because.component())
                .map(component -> component.name())
                .orElse("");
    }
}
