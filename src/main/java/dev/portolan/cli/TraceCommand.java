package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.TraceJson;
import dev.portolan.model.Flow;
import dev.portolan.report.TraceReport;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan trace}: where the traffic goes, hop by hop. */
@Command(name = "trace", description = "Follows the design's flows hop by hop and says where they end and why.")
final class TraceCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description = "Only the flow of this name; without it, all saved and proposed flows.")
    @Nullable // absent unless typed
    private String flowName;

    @Option(names = "--all", description = "All saved and proposed flows (the default).")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Tracer tracer = new Tracer(opened.design(), Catalog.azure());
        String wanted = flowName;
        if (wanted != null && all) {
            throw new BadInput("--flow and --all contradict each other; name one of them");
        }
        List<Trace> traces = wanted == null ? tracer.traceAll() : List.of(tracer.trace(flow(opened, tracer, wanted)));
        TraceReport report = new TraceReport(opened.design(), opened.file(), traces);
        if (format == Format.JSON) {
            out.print(TraceJson.of(report));
        } else {
            TraceText.print(report, out);
        }
        return Expected.failed(opened.design(), traces) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static Flow flow(OpenedDesign opened, Tracer tracer, String name) {
        List<Flow> flows = Stream.concat(opened.design().flows().stream(), tracer.proposedFlows().stream())
                .toList();
        return flows.stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: there is no flow \"%s\"; there are: %s"
                        .formatted(
                                opened.file(),
                                name,
                                flows.stream()
                                        .map(flow -> "\"" + flow.name() + "\"")
                                        .collect(Collectors.joining(", ")))));
    }
}
