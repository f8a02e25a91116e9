package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.trace.filtering.Ends;

/** Whoever takes part in a flow and stands outside the design, under the host name or address that the flow has of him. */
public final class Outsider {

    private static final KindId KIND = new KindId("internet");
    private static final String PREFIX = "outside:";

    private Outsider() {}

    /** @param text the host name or address; empty for somebody on the Internet */
    static Component of(String text) {
        return Component.of(PREFIX + text, KIND.value(), text.isEmpty() ? Ends.INTERNET : text);
    }

    static boolean is(Component component) {
        return component.kind().equals(KIND);
    }

    /** What he goes by; for the id of a component of the design the id itself. */
    public static String name(ComponentId id) {
        if (!id.value().startsWith(PREFIX)) {
            return id.value();
        }
        String text = id.value().substring(PREFIX.length());
        return text.isEmpty() ? Ends.INTERNET : text;
    }
}
