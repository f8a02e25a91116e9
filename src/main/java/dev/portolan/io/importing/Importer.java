package dev.portolan.io.importing;

import java.util.Optional;

/** A foreign format that describes resources of Azure. */
public interface Importer {

    /** Whether a file is of this format. */
    enum Recognition {
        NO,
        MAYBE,
        YES
    }

    /** What the format is called in sentences, such as {@code ARM template}. */
    String label();

    /** Looks at as little of the file as will do; may be unsure. */
    Recognition recognise(SourceFile file);

    /**
     * Reads all of a file, whatever is wrong with parts of it: problems stand beside the resources.
     *
     * @param parameters values for what the file leaves open, such as a parameter file
     */
    Resources read(SourceFile file, Optional<SourceFile> parameters);
}
