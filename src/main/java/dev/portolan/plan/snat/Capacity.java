package dev.portolan.plan.snat;

import dev.portolan.trace.Assumption;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How many connections to one destination, that is to one address, port and protocol, a way out can hold.
 *
 * @param addresses its public addresses; empty where they are not given
 * @param ports empty where they are not determined
 * @param perNode whether every node has as many of its own
 * @param formula how the number comes about
 * @param ladder what it would be with other addresses or nodes
 */
public record Capacity(
        OptionalInt addresses,
        OptionalLong ports,
        boolean perNode,
        String formula,
        List<Rung> ladder,
        List<Missing> missing,
        List<Assumption> assumed) {

    /**
     * One case of several.
     *
     * @param when such as {@code 5 addresses} or {@code 51 to 100 nodes}
     * @param current whether it is the one at hand
     */
    public record Rung(String when, long ports, boolean current) {}

    public Capacity {
        ladder = List.copyOf(ladder);
        missing = List.copyOf(missing);
        assumed = List.copyOf(assumed);
    }
}
