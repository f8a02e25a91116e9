package dev.portolan.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which origins of a group Front Door sends requests to: the healthy ones, or any enabled one where none is
 * healthy (PSRule Azure.FrontDoor.Probe).
 */
final class OriginHealth {

    /** A way to one origin, whether it leads there at all, and what its health probe meets. */
    private record Attempt(Walk walk, boolean leadsThere, Optional<Because> failed, Runnable onward) {}

    private final List<Attempt> attempts = new ArrayList<>();

    void add(Walk walk, Optional<Because> failed, Runnable onward) {
        attempts.add(new Attempt(walk, true, failed, onward));
    }

    /** A way that has ended before it came to the origin. */
    void addEnded(Walk walk, Runnable end) {
        attempts.add(new Attempt(walk, false, Optional.empty(), end));
    }

    /** Goes on along every way, those to origins that are left out as if they were allowed. */
    void goOn() {
        boolean none = attempts.stream()
                .noneMatch(attempt -> attempt.leadsThere() && attempt.failed().isEmpty());
        for (Attempt attempt : attempts) {
            attempt.failed().ifPresent(because -> {
                if (none) {
                    attempt.walk().pass(Step.Action.BALANCED, because.as(Reason.NO_HEALTHY_ORIGIN));
                } else {
                    attempt.walk().stop(Disposition.BACKEND_UNHEALTHY, Step.Action.BALANCED, because);
                }
            });
            attempt.onward().run();
        }
    }
}
