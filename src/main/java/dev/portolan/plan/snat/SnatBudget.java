package dev.portolan.plan.snat;

import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One way out with its ports and those who need them.
 *
 * @param pools the node pools that leave by it; other senders are not counted
 * @param demands by destination, at least one
 * @param notes what else to know, a sentence each: boundaries of the load balancer's table, limits of Windows nodes
 * @param crossings of those the boundaries of the load balancer's table that the pool can grow over
 * @param problems what does not fit whatever the connections are, a sentence each
 * @param change the smallest change that suffices; empty where none is needed or none is known
 */
public record SnatBudget(
        Egress egress,
        Capacity capacity,
        List<NodeCount> pools,
        List<Demand> demands,
        List<String> notes,
        List<String> crossings,
        List<String> problems,
        String change) {

    public SnatBudget {
        pools = List.copyOf(pools);
        demands = List.copyOf(demands);
        notes = List.copyOf(notes);
        crossings = List.copyOf(crossings);
        problems = List.copyOf(problems);
    }

    /** The most nodes of all its pools, surge included, as far as they are known. */
    public long nodesAtLeast() {
        return pools.stream().mapToLong(NodeCount::atLeast).sum();
    }

    public boolean knowsNodes() {
        return pools.stream().allMatch(pool -> pool.most().isPresent());
    }

    /** What every node can hold to one destination when all have as much; empty where it is not determined. */
    public OptionalLong perNode() {
        if (capacity.ports().isEmpty() || capacity.perNode()) {
            return capacity.ports();
        }
        return knowsNodes() && nodesAtLeast() > 0
                ? OptionalLong.of(capacity.ports().getAsLong() / nodesAtLeast())
                : OptionalLong.empty();
    }

    public Fill fill() {
        Fill all = problems.isEmpty() ? Fill.FITS : Fill.TOO_SMALL;
        for (Demand demand : demands) {
            all = all.and(demand.fill());
        }
        return all;
    }

    /** What somebody would have to say. */
    public List<Missing> missing() {
        List<Missing> all = new ArrayList<>(capacity.missing());
        demands.forEach(demand -> all.addAll(demand.missing()));
        return all.stream().distinct().toList();
    }
}
