package dev.portolan.guidance;

import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;

/** The cases that a rule has looked at so far; becomes its verdict. */
public final class Cases {

    private final List<Finding> found = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    public void found(Finding finding) {
        found.add(finding);
    }

    /**
     * A case that one property of {@code component} would settle.
     *
     * @param why one sentence, to be read after "not determined, because"
     */
    public void missing(Component component, Property<?> property, String why) {
        missing.add(new Missing(component.id(), property.name(), why));
    }

    /** A case that no single property of {@code component} would settle. */
    public void missing(Component component, String why) {
        missing.add(new Missing(component.id(), "", why));
    }

    public void missing(List<Missing> more) {
        missing.addAll(more);
    }

    public void missing(String why) {
        missing.add(new Missing(ComponentId.CANVAS, "", why));
    }

    public Verdict verdict() {
        return new Verdict(found, missing, "");
    }
}
