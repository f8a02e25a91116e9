package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.SanitisedCopy;
import dev.portolan.guidance.Review;
import dev.portolan.io.exporting.report.HandoverFiles;
import dev.portolan.io.settings.ProjectSettings;
import dev.portolan.model.Design;
import dev.portolan.report.handover.Handover;
import dev.portolan.report.pack.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan handover}: what those need who build the design and have to show that it works. */
@Command(
        name = "handover",
        description = {
            "Writes what is handed to those who build the design: networking arguments of az aks create with what Azure",
            "will want, an egress allow-list (ARM template and CSV), and commands that would prove the traces.",
            "It is no deployment."
        })
final class HandoverCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The design, a *.topology.json file.")
    @Nullable // set by picocli before call()
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the files go; it is made where it is missing.")
    @Nullable // set by picocli before call()
    private Path output;

    @Option(
            names = {"--sanitise", "--sanitize"},
            description =
                    "Write other names, host names and addresses, the same for the same, so that strangers may read it; nothing can then be run.")
    private boolean sanitised;

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Override
    public Integer call() {
        Path design = Commands.given(file);
        Path folder = Commands.given(output);
        OpenedDesign opened = OpenedDesign.read(design);
        ProjectSettings settings = ReportSubject.settings(design);
        Design drawn =
                sanitised ? SanitisedCopy.of(opened.design(), Catalog.azure()).design() : opened.design();
        Review review = Review.of(drawn, Catalog.azure(), standpoint.date());
        Template template = settings.template();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> one : HandoverFiles.of(
                            Handover.of(review, sanitised ? template.anonymous() : template))
                    .entrySet()) {
                Path target = folder.resolve(one.getKey());
                Files.write(target, one.getValue());
                Commands.outOf(spec).println(target);
            }
        } catch (IOException e) {
            throw new BadInput(folder + ": the hand-over cannot be written (" + e.getMessage() + ")");
        }
        return ExitCode.CLEAN;
    }
}
