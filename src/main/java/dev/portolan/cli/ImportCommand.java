package dev.portolan.cli;

import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.NotImported;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.SaveFailed;
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

/** {@code portolan import}: makes a topology file of what teams already have. */
@Command(
        name = "import",
        description = {
            "Makes one design of ARM templates, exports of Azure resources, Terraform plans, Kubernetes manifests and draw.io"
                    + " files, merged by resource id, and says what became of all that is in them.",
            "Azure resource JSON comes from Resource Graph, az list and show, the REST interface, the portal or PowerShell."
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The topology file to write: OUT.topology.json. Without it, nothing is written.")
    @Nullable // absent unless typed
    private Path output;

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "A parameter file for the templates; may be given several times.")
    private List<Path> parameters = List.of();

    @Option(names = "--details", description = "List everything that is assumed and left undetermined.")
    private boolean details;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        try {
            Imported imported = ForeignFiles.open(files, parameters);
            new ImportText(imported, details).print(out);
            Path target = output;
            if (target != null) {
                DesignFiles.save(target, imported.design());
                out.printf("written to %s%n", target);
            }
            return ExitCode.CLEAN;
        } catch (NotImported e) {
            throw new BadInput(
                    e.problems().stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())));
        } catch (SaveFailed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
