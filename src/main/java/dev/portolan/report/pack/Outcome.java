package dev.portolan.report.pack;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.report.document.Tone;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a review comes to.
 *
 * @param sentence without a full stop
 */
record Outcome(String sentence, Tone tone) {

    static Outcome of(Reviewed reviewed) {
        ExpectationTally tally = tally(reviewed);
        List<Finding> findings = reviewed.advice().findings();
        List<String> against = Stream.concat(
                        Stream.of(Severity.values())
                                .filter(severity -> severity.isAtLeast(reviewed.failOn()))
                                .filter(severity -> count(findings, severity) > 0)
                                .map(severity -> severity.counted(count(findings, severity))),
                        tally.failed() == 0
                                ? Stream.empty()
                                : Stream.of(tally.failed()
                                        + (tally.failed() == 1 ? " expectation fails" : " expectations fail")))
                .toList();
        if (!against.isEmpty()) {
            return new Outcome("Does not pass: " + String.join(", ", against), Tone.BAD);
        }
        int open = reviewed.advice().notDetermined().size()
                + reviewed.advice().failures().size();
        String doubt = Stream.of(
                        open == 0 ? "" : open + (open == 1 ? " rule" : " rules"),
                        tally.open() == 0 ? "" : tally.open() + (tally.open() == 1 ? " expectation" : " expectations"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        if (!doubt.isEmpty()) {
            return new Outcome("Passes as far as it could be determined; %s could not be".formatted(doubt), Tone.OPEN);
        }
        return findings.isEmpty()
                ? new Outcome("Passes without a finding", Tone.GOOD)
                : new Outcome("Passes", Tone.GOOD);
    }

    static ExpectationTally tally(Reviewed reviewed) {
        Expectations expectations = new Expectations(reviewed.review().design().topology());
        return ExpectationTally.of(reviewed.review().traces().stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .toList());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
