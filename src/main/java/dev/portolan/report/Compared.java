package dev.portolan.report;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of one design, held against a baseline.
 *
 * @param against whether there was one
 * @param fresh those that are new; without a baseline all
 * @param known those that the baseline has
 * @param gone what the baseline has and is found no more
 */
public record Compared(boolean against, List<Finding> fresh, List<Finding> known, List<Baseline.Entry> gone) {

    public Compared {
        fresh = List.copyOf(fresh);
        known = List.copyOf(known);
        gone = List.copyOf(gone);
    }

    /** Where there is no baseline. */
    public static Compared allNew(Advice advice) {
        return new Compared(false, advice.findings(), List.of(), List.of());
    }

    /** An accepted finding is still one, so what waives it does not make it gone. */
    public static Compared of(Advice advice, List<Baseline.Entry> entries) {
        Set<String> before = entries.stream().map(Baseline.Entry::fingerprint).collect(Collectors.toSet());
        Set<String> now = Stream.concat(
                        advice.findings().stream(), advice.waived().stream().map(Advice.Waived::finding))
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return new Compared(
                true,
                advice.findings().stream()
                        .filter(finding -> !before.contains(finding.fingerprint()))
                        .toList(),
                advice.findings().stream()
                        .filter(finding -> before.contains(finding.fingerprint()))
                        .toList(),
                entries.stream()
                        .filter(entry -> !now.contains(entry.fingerprint()))
                        .toList());
    }
}
