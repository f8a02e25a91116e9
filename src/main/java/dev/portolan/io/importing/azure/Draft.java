package dev.portolan.io.importing.azure;

import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.KindId;
import dev.portolan.model.Origin;
import java.util.Optional;

/** A component in the making. */
final class Draft {

    private final String key;
    private final KindId kind;
    private final String name;
    private final Origin origin;
    private final Filling filling = new Filling();
    private String parent = "";

    Draft(String key, KindId kind, String name, Origin origin) {
        this.key = key;
        this.kind = kind;
        this.name = name;
        this.origin = origin;
    }

    String key() {
        return key;
    }

    KindId kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    Filling fill() {
        return filling;
    }

    /** The key of the container; empty for the canvas. */
    String parent() {
        return parent;
    }

    /** Puts it into a container, named by its resource id. */
    Draft in(String container) {
        parent = new ResourceId(container).key();
        return this;
    }

    void onCanvas() {
        parent = "";
    }

    Draft in(Optional<String> container) {
        container.ifPresent(this::in);
        return this;
    }
}
