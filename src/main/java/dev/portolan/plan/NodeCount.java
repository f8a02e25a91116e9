package dev.portolan.plan;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many nodes a pool can have: the most that it may grow to, and those that an upgrade adds for a while
 * (numbers.md D.1, D.4: nodes including maxSurge).
 *
 * @param today the nodes that it is said to have now
 * @param atLeast the most nodes as far as they are known; exactly the most where nothing is missing
 */
public record NodeCount(Component pool, OptionalInt today, int atLeast, List<Missing> missing) {

    public NodeCount {
        missing = List.copyOf(missing);
    }

    public static NodeCount of(Component pool) {
        Known<Integer> count = NodePoolKinds.NODE_COUNT.of(pool);
        Known<Integer> most = NodePoolKinds.MAX_COUNT.of(pool);
        Known<Integer> surge = NodePoolKinds.MAX_SURGE.of(pool);
        List<Missing> missing = new ArrayList<>();
        if (!most.isKnown()) {
            missing.add(new Missing(
                    pool.id(), NodePoolKinds.MAX_COUNT.name(), "the most nodes of " + pool.name() + " are not given"));
        }
        if (!surge.isKnown()) {
            missing.add(new Missing(
                    pool.id(), NodePoolKinds.MAX_SURGE.name(), "the surge nodes of " + pool.name() + " are not given"));
        }
        int nodes = Math.max(
                count.orElse(0),
                Math.max(most.orElse(0), NodePoolKinds.MIN_COUNT.of(pool).orElse(0)));
        return new NodeCount(
                pool,
                count.isKnown() ? OptionalInt.of(count.value()) : OptionalInt.empty(),
                nodes + surge.orElse(0),
                missing);
    }

    /** The most nodes, surge included; empty where it is not determined. */
    public OptionalInt most() {
        return missing.isEmpty() ? OptionalInt.of(atLeast) : OptionalInt.empty();
    }

    /** The number in words, such as {@code 10 + 2 nodes}. */
    public String words() {
        int surge = NodePoolKinds.MAX_SURGE.of(pool).orElse(0);
        return surge == 0 ? atLeast + " nodes" : (atLeast - surge) + " + " + surge + " nodes";
    }
}
