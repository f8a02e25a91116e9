package dev.portolan.trace;

import dev.portolan.model.ComponentId;

/**
 * What somebody has to say before the answer can be given.
 *
 * @param component {@link ComponentId#CANVAS} for the design as a whole
 * @param property the property's name, with a dot before the field of a record; {@link #PLACE}, or the kind of link that
 *     has to be drawn; of the flow one of {@code from}, {@code to} and {@code host}; empty where a whole component is
 *     missing or the case is not followed
 * @param why one sentence: "not determined, because …" without its beginning
 */
public record Missing(ComponentId component, String property, String why) {

    /** Stands for where a component is drawn, in place of a property: the member {@code parent} of its file. */
    public static final String PLACE = "parent";
}
