package dev.portolan.plan.snat;

import dev.portolan.model.Component;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Optional;

/**
 * The connections to one destination that nodes are said to hold, against the ports that there are.
 *
 * @param destination empty for those of which nobody said where they go, and so for any one destination
 * @param words how the number comes about, such as {@code 200 × (10 + 2 nodes)}
 * @param atLeast the connections as far as they are known; exactly that where nothing is missing
 */
public record Demand(Optional<Component> destination, String words, long atLeast, Fill fill, List<Missing> missing) {

    public Demand {
        missing = List.copyOf(missing);
    }
}
