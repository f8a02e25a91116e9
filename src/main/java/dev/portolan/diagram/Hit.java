package dev.portolan.diagram;

import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;

/** What lies at a point of the diagram. */
public sealed interface Hit {

    /** A component's shape. */
    record OnComponent(ComponentId id) implements Hit {}

    /** A link's line or label; of a merged peering its first half. */
    record OnLink(LinkId id) implements Hit {}

    /** A note, a text or a decision. */
    record OnNote(String id) implements Hit {}

    /** The bare canvas. */
    record Nothing() implements Hit {}
}
