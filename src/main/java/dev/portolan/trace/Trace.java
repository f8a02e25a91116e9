package dev.portolan.trace;

import dev.portolan.model.Flow;
import java.util.List;

/**
 * The answer to a flow.
 *
 * @param disposition that of all branches; where they differ, the worst for the client
 * @param branches at least one
 */
public record Trace(Flow flow, Disposition disposition, List<Branch> branches) {

    public Trace {
        branches = List.copyOf(branches);
    }

    /** Names of flows are unique within a design; all hops of all branches would be much to add up. */
    @Override
    public int hashCode() {
        return flow.name().hashCode();
    }
}
