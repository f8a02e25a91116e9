package dev.portolan.trace;

import dev.portolan.model.Component;
import java.util.Optional;

/**
 * Who sends the traffic, and from where.
 *
 * @param where the subnet or site; empty for the Internet
 * @param property what has to be given where the place is not known
 */
record Client(
        Component component,
        Place place,
        Optional<Component> where,
        String source,
        Trust trust,
        String property,
        String why) {

    /** The same with another idea of whom to trust. */
    Client trusting(Trust other) {
        return new Client(component, place, where, source, other, property, why);
    }

    /** The sorts of place. */
    enum Place {
        INTERNET,
        SITE,
        SUBNET,
        UNKNOWN
    }
}
