package dev.portolan.catalog;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Propertied;

/**
 * Somebody needs a value that the source of an import leaves open, where code may count on Azure's default. Whoever
 * answers a question catches it: the answer is not determined, and this says what is missing.
 */
public final class LeftOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ComponentId component;
    private final String property;

    LeftOpen(Propertied carrier, String label, String property, String reason) {
        super("%s%s is left open (%s)"
                .formatted(
                        label, carrier instanceof Component component ? " of '" + component.name() + "'" : "", reason));
        this.component = carrier instanceof Component component ? component.id() : ComponentId.CANVAS;
        this.property = property;
    }

    /** Whose value is missing; {@link ComponentId#CANVAS} where a record's in it is. */
    public ComponentId component() {
        return component;
    }

    /** The name of the property that has no value. */
    public String property() {
        return property;
    }

    /** One sentence: what is left open, and why. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
