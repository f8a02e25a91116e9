package dev.portolan.cli;

import dev.portolan.io.importing.ImportSummary;
import dev.portolan.io.importing.Imported;
import java.io.PrintWriter;

/** What became of an import, as a person reads it in a terminal. */
final class ImportText {

    private static final int SHOWN = 10;

    private final ImportSummary summary;
    private final boolean details;

    ImportText(Imported imported, boolean details) {
        this.summary = ImportSummary.of(imported);
        this.details = details;
    }

    void print(PrintWriter out) {
        out.println(summary.headline());
        summary.groups().forEach(group -> print(group, out));
        out.printf("%n%s%n", summary.understood());
    }

    private void print(ImportSummary.Group group, PrintWriter out) {
        int all = group.lines().size();
        out.printf("%n%s: %d%n", group.title(), all);
        group.lines().stream().limit(details ? all : SHOWN).forEach(line -> out.printf("  %s%n", line));
        if (!details && all > SHOWN) {
            out.printf("  … and %d more; --details lists them%n", all - SHOWN);
        }
    }
}
