package dev.portolan.trace;

import dev.portolan.model.Component;
import java.util.Optional;

/**
 * Who sends the traffic, and from where.
 *
 * @param where the subnet or site; empty for the Internet
 * @param gap what has to be said where the place is not known
 */
record Client(
        Component component,
        Place place,
        Optional<Component> where,
        String source,
        Trust trust,
        Optional<Missing> gap) {

    /** The same with another idea of whom to trust. */
    Client trusting(Trust other) {
        return new Client(component, place, where, source, other, gap);
    }

    /** The sorts of place. */
    enum Place {
        INTERNET,
        SITE,
        SUBNET,
        UNKNOWN
    }
}
