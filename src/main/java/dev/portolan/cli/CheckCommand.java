package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.json.CheckJson;
import dev.portolan.io.junit.CheckJunit;
import dev.portolan.report.CheckReport;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan check}: where designs break the guidance, and whether their flows do what is expected. */
@Command(name = "check", description = "Checks designs against the guidance and their flows against what they expect.")
final class CheckCommand implements Callable<Integer> {

    /** What a result can be printed as. */
    enum Form {
        TEXT,
        JSON,
        JUNIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Designs, *.topology.json files.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, or junit for build servers (default: ${DEFAULT-VALUE}).")
    private Form format = Form.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 from this severity on: error, warning or info (default: error).")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--review-date",
            paramLabel = "D",
            description =
                    "The day that retirements and dated advice are compared with, such as 2026-11-23 (default: today).")
    @Nullable // absent unless typed
    private LocalDate reviewDate;

    @Override
    public Integer call() {
        LocalDate asked = reviewDate;
        LocalDate date = asked == null ? LocalDate.now(ZoneId.systemDefault()) : asked;
        List<CheckReport.Checked> designs =
                files.stream().map(file -> check(OpenedDesign.read(file), date)).toList();
        CheckReport report = new CheckReport(date, Profile.CURRENT, designs);
        PrintWriter out = Commands.outOf(spec);
        switch (format) {
            case JSON -> out.print(CheckJson.of(report));
            case JUNIT -> out.print(CheckJunit.of(report, failOn));
            case TEXT -> CheckText.print(report, out);
        }
        return designs.stream().anyMatch(this::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static CheckReport.Checked check(OpenedDesign opened, LocalDate date) {
        Review review = Review.of(opened.design(), Catalog.azure(), date);
        Tracer tracer = new Tracer(opened.design(), Catalog.azure());
        List<Trace> saved = opened.design().flows().stream().map(tracer::trace).toList();
        return new CheckReport.Checked(opened.design(), opened.file(), new Advisor(Rules.all()).advise(review), saved);
    }

    private boolean fails(CheckReport.Checked checked) {
        return checked.advice().findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(failOn) <= 0)
                || Expected.failed(checked.design(), checked.traces());
    }
}
