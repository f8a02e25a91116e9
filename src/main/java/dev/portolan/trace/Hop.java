package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import java.util.List;

/**
 * A component that handled the packet.
 *
 * @param number counted from 1 along the branch
 * @param in the packet as it arrived; for the first hop as it started
 * @param out the packet as it left; for the last hop as it arrived
 * @param asIfAllowed whether an earlier step had stopped the packet and the tracer only looks for further blockers
 */
public record Hop(
        int number,
        ComponentId component,
        KindId kind,
        String name,
        Packet in,
        Packet out,
        List<Step> steps,
        boolean asIfAllowed) {

    public Hop {
        steps = List.copyOf(steps);
    }
}
