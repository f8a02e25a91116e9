package dev.portolan.io.importing.azure;

import dev.portolan.catalog.KindSpec;
import dev.portolan.model.KindId;
import java.util.function.Function;

/**
 * How the resources of one type become components.
 *
 * @param kind by what the resource says of itself
 * @param usual the kind where nothing is known of a resource but its id
 * @param reading fills the draft
 */
record Shape(Function<Found, KindId> kind, KindId usual, Reading reading) {

    /** Takes what a resource says into the draft of its component, and more into the sketch. */
    @FunctionalInterface
    interface Reading {
        void read(Found found, Draft draft, Sketch sketch);
    }

    static Shape of(KindSpec kind, Reading reading) {
        return new Shape(found -> kind.id(), kind.id(), reading);
    }

    static Shape of(KindSpec kind) {
        return of(kind, (found, draft, sketch) -> {});
    }
}
