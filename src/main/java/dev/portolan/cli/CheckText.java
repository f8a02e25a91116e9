package dev.portolan.cli;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result of a check as a person reads it in a terminal: a page per design. */
final class CheckText implements CheckFormat {

    private final Map<String, RuleInfo> rules;
    private final LocalDate date;

    CheckText(List<RuleInfo> rules, LocalDate date) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity(), (one, other) -> one));
        this.date = date;
    }

    @Override
    public String between() {
        return System.lineSeparator();
    }

    @Override
    public Frame frame(CheckReport report) {
        return new Frame(List.of(""), "");
    }

    @Override
    public List<String> pieces(CheckReport.Checked checked) {
        StringWriter page = new StringWriter();
        try (PrintWriter out = new PrintWriter(page)) {
            out.printf("%s (%s), reviewed for %s%n", checked.design().name(), checked.file(), date);
            new CheckPage(checked, rules, out).print();
        }
        return List.of(page.toString());
    }
}
