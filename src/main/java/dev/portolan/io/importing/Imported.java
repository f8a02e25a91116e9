package dev.portolan.io.importing;

import dev.portolan.model.Design;
import java.util.List;

/**
 * A design made from foreign files, and what became of all that was in them.
 *
 * @param files that were read, as the origins in the design name them
 */
public record Imported(Design design, ImportReport report, List<String> files) {

    public Imported {
        files = List.copyOf(files);
    }

    /** A design of which nobody keeps the files. */
    public Imported(Design design, ImportReport report) {
        this(design, report, List.of());
    }
}
