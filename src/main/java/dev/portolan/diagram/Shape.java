package dev.portolan.diagram;

import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * A component that is drawn: where, in which form and with which words.
 *
 * @param bounds in canvas coordinates
 * @param depth how many drawn containers are around it
 * @param captions what its kind shows under the name, as text; for a container its header
 * @param tags short words for what is attached to it, such as {@code NSG}; with {@link #OPEN} where that is not determined
 */
public record Shape(
        Component component,
        KindSpec spec,
        Rect bounds,
        Form form,
        Reality reality,
        int depth,
        List<String> captions,
        List<String> tags) {

    /** What ends the tag of something that may be attached or not. */
    public static final String OPEN = "?";

    /** How a component is drawn. */
    public enum Form {
        /** A quiet card with one glyph. */
        CARD,
        /** A place in which others stand. */
        CONTAINER
    }

    /** Whether somebody drew a component, or Azure adds it by itself. */
    public enum Reality {
        DRAWN,
        GHOST
    }

    public Shape {
        captions = List.copyOf(captions);
        tags = List.copyOf(tags);
    }

    public ComponentId id() {
        return component.id();
    }

    public String name() {
        return component.name();
    }

    public boolean isContainer() {
        return form == Form.CONTAINER;
    }

    Shape at(Rect newBounds) {
        return new Shape(component, spec, newBounds, form, reality, depth, captions, tags);
    }

    boolean isAt(Rect otherBounds, Form otherForm, int otherDepth) {
        return depth == otherDepth && form == otherForm && bounds.equals(otherBounds);
    }

    /** How much of a container's top its name and captions take; a subnet's prefix stands below its name. */
    public double headerHeight() {
        return !isContainer() ? 0 : component.is(NetworkKinds.SUBNET.id()) ? 38 : 28;
    }

    /** The captions on one line. */
    public String caption() {
        return String.join(" · ", captions);
    }
}
