package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Flow;

/** The ways of flows through small drawings. */
final class Ways {

    private Ways() {}

    /** The only way that a flow takes. */
    static Branch only(Drawing d, Flow flow) {
        Trace trace = d.trace(flow);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    /** The only way that {@link Baseline#PUBLIC} takes. */
    static Branch only(Drawing d) {
        return only(d, Baseline.PUBLIC);
    }
}
