package dev.portolan.cli;

import dev.portolan.guidance.RuleInfo;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result of a check as a person reads it in a terminal: a page per design. */
final class CheckText implements CheckFormat<CheckText.Page> {

    /**
     * A design's page.
     *
     * @param heading name and file
     */
    record Page(String heading, String body) {}

    private final Map<String, RuleInfo> rules;

    CheckText(List<RuleInfo> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity(), (one, other) -> one));
    }

    @Override
    public String whole(CheckReport report, List<Page> pages) {
        return pages.stream()
                .map(page -> "%s, reviewed for %s%n%s".formatted(page.heading(), report.reviewDate(), page.body()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    @Override
    public Page part(CheckReport.Checked checked) {
        StringWriter body = new StringWriter();
        try (PrintWriter out = new PrintWriter(body)) {
            new CheckPage(checked, rules, out).print();
        }
        return new Page("%s (%s)".formatted(checked.design().name(), checked.file()), body.toString());
    }
}
