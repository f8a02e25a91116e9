package dev.portolan.cli;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Compared;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a terminal shows of one design. */
final class CheckPage {

    private final CheckReport.Checked checked;
    private final Map<String, RuleInfo> rules;
    private final PrintWriter out;

    CheckPage(CheckReport.Checked checked, Map<String, RuleInfo> rules, PrintWriter out) {
        this.checked = checked;
        this.rules = rules;
        this.out = out;
    }

    void print() {
        Advice advice = checked.advice();
        checked.compared().fresh().forEach(this::print);
        waived();
        if (!advice.notDetermined().isEmpty()) {
            out.printf("%nnot determined%n");
            advice.notDetermined()
                    .forEach(open ->
                            open.missing().forEach(missing -> out.printf("  %s: %s%n", open.rule(), missing.why())));
        }
        advice.failures()
                .forEach(failure -> out.printf(
                        "%n%s could not be checked, please report it: %s%n", failure.rule(), failure.message()));
        if (!checked.traces().isEmpty()) {
            out.printf("%nflows%n");
            Expectations expectations = new Expectations(checked.design().topology());
            checked.traces().forEach(trace -> print(trace, expectations));
        }
        summary();
    }

    private void waived() {
        if (!checked.advice().waived().isEmpty()) {
            out.printf("%nwaived%n");
            checked.advice()
                    .waived()
                    .forEach(waived -> out.printf(
                            "  %s %s: %s%n",
                            waived.finding().rule(),
                            waived.finding().title(),
                            waived.waiver().reason()));
        }
    }

    private void print(Finding finding) {
        out.println();
        out.printf("%-7s %s  %s%n", label(finding.severity()), finding.rule(), finding.title());
        out.printf("  %s%n", finding.message());
        out.printf(
                "  where: %s%n",
                finding.subjects().stream().map(subject -> name(subject)).collect(Collectors.joining(", ")));
        RuleInfo info = rules.get(finding.rule());
        if (info != null && !info.remedy().isBlank()) {
            out.printf("  cure:  %s%n", info.remedy().replaceAll("\\s+", " ").strip());
        }
    }

    private void print(Trace trace, Expectations expectations) {
        out.printf("  %s: %s%n", trace.flow().name(), trace.disposition().label());
        for (ExpectationResult result : expectations.check(trace)) {
            String mark = result.ok().map(ok -> ok ? "✓" : "✗").orElse("?");
            out.printf("    %s expected %s: %s%n", mark, expectations.words(result.expectation()), result.text());
        }
    }

    private void summary() {
        Advice advice = checked.advice();
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        out.printf(
                "%n%d error%s, %d warning%s, %d info; %d waived, %d passed, %d not determined, %d not applicable%n",
                errors,
                errors == 1 ? "" : "s",
                warnings,
                warnings == 1 ? "" : "s",
                count(Severity.INFO),
                advice.waived().size(),
                advice.passed().size(),
                advice.notDetermined().size(),
                advice.notApplicable().size());
        Compared compared = checked.compared();
        if (compared.against()) {
            out.printf(
                    "%d known from the baseline, %d of it found no more%n",
                    compared.known().size() + compared.gone().size(),
                    compared.gone().size());
        }
        Expectations expectations = new Expectations(checked.design().topology());
        ExpectationTally tally = ExpectationTally.of(checked.traces().stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .toList());
        if (tally.all() > 0) {
            out.println(tally.text());
        }
    }

    private long count(Severity severity) {
        return checked.compared().fresh().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String label(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private String name(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT ->
                checked.design()
                        .topology()
                        .component(new ComponentId(subject.id()))
                        .map(Component::name)
                        .orElse(subject.id());
            case LINK -> "link " + subject.id();
            case FLOW -> "flow \"" + subject.id() + "\"";
            case NOTE -> "note \"" + subject.id() + "\"";
            case DESIGN -> "the design";
        };
    }
}
