package dev.portolan.cli;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.WhatIfJson;
import dev.portolan.model.ComponentId;
import dev.portolan.report.WhatIfReport;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.WhatIf;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan what-if}: what breaks when something fails. */
@Command(
        name = "what-if",
        description = {
            "Traces all flows with and without what fails, and says what changes.",
            "Exits with 1 where a flow changes. What only configures others, such as a route table, is taken away."
        })
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description =
                    "What fails, with all that stands in it: a component, network or circuit, by id or name; may be"
                            + " given several times.")
    private List<String> without = List.of();

    @Option(names = "--zone", paramLabel = "N", description = "The availability zone that fails, such as 1.")
    @Nullable // absent unless typed
    private String zone;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        String lost = zone;
        if (without.isEmpty() == (lost == null)) {
            throw new BadInput("say what fails: --without a component, or --zone");
        }
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Failure failure = lost == null
                ? Failure.of(without.stream()
                        .map(typed -> Named.component(opened, typed).id())
                        .toArray(ComponentId[]::new))
                : Failure.ofZone(known(opened, lost));
        WhatIf answer = WhatIf.of(opened.design(), failure, Catalog.azure(), Progress.NONE);
        WhatIfReport report = new WhatIfReport(opened.design(), opened.file(), answer);
        if (format == Format.JSON) {
            out.print(WhatIfJson.of(report));
        } else {
            print(report, out);
        }
        return answer.changes().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static String known(OpenedDesign opened, String zone) {
        List<String> zones = opened.design().topology().components().stream()
                .flatMap(component -> AddressKinds.ZONES.of(component).orElse(List.of()).stream())
                .distinct()
                .sorted()
                .toList();
        if (!zones.isEmpty() && !zones.contains(zone)) {
            throw new BadInput("%s: nothing stands in zone \"%s\"; the zones are: %s"
                    .formatted(opened.file(), zone, String.join(", ", zones)));
        }
        return zone;
    }

    private static void print(WhatIfReport report, PrintWriter out) {
        WhatIf answer = report.answer();
        WayText ways = new WayText(report.design().topology());
        out.printf("%s (%s)%n%n", report.design().name(), report.file());
        out.println(headline(answer, ways));
        for (Map.Entry<ComponentId, String> each : answer.failed().entrySet()) {
            if (!answer.failure().components().contains(each.getKey())) {
                out.printf("  %s: %s%n", ways.name(each.getKey()), each.getValue());
            }
        }
        answer.open().forEach(missing -> out.printf("  not determined: %s%n", missing.why()));
        answer.changes().forEach(change -> ways.print(change, out));
        if (!answer.startless().isEmpty()) {
            out.printf("%nstart in what fails, and so are not asked%n");
            answer.startless().forEach(flow -> out.printf("  %s%n", flow.name()));
        }
        int changed = answer.changes().size();
        out.printf("%n%d flow%s changed, %d as before%n", changed, changed == 1 ? "" : "s", answer.same());
    }

    private static String headline(WhatIf answer, WayText ways) {
        if (!answer.failure().zone().isEmpty()) {
            return "Without zone " + answer.failure().zone();
        }
        return "Without "
                + answer.failure().components().stream()
                        .sorted()
                        .map(ways::name)
                        .collect(Collectors.joining(", "));
    }
}
