package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.json.RoutesJson;
import dev.portolan.model.Component;
import dev.portolan.report.RoutesReport;
import dev.portolan.trace.routing.EffectiveRoutes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan routes}: the effective routes of subnets. */
@Command(name = "routes", description = "Shows the effective routes of subnets, with those that lose and to which.")
final class RoutesCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SUBNET",
            description = "Only the subnets of this name or id; without it, all.")
    @Nullable // absent unless typed
    private String subnet;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        List<EffectiveRoutes> all = EffectiveRoutes.all(opened.design(), Catalog.azure());
        String wanted = subnet;
        List<EffectiveRoutes> shown = wanted == null ? all : named(opened, all, wanted);
        RoutesReport report = new RoutesReport(opened.design(), opened.file(), shown);
        if (format == Format.JSON) {
            out.print(RoutesJson.of(report));
        } else {
            RoutesText.print(report, out);
        }
        return ExitCode.CLEAN;
    }

    private static List<EffectiveRoutes> named(OpenedDesign opened, List<EffectiveRoutes> all, String wanted) {
        List<EffectiveRoutes> found =
                all.stream().filter(routes -> isCalled(routes.subnet(), wanted)).toList();
        if (found.isEmpty()) {
            throw new BadInput("%s: there is no subnet \"%s\"; there are: %s"
                    .formatted(
                            opened.file(),
                            wanted,
                            all.stream()
                                    .map(routes -> "\"" + routes.subnet().name() + "\"")
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    private static boolean isCalled(Component component, String name) {
        return component.name().equals(name) || component.id().value().equals(name);
    }
}
