package dev.portolan.io;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Source;
import dev.portolan.model.Subject;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a check as CSV: a line per finding, and per case that is not determined. */
public final class CheckCsv implements CheckFormat {

    private static final List<String> HEADINGS = List.of(
            "file",
            "design",
            "state",
            "severity",
            "rule",
            "title",
            "message",
            "subjects",
            "reason",
            "owner",
            "expires",
            "source",
            "fingerprint");

    @Override
    public String between() {
        return "";
    }

    @Override
    public Frame frame(CheckReport report) {
        return new Frame(List.of(CsvText.line(HEADINGS)), "");
    }

    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        StringBuilder text = new StringBuilder();
        checked.compared().fresh().forEach(finding -> text.append(line(checked, "new", finding, "", "", "")));
        checked.compared().known().forEach(finding -> text.append(line(checked, "known", finding, "", "", "")));
        Advice advice = checked.advice();
        advice.waived()
                .forEach(waived -> text.append(line(
                        checked,
                        "waived",
                        waived.finding(),
                        waived.waiver().reason(),
                        waived.waiver().owner(),
                        waived.waiver().expires())));
        advice.notDetermined()
                .forEach(open -> open.missing().forEach(missing -> text.append(line(checked, open.rule(), missing))));
        return List.of(text.toString());
    }

    private static String line(
            CheckReport.Checked checked, String state, Finding finding, String reason, String owner, String expires) {
        return CsvText.line(List.of(
                checked.file(),
                checked.design().name(),
                state,
                finding.severity().id(),
                finding.rule(),
                finding.title(),
                finding.message(),
                finding.subjects().stream().map(Subject::id).collect(Collectors.joining(" ")),
                reason,
                owner,
                expires,
                finding.sources().stream().findFirst().map(Source::url).orElse(""),
                finding.fingerprint()));
    }

    private static String line(CheckReport.Checked checked, String rule, Missing missing) {
        return CsvText.line(List.of(
                checked.file(),
                checked.design().name(),
                "not determined",
                "",
                rule,
                "",
                missing.why(),
                missing.component().value(),
                "",
                "",
                "",
                "",
                ""));
    }
}
