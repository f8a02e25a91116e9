package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import java.util.List;

/** Traffic that a group keeps from passing, by one example. */
record Denial(
        Component group,
        FilterKinds.Direction direction,
        String rule,
        IpAddress source,
        IpAddress destination,
        int port,
        Protocol protocol) {

    /** {@code rule DenyAll of 'nsg-aks' (inbound) keeps 10.1.0.4 from 10.1.0.5 on TCP 1}. */
    @Override
    public String toString() {
        return "rule %s of '%s' (%s) keeps %s from %s on %s %d"
                .formatted(rule, group.name(), direction.id(), source, destination, protocol, port);
    }

    /** Whether this rule stopped a trace between addresses of these ranges. */
    boolean shows(Trace trace, List<Prefix> ranges) {
        return trace.branches().stream()
                .flatMap(branch -> branch.hops().stream())
                .filter(hop -> isIn(hop.out().source(), ranges) && isIn(hop.in().destination(), ranges))
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.outcome() == Step.Outcome.STOPPED
                        && step.because().component().equals(group.id())
                        && step.because().detail("rule").equals(rule));
    }

    private static boolean isIn(String text, List<Prefix> ranges) {
        List<Prefix> ends = Ends.of(text).ranges();
        return !ends.isEmpty() && ends.stream().allMatch(end -> ranges.stream().anyMatch(range -> range.contains(end)));
    }
}
