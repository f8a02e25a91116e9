package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.Tracks;
import dev.portolan.paint.Marks;
import dev.portolan.trace.Tracer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portolan export}: the drawing as a picture. */
@Command(name = "export", description = "Draws the design into a file; its ending says which format.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The picture to write: OUT.svg or OUT.png.")
    @Nullable // set by picocli before call()
    private Path output;

    @Option(
            names = "--ghosts",
            description = "Draw what Azure adds by itself, such as the balancer of a public service.")
    private boolean ghosts;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description = "Draw the way of this saved or proposed flow, every branch of it, over the design.")
    @Nullable // absent unless typed
    private String flowName;

    @Override
    public Integer call() {
        Path target = Commands.given(output);
        Exporter exporter = exporter(target);
        OpenedDesign opened = OpenedDesign.read(Commands.given(file));
        Picture picture = ghosts
                ? Picture.withGhosts(opened.design(), Catalog.azure())
                : Picture.of(opened.design(), Catalog.azure());
        String wanted = flowName;
        if (wanted != null) {
            Tracer tracer = new Tracer(opened.design(), Catalog.azure());
            picture = picture.with(new Marks(
                    List.of(),
                    tracer.trace(opened.flow(tracer, wanted)).branches().stream()
                            .flatMap(branch -> Tracks.of(branch, 0).stream())
                            .toList()));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            exporter.export(picture, out);
        } catch (IOException e) {
            throw new BadInput(target + ": the picture cannot be written (" + e.getMessage() + ")");
        }
        return ExitCode.CLEAN;
    }

    private static Exporter exporter(Path target) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        return Exporters.all().stream()
                .filter(exporter -> name.endsWith("." + exporter.extension()))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: the ending names no format; end the name in %s"
                        .formatted(
                                target,
                                Exporters.all().stream()
                                        .map(exporter -> "." + exporter.extension())
                                        .collect(Collectors.joining(" or ")))));
    }
}
