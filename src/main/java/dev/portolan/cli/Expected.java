package dev.portolan.cli;

import dev.portolan.model.Design;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;

/** Whether flows do what their design expects. */
final class Expected {

    private Expected() {}

    /** Whether an expectation is known not to hold; one that is not determined does not fail. */
    static boolean failed(Design design, List<Trace> traces) {
        Expectations expectations = new Expectations(design.topology());
        return traces.stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .anyMatch(result -> result.ok().filter(ok -> !ok).isPresent());
    }
}
