package dev.portolan.cli;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Family;
import dev.portolan.catalog.KindSpec;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code portolan kinds}: what can be drawn. */
@Command(name = "kinds", description = "Lists every kind of component and link with its properties.")
final class KindsCommand implements Callable<Integer> {

    @Spec
    @Nullable // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Commands.outOf(spec);
        for (Family family : Family.values()) {
            out.println(family.label());
            Catalog.azure().kinds().stream()
                    .filter(kind -> kind.family() == family)
                    .forEach(kind -> print(kind, out));
        }
        out.println("Links");
        Catalog.azure().links().forEach(link -> {
            out.printf("  %-36s %s%n", link.id(), link.help());
            link.properties().forEach(property -> out.printf("    %-34s %s%n", property.name(), property.label()));
        });
        return ExitCode.CLEAN;
    }

    private static void print(KindSpec kind, PrintWriter out) {
        out.printf("  %-36s %s: %s%n", kind.id(), kind.label(), kind.help());
        kind.properties().forEach(property -> out.printf("    %-34s %s%n", property.name(), property.label()));
    }
}
