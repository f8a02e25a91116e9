package dev.portolan.store;

import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the editor shows: a design and which of its components and links are selected, in the order of selecting. */
public record Snapshot(Design design, Set<Subject> selection) {

    public Snapshot {
        selection = Collections.unmodifiableSet(new LinkedHashSet<>(selection));
    }
}
