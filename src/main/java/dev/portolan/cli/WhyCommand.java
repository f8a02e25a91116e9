package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Standing;
import dev.portolan.guidance.Standings;
import dev.portolan.io.json.WhyJson;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Component;
import dev.portolan.report.WhyReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan why}: why something is not flagged, or is. */
@Command(
        name = "why",
        description = "Says for every rule about a component what it found, or why it found nothing.",
        footer = {"", "Exit code 0, whatever was found; portolan check is the gate."})
final class WhyCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "COMPONENT",
            description = "The component's name or id; without it, the whole design is asked about.")
    @Nullable // absent unless typed
    private String component;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Optional<Component> asked = Optional.ofNullable(component).map(typed -> Named.component(opened, typed));
        LocalDate date = standpoint.date();
        ProjectSettings project = Projects.beside(Commands.given(file));
        Profile held = standpoint.profile().or(project::profile).orElse(Profile.CURRENT);
        Advice advice = project.advisor()
                .advise(project.decide(Review.of(opened.design(), Catalog.azure(), date))
                        .under(held));
        List<RuleInfo> rules = project.rules().stream().map(Rule::info).toList();
        List<Standing> standings = asked.map(one -> Standings.of(rules, advice, opened.design(), one))
                .orElseGet(() -> Standings.of(rules, advice, opened.design()));
        WhyReport report =
                new WhyReport(opened.design(), opened.file(), asked, new WhyReport.Held(date, held), standings);
        if (format == Format.JSON) {
            out.print(WhyJson.of(report));
        } else {
            WhyText.print(report, out);
        }
        return ExitCode.CLEAN;
    }
}
