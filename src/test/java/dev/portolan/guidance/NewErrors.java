package dev.portolan.guidance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errors that a change of a design brings.
 *
 * @param known fingerprints of the errors before the change
 */
record NewErrors(Set<String> known) {

    static NewErrors since(Advice before) {
        return new NewErrors(errors(before).map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet()));
    }

    /** The errors after the change that were none before it. */
    List<Finding> in(Advice after) {
        return errors(after)
                .filter(finding -> !known.contains(finding.fingerprint()))
                .toList();
    }

    private static Stream<Finding> errors(Advice advice) {
        return advice.findings().stream().filter(finding -> finding.severity() == Severity.ERROR);
    }
}
