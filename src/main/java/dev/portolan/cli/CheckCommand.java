package dev.portolan.cli;

import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.BaselineFiles;
import dev.portolan.io.json.SaveFailed;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckFormat;
import dev.portolan.report.CheckReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** What is kept of a design. */
    private record Done<P>(P part, Profile profile, boolean fails, List<Baseline.Entry> entries) {}

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
        return run(
                asked, format.format(rules.stream().map(Rule::info).distinct().toList()));
    }

    private <P> int run(List<Asked> asked, CheckFormat<P> form) {
        LocalDate date = options.date();
        DesignCheck check = new DesignCheck(options, date);
        PrintWriter err = Commands.given(spec).commandLine().getErr();
        List<Done<P>> done = Parallel.each(
                asked, each -> done(each, check.of(each.file(), each.settings()), form), Progress.on(err));
        List<Profile> profiles = done.stream().map(Done::profile).distinct().toList();
        CheckReport report = new CheckReport(
                date, profiles.size() == 1 ? Optional.of(profiles.get(0)) : Optional.empty(), List.of());
        Commands.outOf(spec)
                .print(form.whole(report, done.stream().map(Done::part).toList()));
        options.written()
                .ifPresent(file -> write(
                        file,
                        done.stream().flatMap(each -> each.entries().stream()).toList(),
                        err));
        return done.stream().anyMatch(Done::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private <P> Done<P> done(Asked asked, CheckReport.Checked checked, CheckFormat<P> form) {
        return new Done<>(
                form.part(checked),
                checked.terms().profile(),
                checked.fails(),
                options.written()
                        .map(file -> DesignCheck.entries(file, asked.file(), checked.advice()))
                        .orElse(List.of()));
    }

    private static void write(Path file, List<Baseline.Entry> entries, PrintWriter err) {
        try {
            BaselineFiles.write(file, Baseline.of(entries));
            err.printf(
                    "%s: %d finding%s known from now on%n",
                    file, entries.size(), entries.size() == 1 ? " is" : "s are");
        } catch (SaveFailed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
