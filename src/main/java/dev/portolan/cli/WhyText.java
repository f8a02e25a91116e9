package dev.portolan.cli;

import dev.portolan.guidance.Standing;
import dev.portolan.report.WhyReport;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the rules stand to a component as a person reads it in a terminal. */
final class WhyText {

    private final PrintWriter out;

    private WhyText(PrintWriter out) {
        this.out = out;
    }

    static void print(WhyReport report, PrintWriter out) {
        new WhyText(out).print(report);
    }

    private void print(WhyReport report) {
        out.printf(
                "%s in %s, reviewed for %s%s%n",
                report.component()
                        .map(component -> component.name() + " (" + component.id() + ")")
                        .orElse("The whole design"),
                report.file(),
                report.held().reviewDate(),
                " under the profile " + report.held().profile().id());
        if (report.standings().isEmpty()) {
            out.printf("%nNo rule judges this kind of component, and none has anything to say of it.%n");
            return;
        }
        for (Standing.Outcome outcome : Standing.Outcome.values()) {
            List<Standing> group = group(report, outcome);
            if (!group.isEmpty()) {
                out.printf("%n%s%n", outcome.label());
                group.forEach(this::print);
            }
        }
        out.printf(
                "%n%s%n",
                Arrays.stream(Standing.Outcome.values())
                        .filter(outcome -> !group(report, outcome).isEmpty())
                        .map(outcome -> group(report, outcome).size() + " " + outcome.label())
                        .collect(Collectors.joining(", ")));
    }

    private static List<Standing> group(WhyReport report, Standing.Outcome outcome) {
        return report.standings().stream()
                .filter(standing -> standing.outcome() == outcome)
                .toList();
    }

    private void print(Standing standing) {
        out.printf("  %-9s %s%n", standing.rule().id(), standing.rule().title());
        standing.because().forEach(sentence -> out.printf("            %s%n", sentence));
    }
}
