package dev.portolan.trace;

import dev.portolan.model.ComponentId;

/**
 * What somebody has to say before the answer can be given.
 *
 * @param component {@link ComponentId#CANVAS} for the design as a whole
 * @param property the property's name; empty where a whole component is missing or the case is not covered
 * @param why one sentence: "not determined, because …" without its beginning
 */
public record Missing(ComponentId component, String property, String why) {}
