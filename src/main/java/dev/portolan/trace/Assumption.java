package dev.portolan.trace;

import dev.portolan.model.ComponentId;

/** Something that nobody said and that the answer rests on. */
public record Assumption(ComponentId component, String property, String value) {}
