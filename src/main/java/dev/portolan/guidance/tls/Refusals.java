package dev.portolan.guidance.tls;

import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whose certificates a component refuses, one finding for each: as traces show it, else as its settings say. */
final class Refusals {

    private final Map<Component, Finding> found = new LinkedHashMap<>();
    private final Set<Component> seen = new LinkedHashSet<>();

    private Refusals() {}

    /**
     * Those that traces show.
     *
     * @param report the finding of a session that was refused, without its traces
     * @param cases takes what would have to be said of certificates first
     */
    static Refusals shown(Component opener, Review review, Function<OpenedSession, Finding> report, Cases cases) {
        Refusals refusals = new Refusals();
        for (OpenedSession session : OpenedSession.by(opener, review)) {
            refusals.seen.add(session.holder());
            cases.missing(session.open());
            if (!session.refused().isEmpty()) {
                Finding finding = refusals.found.computeIfAbsent(session.holder(), holder -> report.apply(session));
                refusals.found.put(session.holder(), finding.along(session.trace()));
            }
        }
        return refusals;
    }

    /** Whether a trace shows the certificate of {@code holder}. */
    boolean shows(Component holder) {
        return seen.contains(holder);
    }

    /** One that only the settings tell of. */
    void add(Component holder, Finding finding) {
        found.putIfAbsent(holder, finding);
    }

    void report(Cases cases) {
        found.values().forEach(cases::found);
    }
}
