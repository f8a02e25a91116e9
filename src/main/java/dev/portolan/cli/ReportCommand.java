package dev.portolan.cli;

import dev.portolan.io.exporting.report.CsvRenderer;
import dev.portolan.io.exporting.report.Renderer;
import dev.portolan.io.exporting.report.Renderers;
import dev.portolan.report.document.Document;
import dev.portolan.report.pack.ReviewPack;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan report}: everything that is to be said of a design, as a document. */
@Command(
        name = "report",
        description = {
            "Writes the review of each design as a document: verdict, diagram, findings, traces, plans, inventory.",
            "portolan.yaml says how it looks: title, organisation, logo, colour, sections."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Designs, *.topology.json files, and folders that hold some.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description =
                    "The file to write, whose ending says which format; for several designs, and for CSV, a folder.")
    @Nullable // set by picocli before call()
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, pdf, md, xlsx, csv or json (default: what OUT ends in, else html).")
    @Nullable // absent unless typed
    private String format;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = "Instead of a review, compare with this older version: drawing, paths, TLS, findings.")
    @Nullable // absent unless typed
    private Path older;

    @Option(
            names = {"--sanitise", "--sanitize"},
            description =
                    "Write other names, host names and addresses, the same for the same, and no free text, organisation or logo, so that strangers may read it; rules of your own are not asked.")
    private boolean sanitised;

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Override
    public Integer call() {
        if (sanitised && older != null) {
            throw new BadInput(
                    "a comparison cannot be sanitised, as two versions get other names; leave out --sanitise,"
                            + " or sanitise each version with export -o COPY.topology.json");
        }
        Path out = Commands.given(output);
        List<Path> designs = DesignFinder.in(files);
        Targets targets = Targets.of(out, designs, renderer(out));
        List<Path> written = Parallel.each(
                designs,
                design -> write(document(design), targets.of(design), targets.renderer()),
                Progress.on(Commands.given(spec).commandLine().getErr()));
        written.forEach(file -> Commands.outOf(spec).println(file));
        return ExitCode.CLEAN;
    }

    private Renderer renderer(Path out) {
        String asked = format;
        if (asked == null) {
            return Renderers.byName(String.valueOf(out.getFileName()))
                    .orElseGet(() -> Renderers.all().get(0));
        }
        return Renderers.byId(asked)
                .orElseThrow(() -> new BadInput("there is no format \"%s\"; there are: %s"
                        .formatted(
                                asked,
                                Renderers.all().stream().map(Renderer::id).collect(Collectors.joining(", ")))));
    }

    private Document document(Path design) {
        ReportSubject subject = ReportSubject.of(design, standpoint, sanitised);
        Path before = older;
        return before == null
                ? ReviewPack.of(subject.reviewed(), subject.template())
                : subject.against(ReportSubject.of(before, standpoint, false));
    }

    private static Path write(Document document, Path target, Renderer renderer) {
        try {
            if (renderer instanceof CsvRenderer && !target.toString().endsWith("." + renderer.extension())) {
                Files.createDirectories(target);
                for (Map.Entry<String, String> file :
                        CsvRenderer.files(document).entrySet()) {
                    Files.writeString(target.resolve(file.getKey()), file.getValue());
                }
                return target;
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                renderer.render(document, out);
            }
            return target;
        } catch (IOException e) {
            throw new BadInput(target + ": the report cannot be written (" + e.getMessage() + ")");
        }
    }
}
