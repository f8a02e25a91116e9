package dev.portolan.cli;

import dev.portolan.io.json.TopologySchema;
import dev.portolan.io.settings.SettingsSchema;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan schema}: what a file may hold. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of topology files, of portolan.yaml, of rule packs or of reports.")
final class SchemaCommand implements Callable<Integer> {

    /** The files that have a schema. */
    enum Of {
        TOPOLOGY,
        SETTINGS,
        PACK,
        REPORT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "topology",
            description = "topology, settings, pack or report (default: ${DEFAULT-VALUE}).")
    private Of of = Of.TOPOLOGY;

    @Override
    public Integer call() {
        Commands.outOf(spec)
                .print(
                        switch (of) {
                            case TOPOLOGY -> TopologySchema.text();
                            case SETTINGS -> SettingsSchema.settings();
                            case PACK -> SettingsSchema.pack();
                            case REPORT -> SettingsSchema.report();
                        });
        return ExitCode.CLEAN;
    }
}
