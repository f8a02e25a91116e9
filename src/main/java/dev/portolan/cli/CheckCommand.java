package dev.portolan.cli;

import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.BaselineFiles;
import dev.portolan.io.json.SaveFailed;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan check}: where designs break the guidance, and whether their flows do what is expected. */
@Command(name = "check", description = "Checks designs against the guidance and their flows against what they expect.")
final class CheckCommand implements Callable<Integer> {

    /** A design with the settings of its project. */
    private record Asked(Path file, ProjectSettings settings) {}

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Designs, *.topology.json files, and folders that hold some.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CheckForm format = CheckForm.TEXT;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Override
    public Integer call() {
        List<Asked> asked = DesignFinder.in(files).stream()
                .map(file -> new Asked(file, ProjectSettings.beside(file)))
                .toList();
        List<ProjectSettings> projects =
                asked.stream().map(Asked::settings).distinct().toList();
        Projects.refuseWrong(projects);
        List<Rule> rules = Stream.concat(
                        Rules.all().stream(), projects.stream().flatMap(project -> project.own().stream()))
                .toList();
        options.rules().check(rules);
        LocalDate date = options.date();
        CheckFormat form =
                format.format(rules.stream().map(Rule::info).distinct().toList(), date);
        try (CheckResult result = new CheckResult(form)) {
            check(asked, form, new DesignCheck(options, date), result);
            result.printTo(Commands.outOf(spec), form, date);
            options.written().ifPresent(file -> write(file, result.entries()));
            return result.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput("the result cannot be written: %s; is there room left in %s?"
                    .formatted(e.getMessage(), System.getProperty("java.io.tmpdir")));
        }
    }

    private void check(List<Asked> asked, CheckFormat form, DesignCheck check, CheckResult result) {
        Parallel.each(
                asked,
                each -> part(each, check.of(each.file(), each.settings()), form),
                result::add,
                Progress.on(Commands.given(spec).commandLine().getErr()));
    }

    private CheckResult.Part part(Asked asked, CheckReport.Checked checked, CheckFormat form) {
        return new CheckResult.Part(
                form.pieces(checked),
                checked.terms().profile(),
                checked.fails(),
                options.written()
                        .map(file -> DesignCheck.entries(file, asked.file(), checked.advice()))
                        .orElse(List.of()));
    }

    private void write(Path file, List<Baseline.Entry> entries) {
        try {
            BaselineFiles.write(file, Baseline.of(entries));
            Commands.given(spec)
                    .commandLine()
                    .getErr()
                    .printf(
                            "%s: %d finding%s known from now on%n",
                            file, entries.size(), entries.size() == 1 ? " is" : "s are");
        } catch (SaveFailed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
