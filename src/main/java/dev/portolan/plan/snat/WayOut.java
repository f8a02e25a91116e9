package dev.portolan.plan.snat;

import dev.portolan.trace.Missing;
import java.util.List;

/**
 * Where the packets of a pool to one destination leave.
 *
 * @param exits several where they can take one or the other; none where they do not leave Azure by a public address
 * @param missing what nobody has said of the way
 */
record WayOut(List<Egress> exits, List<Missing> missing) {

    WayOut {
        exits = List.copyOf(exits);
        missing = List.copyOf(missing);
    }
}
