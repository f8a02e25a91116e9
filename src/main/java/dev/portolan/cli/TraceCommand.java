package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.TraceJson;
import dev.portolan.report.TraceMarkdown;
import dev.portolan.report.TraceReport;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or markdown (default: ${DEFAULT-VALUE}).")
    private Form format = Form.TEXT;

    /** How the traces are written. */
    private enum Form {
        TEXT,
        JSON,
        MARKDOWN;

        /** The name as it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Tracer tracer = new Tracer(opened.design(), Catalog.azure());
        String wanted = flowName;
        if (wanted != null && all) {
            throw new BadInput("--flow and --all contradict each other; name one of them");
        }
        List<Trace> traces = wanted == null ? tracer.traceAll() : List.of(tracer.trace(opened.flow(tracer, wanted)));
        TraceReport report = new TraceReport(opened.design(), opened.file(), traces);
        switch (format) {
            case JSON -> out.print(TraceJson.of(report));
            case MARKDOWN -> out.print(TraceMarkdown.of(report));
            case TEXT -> TraceText.print(report, out);
        }
        return new Expectations(opened.design().topology()).fail(traces) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
