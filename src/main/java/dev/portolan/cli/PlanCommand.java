package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.PlanJson;
import dev.portolan.report.PlanReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan plan}: the address plan and the SNAT budget. */
@Command(
        name = "plan",
        description =
                "Shows which addresses are used, needed and free, and whether the SNAT ports of every way out suffice.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        PlanReport report = PlanReport.of(opened.design(), opened.file(), Catalog.azure());
        if (format == Format.JSON) {
            out.print(PlanJson.of(report));
        } else {
            new PlanText(out).print(report);
        }
        return ExitCode.CLEAN;
    }
}
