package dev.portolan.cli;

import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;

/** Whether flows do what their design expects. */
final class Expected {

    private Expected() {}

    /** Whether an expectation is known not to hold; one that is not determined does not fail. */
    static boolean failed(List<Trace> traces) {
        return traces.stream()
                .flatMap(trace -> Expectations.check(trace).stream())
                .anyMatch(result -> result.ok().filter(ok -> !ok).isPresent());
    }
}
