package dev.portolan.cli;

import dev.portolan.io.json.TopologySchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code portolan schema}: what a topology file may hold. */
@Command(name = "schema", description = "Prints the JSON Schema of topology files.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        Commands.outOf(spec).print(TopologySchema.text());
        return ExitCode.CLEAN;
    }
}
