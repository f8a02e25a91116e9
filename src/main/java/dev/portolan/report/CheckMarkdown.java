package dev.portolan.report;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a check as Markdown: a table of designs, then what was found in each; for pull requests and summaries. */
public final class CheckMarkdown implements CheckFormat {

    private static final String HEADS = """
            | Design | Errors | Warnings | Info | Known | Waived | Not determined | Passed | Expectations |
            |---|---|---|---|---|---|---|---|---|
            """;

    @Override
    public String between() {
        return "";
    }

    /** The rows of the table of designs, then the details. */
    @Override
    public Frame frame(CheckReport report) {
        String title = "# Portolan, reviewed for " + report.reviewDate() + "\n\n";
        return new Frame(List.of(title + HEADS, ""), "");
    }

    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        Advice advice = checked.advice();
        List<Finding> fresh = checked.compared().fresh();
        String row = "| %s | %d | %d | %d | %d | %d | %d | %d | %s |\n"
                .formatted(
                        cell(name(checked)),
                        count(fresh, Severity.ERROR),
                        count(fresh, Severity.WARNING),
                        count(fresh, Severity.INFO),
                        checked.compared().known().size(),
                        advice.waived().size(),
                        advice.notDetermined().size(),
                        advice.passed().size(),
                        cell(expectations(checked)));
        return List.of(row, details(checked));
    }

    private static String details(CheckReport.Checked checked) {
        StringBuilder text = new StringBuilder();
        List<Finding> fresh = checked.compared().fresh();
        if (!fresh.isEmpty()) {
            text.append("\n| Severity | Rule | Finding | Where |\n|---|---|---|---|\n");
            fresh.forEach(finding -> text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            finding.severity().id(),
                            rule(finding),
                            cell(finding.message()),
                            cell(where(finding.subjects(), checked)))));
        }
        List<Advice.NotDetermined> open = checked.advice().notDetermined();
        if (!open.isEmpty()) {
            text.append("\n<details><summary>%d rules are not determined</summary>\n\n".formatted(open.size()));
            open.forEach(one -> one.missing()
                    .forEach(missing -> text.append("- %s: %s\n".formatted(one.rule(), cell(missing.why())))));
            text.append("\n</details>\n");
        }
        Coverage coverage = Coverage.of(Checklist.AKS, checked.advice());
        text.append("\n%s: %d met, %d not met; %d not determined, %d do not apply, %d without a rule.\n"
                .formatted(
                        coverage.text(),
                        coverage.count(Coverage.State.MET),
                        coverage.count(Coverage.State.NOT_MET),
                        coverage.count(Coverage.State.NOT_DETERMINED),
                        coverage.count(Coverage.State.NOT_APPLICABLE),
                        coverage.count(Coverage.State.OPEN)));
        return "\n## " + cell(name(checked)) + "\n" + text;
    }

    private static String rule(Finding finding) {
        return finding.sources().stream()
                .filter(source -> !source.url().isEmpty())
                .findFirst()
                .map(source -> "[%s](%s)".formatted(finding.rule(), source.url()))
                .orElse(finding.rule());
    }

    private static String where(List<Subject> subjects, CheckReport.Checked checked) {
        return subjects.stream()
                .map(subject -> subject.type() == Subject.Type.COMPONENT
                        ? checked.design()
                                .topology()
                                .component(new ComponentId(subject.id()))
                                .map(component -> component.name())
                                .orElse(subject.id())
                        : subject.id())
                .collect(Collectors.joining(", "));
    }

    private static String expectations(CheckReport.Checked checked) {
        Expectations expectations = new Expectations(checked.design().topology());
        ExpectationTally tally = ExpectationTally.of(checked.traces().stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .toList());
        return tally.all() == 0 ? "" : tally.text();
    }

    private static String name(CheckReport.Checked checked) {
        return checked.file().isEmpty() ? checked.design().name() : checked.file();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** What may stand in a cell of a table: neither a bar, nor a tag, nor a new line. */
    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
