package dev.portolan.trace;

import java.util.List;

/**
 * The way of the answer.
 *
 * @param hops from the component that answers back to the client
 */
public record ReturnPath(Disposition disposition, List<Hop> hops) {

    /** The way back of a branch that ended before anybody could answer. */
    public static final ReturnPath NONE = new ReturnPath(Disposition.UNDETERMINED, List.of());

    public ReturnPath {
        hops = List.copyOf(hops);
    }
}
