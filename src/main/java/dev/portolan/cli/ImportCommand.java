package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Reimport;
import dev.portolan.io.Problem;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.files.Bicep;
import dev.portolan.io.importing.files.ForeignFiles;
import dev.portolan.io.importing.files.ImportWish;
import dev.portolan.io.importing.files.NotImported;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.io.json.SaveFailed;
import dev.portolan.model.Design;
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
            "Makes one design of ARM templates, exports of Azure resources, Terraform plans, Kubernetes manifests and"
                    + " draw.io files, merged by resource id, and says what became of all that is in them.",
            "Azure resource JSON comes from Resource Graph, az list and show, the REST interface, the portal or"
                    + " PowerShell."
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

    @Option(
            names = "--into",
            paramLabel = "EXISTING",
            description = {
                "A topology file that earlier versions of the files are in, or that is about the same network. Places,"
                        + " notes, waivers, flows and what was drawn by hand stay; what the files changed is taken over.",
                "Without --output it is written over."
            })
    @Nullable // absent unless typed
    private Path into;

    @Option(
            names = "--all",
            description = "With --into: take over also what something speaks against, such as a value that was changed"
                    + " by hand as well.")
    private boolean all;

    @Option(
            names = "--dry-run",
            description = "Write nothing; with --into, exit with 1 where the files changed something.")
    private boolean dryRun;

    @Option(
            names = "--compile-bicep",
            description =
                    "Compile Bicep source with the bicep or az command that is on the PATH; it may fetch modules.")
    private boolean compileBicep;

    @Option(names = "--progress", description = "Tell every step on standard error.")
    private boolean progress;

    @Option(names = "--details", description = "List everything that is assumed and left undetermined.")
    private boolean details;

    @Override
    public Integer call() {
        ImportWatch watch = new ImportWatch(Commands.given(spec).commandLine().getErr(), progress);
        Path existing = into;
        try {
            return existing == null ? anew(watch) : into(existing, watch);
        } catch (NotImported e) {
            throw new BadInput(words(e.problems()));
        } catch (SaveFailed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } finally {
            watch.end();
        }
    }

    private int anew(ImportWatch watch) throws NotImported, SaveFailed {
        Imported imported = ForeignFiles.open(wish(), watch);
        watch.end();
        PrintWriter out = Commands.outOf(spec);
        new ImportText(imported, details).print(out);
        Path target = output;
        if (target != null && !dryRun) {
            DesignFiles.save(target, imported.design());
            out.printf("written to %s%n", target);
        }
        return ExitCode.CLEAN;
    }

    private int into(Path existing, ImportWatch watch) throws NotImported, SaveFailed {
        Opened opened = DesignFiles.open(existing);
        Design here = opened.design().orElseThrow(() -> new BadInput(words(opened.problems())));
        Imported imported = ForeignFiles.into(here, wish(), watch);
        watch.end();
        Reimport reimport = Reimport.of(here, imported.design(), imported.files(), Catalog.azure());
        List<Reimport.Change> taken = all ? reimport.changes() : reimport.advised();
        PrintWriter out = Commands.outOf(spec);
        new ImportText(imported, details).print(out);
        new ReimportText(reimport, taken).print(existing.toString(), out);
        if (dryRun) {
            out.printf("%nnothing was written%n");
            return taken.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
        Design design = reimport.accepting(taken).apply(here);
        Path target = output == null ? existing : output;
        if (target.equals(existing)) {
            DesignFiles.save(opened, design);
        } else {
            DesignFiles.save(target, design);
        }
        out.printf("%nwritten to %s%n", target);
        return ExitCode.CLEAN;
    }

    private ImportWish wish() {
        ImportWish wish = ImportWish.of(files, parameters);
        if (!compileBicep) {
            return wish;
        }
        return wish.compiledBy(Bicep.installed()
                .orElseThrow(
                        () -> new BadInput("there is neither a bicep nor an az command on the PATH; install one, or"
                                + " compile the source elsewhere and import the JSON")));
    }

    private static String words(List<Problem> problems) {
        return problems.stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
