package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Difference;
import dev.portolan.edit.Differences;
import dev.portolan.io.json.DiffJson;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import dev.portolan.report.DiffReport;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan diff}: what is different between two versions of a design, and what that does to its flows. */
@Command(
        name = "diff",
        description = {
            "Says what is different between two versions of a design, and what that does to its flows.",
            "Exits with 1 where they differ in more than how they are drawn."
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older version, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer version.")
    @Nullable // set by picocli before call()
    private Path newer;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign before = OpenedDesign.read(Commands.given(older));
        OpenedDesign after = OpenedDesign.read(Commands.given(newer));
        Differences differences = Differences.between(before.design(), after.design(), Catalog.azure());
        DiffReport report = new DiffReport(
                new DiffReport.Version(before.design(), before.file()),
                new DiffReport.Version(after.design(), after.file()),
                differences,
                FlowChanges.between(before.design(), after.design(), Catalog.azure(), Progress.NONE));
        if (format == Format.JSON) {
            out.print(DiffJson.of(report));
        } else {
            print(report, out);
        }
        return differences.withoutLayout().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static void print(DiffReport report, PrintWriter out) {
        out.printf("%s → %s%n", report.older().file(), report.newer().file());
        List<Difference> said = report.differences().withoutLayout();
        int drawn = report.differences().of(Difference.Area.LAYOUT).size();
        if (said.isEmpty()) {
            out.println(drawn == 0 ? "  nothing is different" : "  nothing but the layout is different");
        }
        said.forEach(difference -> print(difference, out));
        if (drawn > 0) {
            out.printf("  %d change%s of the layout%n", drawn, drawn == 1 ? "" : "s");
        }
        if (!report.flows().changes().isEmpty()) {
            out.printf("%nflows%n");
        }
        WayText ways = new WayText(both(report));
        report.flows().changes().forEach(change -> ways.print(change, out));
        int changed = report.flows().changes().size();
        out.printf(
                "%n%d flow%s changed, %d as before%n",
                changed, changed == 1 ? "" : "s", report.flows().same());
    }

    private static void print(Difference difference, PrintWriter out) {
        String mark = switch (difference.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        out.printf("  %s %s%n", mark, difference.words());
    }

    /** The newer version with whatever is only in the older, so that everything has its name. */
    private static Topology both(DiffReport report) {
        Topology all = report.newer().design().topology();
        for (Component component : report.older().design().topology().components()) {
            all = all.has(component.id()) ? all : all.with(component.in(ComponentId.CANVAS));
        }
        return all;
    }
}
