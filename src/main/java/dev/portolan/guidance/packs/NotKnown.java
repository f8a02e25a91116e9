package dev.portolan.guidance.packs;

import dev.portolan.trace.Missing;
import java.io.Serial;
import java.util.List;

/** Ends an evaluation that needs what nobody said; the rule is not determined then. */
final class NotKnown extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Missing> missing;

    NotKnown(List<Missing> missing) {
        super("not known");
        this.missing = List.copyOf(missing);
    }

    List<Missing> missing() {
        return missing;
    }
}
