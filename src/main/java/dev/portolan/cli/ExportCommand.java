package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SanitisedCopy;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Motif;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.TitleBlock;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code portolan export}: drawings as pictures and diagrams. */
@Command(
        name = "export",
        description = "Draws designs into files that other programs read; their ending says in which format.",
        footer = {
            "",
            "SVG, PNG, PDF and draw.io files carry the design, and Portolan opens them again;",
            "not if only a part of it was drawn, or with --no-embed."
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Designs: *.topology.json files, pictures that carry one, or folders of topology files.")
    private List<Path> files = List.of();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Mixin
    private MotifOptions motif = new MotifOptions();

    @Option(
            names = {"--sanitise", "--sanitize"},
            description =
                    "Write other names, host names and addresses, the same for the same, and no free text, so that strangers may see it; the design that a picture carries is sanitised too.")
    private boolean sanitised;

    @Mixin
    private PictureOptions look = new PictureOptions();

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Override
    public Integer call() {
        List<Path> designs = DesignFinder.in(files);
        target.check(designs);
        Parallel.each(
                designs,
                file -> {
                    export(file, target.of(file));
                    return file;
                },
                Progress.on(Commands.given(spec).commandLine().getErr(), "exported"));
        return ExitCode.CLEAN;
    }

    private void export(Path file, Path out) {
        Exporter exporter = target.exporter(out);
        ProjectSettings project = ProjectSettings.beside(file);
        OpenedDesign opened = OpenedDesign.read(file);
        Motif wanted = motif.motif(opened);
        Optional<Flow> flow = motif.flow(opened);
        Design design = opened.design();
        if (sanitised) {
            SanitisedCopy copy = SanitisedCopy.of(design, Catalog.azure());
            design = copy.design();
            wanted = wanted.only(wanted.only().stream().map(copy::id).toList());
            flow = flow.map(copy::flow);
        }
        Picture picture = wanted.of(design, Catalog.azure(), traces(design, flow), findings(design, project))
                .with(look.look(exporter, project.pictures()));
        TitleBlock block = look.titleBlock(picture.titleBlock(), project.pictures());
        picture = picture.with(sanitised ? block.anonymous() : block);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            exporter.export(picture, stream);
        } catch (IOException e) {
            throw new BadInput(out + ": the picture cannot be written (" + e.getMessage() + ")");
        }
    }

    private static List<Trace> traces(Design design, Optional<Flow> flow) {
        return flow.map(asked -> List.of(new Tracer(design, Catalog.azure()).trace(asked)))
                .orElse(List.of());
    }

    private List<Finding> findings(Design design, ProjectSettings project) {
        if (!motif.findings()) {
            return List.of();
        }
        Review review = project.decide(Review.of(design, Catalog.azure(), standpoint.date()));
        return project.advisor()
                .advise(standpoint.profile().map(review::under).orElse(review))
                .findings();
    }
}
